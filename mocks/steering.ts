import type { Preference } from './contract/contract.ts';
import type { Headers } from './contract/security.ts';
import { abridged } from './domain/wording.ts';
import { parseDuration } from './domain/directives.ts';

/** What request headers ask of the mock itself. */
export interface Steering {
  /** `Prefer`: a documented example instead of the mock's own reply. Prism's own header. */
  readonly prefer?: Preference;
  /** `X-Mock-Fault: latency=2s`, in milliseconds. */
  readonly latency?: number;
  /** `X-Mock-Fault: status=503`: the documented reply of that status; nothing happens in the sandbox. */
  readonly status?: number;
  /** Whole seconds in `Retry-After` beside a status of 429 or 503; 1 unless said. */
  readonly retryAfter?: number;
  /** The connection ends before the request has any effect. */
  readonly drop?: true;
  /** The request has its effect, and the reply never arrives. */
  readonly dropAfterCommit?: true;
  /** The reply ends in the middle of its JSON. */
  readonly malformed?: true;
  /** The connection ends in the middle of the reply. */
  readonly truncated?: true;
  /** `X-Mock-Quirk: flat`: the names of quirks of the API that is called. */
  readonly quirks?: readonly string[];
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/** A header of ours that says nothing we know. */
export class SteeringError extends Error {}

const NOTHING: Steering = {};

/** @throws {SteeringError} */
export function steeringOf(headers: Headers): Steering {
  const prefer = headers['prefer']?.toString();
  const fault = headers['x-mock-fault']?.toString();
  const quirk = headers['x-mock-quirk']?.toString();
  if (prefer === undefined && fault === undefined && quirk === undefined) return NOTHING;
  const preference = prefer === undefined ? undefined : preferenceOf(prefer);
  return {
    ...(preference !== undefined && { prefer: preference }),
    ...(fault !== undefined && faultOf(fault)),
    ...(quirk !== undefined && { quirks: pairs(quirk).map(([name]) => name) }),
  };
}

function pairs(header: string): [name: string, value: string][] {
  return header
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name.trim().toLowerCase(), value.join('=').trim().replaceAll('"', '')];
    });
}

/** `code=402, example=insufficient_credits, dynamic=true`; other preferences (RFC 7240) are not for us. */
function preferenceOf(header: string): Preference | undefined {
  const given = new Map(pairs(header));
  const code = given.get('code');
  const exampleKey = given.get('example');
  const dynamic = given.get('dynamic');
  if (code === undefined && exampleKey === undefined && dynamic === undefined) return undefined;
  if (code !== undefined && !/^[1-5]\d\d$/.test(code))
    throw new SteeringError(
      `Prefer: code must be an HTTP status such as 402, got "${abridged(code)}"`,
    );
  return {
    dynamic: dynamic === 'true',
    ...(code !== undefined && { code: Number(code) }),
    ...(exampleKey !== undefined && { exampleKey }),
  };
}

function faultOf(header: string): Steering {
  const steering: Mutable<Steering> = {};
  for (const [name, value] of pairs(header)) {
    switch (name) {
      case 'latency': {
        const latency = parseDuration(value);
        if (latency === undefined || latency > 600_000)
          throw new SteeringError(
            `X-Mock-Fault: latency must be a duration up to 10m such as 250ms or 2s, got "${abridged(value)}"`,
          );
        steering.latency = latency;
        break;
      }
      case 'status': {
        const status = Number(value);
        if (!Number.isInteger(status) || status < 400 || status > 599)
          throw new SteeringError(
            `X-Mock-Fault: status must be 400 to 599, got "${abridged(value)}"`,
          );
        steering.status = status;
        break;
      }
      case 'drop':
        steering.drop = true;
        break;
      case 'drop-after-commit':
        steering.dropAfterCommit = true;
        break;
      case 'malformed':
        steering.malformed = true;
        break;
      case 'truncated':
        steering.truncated = true;
        break;
      default:
        throw new SteeringError(
          `X-Mock-Fault: "${abridged(name)}" is not a fault; use latency=2s, status=503, drop, drop-after-commit, malformed or truncated`,
        );
    }
  }
  return steering;
}
