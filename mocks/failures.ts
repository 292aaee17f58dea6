import type { Api } from './api.ts';
import type { Operation, Preference } from './contract/contract.ts';
import { abridged } from './domain/wording.ts';
import {
  type AnyRefusal,
  BrokenReply,
  isRefusal,
  MethodNotAllowed,
  NotFound,
} from './domain/errors.ts';
import { statusesOf } from './faults.ts';
import { type HttpReply, type HttpRequest, JSON_TYPE } from './http.ts';
import { SteeringError } from './steering.ts';

// Replies that no handler makes: refusals in an API's words, the mock's own mistakes, and faults on demand.

/** A refusal in the API's words, with the status that its contract shows for the code. */
export function refused(refusal: AnyRefusal, api: Api, operation: Operation): HttpReply {
  return api.refuse(refusal, (code) => {
    const documented = operation.documented.get(code);
    if (documented === undefined)
      throw new BrokenReply(
        `${operation.id} wants to answer "${code}", which its contract does not have`,
      );
    return documented;
  });
}

/** Refusals before the contract was asked, and the mock's own mistakes, which are said plainly. */
export function failure(
  error: unknown,
  api: Api,
  operation: Operation,
  report: (mistake: unknown) => void,
): HttpReply {
  if (error instanceof SteeringError)
    return problem(400, 'Not understood by the mock', error.message);
  if (error instanceof Error && error.name === 'AbortError') return dropped();
  try {
    if (!isRefusal(error) || error instanceof BrokenReply) report(error);
    const refusal = isRefusal(error)
      ? error
      : new BrokenReply(error instanceof Error ? error.message : String(error));
    const reply = refused(refusal, api, operation);
    const broken = operation.checkReply(reply);
    return broken.length === 0
      ? reply
      : problem(500, 'The mock broke its contract', broken.join('; '));
  } catch (cause) {
    return problem(
      500,
      'The mock broke its contract',
      cause instanceof Error ? cause.message : String(cause),
    );
  }
}

/** No operation of the contract: 404, or 405 with the methods that the path has. */
export function unmatched(
  { method, path }: HttpRequest,
  api: Api,
  allow: readonly string[] | undefined,
): HttpReply {
  if (allow === undefined) {
    const message = `There is no ${abridged(path, 200)} in the ${api.name} API.`;
    return api.refuse(new NotFound(message), noOperation);
  }
  const methods = [
    ...new Set([...allow, ...(allow.includes('get') ? ['head'] : []), 'options']),
  ].map((one) => one.toUpperCase());
  const message = `${abridged(path, 200)} takes ${methods.join(', ')}, got ${method.toUpperCase()}.`;
  const refusal = new MethodNotAllowed(methods, message);
  const reply = api.refuse(refusal, noOperation);
  return { ...reply, headers: { ...reply.headers, allow: methods.join(', ') } };
}

/** No operation, so no documented reply to choose from. */
function noOperation(code: string): never {
  throw new Error(`asked for the documented reply of "${code}" outside of any operation`);
}

/** `X-Mock-Fault: status=503`: what the contract shows for that status. */
export function documentedStatus(operation: Operation, status: number, retryAfter = 1): HttpReply {
  const documented = [...operation.documented.values()].find((reply) => reply.status === status);
  if (documented === undefined) {
    const known = statusesOf(operation).join(', ');
    throw new SteeringError(
      `X-Mock-Fault: ${operation.id} documents no reply with status ${status}; it has ${known}`,
    );
  }
  const retry = status === 429 || status === 503 ? { 'retry-after': String(retryAfter) } : {};
  return { status, headers: { ...JSON_TYPE, ...retry }, body: documented.body };
}

/**
 * `Prefer: code=402, example=nope`: Prism would answer with an error of its own that does not say what there is.
 *
 * @throws {SteeringError}
 */
export function refuseUndocumented(
  { id, examples }: Operation,
  { code, exampleKey }: Preference,
): void {
  if (code !== undefined && !examples.has(code))
    throw new SteeringError(
      `Prefer: ${id} documents no reply with status ${code}; it has ${[...examples.keys()].join(', ')}`,
    );
  const names = code === undefined ? [...examples.values()].flat() : (examples.get(code) ?? []);
  if (exampleKey !== undefined && !names.includes(exampleKey))
    throw new SteeringError(
      `Prefer: ${id} has no example "${abridged(exampleKey)}"${code === undefined ? '' : ` with status ${code}`}; it has ${names.join(', ') || 'none'}`,
    );
}

function problem(status: number, title: string, detail: string): HttpReply {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: { title, status, detail },
  };
}

/** The connection ends without a reply. */
export function dropped(): HttpReply {
  return { status: 0, headers: {}, body: undefined, fault: 'drop' };
}
