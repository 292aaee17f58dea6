import { fromExamples } from '../../../check/cases/causes.ts';
import type { Operation } from '../../../check/contract/contract.ts';
import type { Call } from '../browser/call.ts';
import { callOf, keyOf } from './call.ts';

/**
 * A request that is in order, so that nothing else is refused first, with the header by which the mock gives a documented
 * example instead of its own reply.
 */
export function preferring(
  api: { readonly mount: string; readonly keyPrefix: string | undefined },
  operation: Operation,
  status: number,
  example: string,
): Call {
  const [body] = operation.requests;
  const { request } = fromExamples(operation, body?.name, body);
  const call = callOf(api.mount, operation, request, keyOf('good', api.keyPrefix ?? ''));
  return { ...call, headers: { ...call.headers, Prefer: `code=${status}, example=${example}` } };
}
