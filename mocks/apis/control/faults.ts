import type { components } from '../../../generated/control/types.ts';
import { ApiRefusal } from '../../domain/errors.ts';
import type { Effect, Fault, FaultOrder } from '../../faults.ts';
import { durationOf } from './duration.ts';
import { timestamp } from '../../domain/timestamp.ts';

type Schemas = components['schemas'];

/** An API as the mock plays it. */
export interface Played {
  readonly name: string;
  readonly operations: Schemas['ServedOperation'][];
  /** A request that needs nothing but a key, to the API at that URL, as a command to paste. */
  readonly firstCall: (url: string) => string;
}

/** The statuses that each operation documents, by its operationId. */
type Documented = ReadonlyMap<string, readonly number[]>;

/** Of an operationId that several APIs have, the statuses of all of them. */
export function documented(apis: readonly Played[]): Documented {
  const found = new Map<string, readonly number[]>();
  for (const { id, statuses } of apis.flatMap(({ operations }) => operations))
    found.set(id, [...(found.get(id) ?? []), ...statuses]);
  return found;
}

const LONGEST_LATENCY = 600_000;

/** @throws {ApiRefusal} for a fault that could never meet a request */
export function faultOrder(
  { operation, probability = 1, times, expiresIn, ...wish }: Schemas['FaultRequest'],
  documented: Documented,
  now: number,
): FaultOrder {
  const effect = effectOf(wish);
  if (Object.keys(effect).length === 0)
    throw refusal(
      'Say what goes wrong: latency, status, drop, dropAfterCommit, malformed or truncated.',
    );
  if (operation !== undefined && !documented.has(operation))
    throw refusal(`operation must be ${listed([...documented.keys()])}, got "${operation}".`);
  if (effect.status !== undefined) {
    const known =
      operation === undefined ? [...documented.values()].flat() : (documented.get(operation) ?? []);
    if (!known.includes(effect.status))
      throw refusal(
        `status must be one that ${operation ?? 'an operation'} documents, ${listed(errors(known))}, got ${effect.status}.`,
      );
  }
  const lasts = expiresIn === undefined ? undefined : durationOf('expiresIn', expiresIn);
  return {
    operation,
    effect,
    probability,
    times,
    expiresAt: lasts === undefined ? undefined : now + lasts,
  };
}

function effectOf({
  latency,
  status,
  retryAfter,
  drop,
  dropAfterCommit,
  malformed,
  truncated,
}: Omit<Schemas['FaultRequest'], 'operation' | 'probability' | 'times' | 'expiresIn'>): Effect {
  if (retryAfter !== undefined && status !== 429 && status !== 503)
    throw refusal('retryAfter goes with the status 429 or 503.');
  return {
    ...(latency !== undefined && { latency: rangeOf(latency) }),
    ...(status !== undefined && { status }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(drop === true && { drop }),
    ...(dropAfterCommit === true && { dropAfterCommit }),
    ...(malformed === true && { malformed }),
    ...(truncated === true && { truncated }),
  };
}

function rangeOf(latency: string | Schemas['LatencyRange']): { from: number; to: number } {
  const said = typeof latency === 'string' ? { from: latency, to: latency } : latency;
  const from = durationOf('latency.from', said.from);
  const to = durationOf('latency.to', said.to);
  if (from <= to && to <= LONGEST_LATENCY) return { from, to };
  throw refusal(
    `latency must be up to 10m, from the shorter to the longer, got ${said.from} to ${said.to}.`,
  );
}

export function wireFault(fault: Fault): Schemas['Fault'] {
  const { id, operation, effect, probability, times, met, expiresAt } = fault;
  const { latency, ...rest } = effect;
  return {
    id,
    ...(operation !== undefined && { operation }),
    ...(latency !== undefined && { latency: wireLatency(latency) }),
    ...rest,
    probability,
    met,
    left: times === undefined ? null : times - met,
    expiresAt: expiresAt === undefined ? null : timestamp(expiresAt),
  };
}

function wireLatency({
  from,
  to,
}: NonNullable<Effect['latency']>): string | Schemas['LatencyRange'] {
  return from === to ? `${from}ms` : { from: `${from}ms`, to: `${to}ms` };
}

function errors(statuses: readonly number[]): number[] {
  return [...new Set(statuses)].filter((status) => status >= 400).toSorted((a, b) => a - b);
}

function listed(values: readonly (string | number)[]): string {
  return values.length > 1
    ? `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
    : values.join('');
}

function refusal(message: string): ApiRefusal {
  return new ApiRefusal('invalid_request', message);
}
