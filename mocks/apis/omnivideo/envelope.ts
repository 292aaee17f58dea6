import type { BadRequest } from '../../api.ts';
import { InvalidRequest } from '../../domain/errors.ts';
import type { Violation } from '../../domain/violations.ts';
import type { Envelope, Tellable, Told } from '../../refuse.ts';

/** `{"code", "msg"}`: code 0 with HTTP status 200 for everything but a key, a limit or the server's own failure. */
export const envelope: Envelope = {
  tell,
  wrap: (code, msg) => ({ code, msg }),
  messageAt: ['msg'],
  fullStop: true,
};

function tell(refusal: Tellable): Told {
  switch (refusal.kind) {
    case 'key':
      return { code: 401, example: refusal.reason === 'missing' ? '401' : '401.unknown_key' };
    case 'rate':
      return { code: 429, retryAfter: refusal.retryAfter };
    case 'credits':
      return { code: 0, example: '0.insufficient_credits' };
    case 'task':
      return { code: 0, example: '0.task_not_found' };
    case 'body':
    case 'request':
      return { code: 0, message: refusal.message };
    case 'unavailable':
      return { code: 500 };
    default:
      return { code: 500, message: refusal.message };
  }
}

/** Fields in the order in which they are looked at; those not named come last. */
const ORDER = ['model_id', 'prompt'];

export function explain({ violations }: BadRequest): InvalidRequest {
  return new InvalidRequest(violations.toSorted((a, b) => rank(a) - rank(b)));
}

function rank({ path }: Violation): number {
  const index = ORDER.indexOf(path);
  return index < 0 ? ORDER.length : index;
}
