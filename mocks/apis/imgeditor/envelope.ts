import type { KeyRefused } from '../../domain/errors.ts';
import type { Envelope, Tellable, Told } from '../../refuse.ts';

/** `{"success": false, "error": {"code", "message"}}` */
export const envelope: Envelope = {
  tell,
  wrap: (code, message) => ({ success: false, error: { code, message } }),
  messageAt: ['error', 'message'],
  fullStop: true,
};

const KEYS: Readonly<Record<KeyRefused['reason'], string>> = {
  missing: 'UNAUTHORIZED.missing_key',
  invalid: 'UNAUTHORIZED.unknown_key',
  disabled: 'FORBIDDEN.key_disabled',
  expired: 'FORBIDDEN.key_expired',
  unscoped: 'FORBIDDEN.scope_missing',
};

function tell(refusal: Tellable): Told {
  switch (refusal.kind) {
    case 'api':
      return { code: refusal.code, message: refusal.message };
    case 'key':
      return documented(KEYS[refusal.reason]);
    case 'subscription':
      return documented('FORBIDDEN.subscription_required');
    case 'rate':
      return { code: 'RATE_LIMIT_EXCEEDED', retryAfter: refusal.retryAfter };
    case 'body':
    case 'request':
      return { code: 'INVALID_REQUEST', message: refusal.message };
    case 'content':
      return { code: 'CONTENT_FILTERED' };
    case 'credits':
      return { code: 'INSUFFICIENT_CREDITS' };
    case 'task':
      return { code: 'TASK_NOT_FOUND' };
    case 'unavailable':
      return { code: 'INTERNAL_ERROR' };
    default:
      return { code: 'INTERNAL_ERROR', message: refusal.message };
  }
}

/** A code with several documented replies, by the one that is meant. */
function documented(example: string): Told {
  return { code: example.slice(0, example.indexOf('.')), example };
}
