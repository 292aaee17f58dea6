import type { Envelope, Tellable, Told } from '../../refuse.ts';

/** Bare `{"error", "errorCode"}`, with `requiredCredits` beside them where credits are missing. */
export const envelope: Envelope = {
  tell,
  wrap: (errorCode, error, details) => ({ error, errorCode, ...details }),
  messageAt: ['error'],
  fullStop: false,
};

function tell(refusal: Tellable): Told {
  switch (refusal.kind) {
    case 'api':
      return { code: refusal.code, message: refusal.message };
    case 'key':
      return { code: 'LOGIN_REQUIRED' };
    case 'rate':
      return { code: 'API_KEY_RATE_LIMIT_EXCEEDED', retryAfter: refusal.retryAfter };
    case 'body':
      return { code: 'INVALID_INPUT', message: refusal.message };
    case 'credits':
      return { code: 'INSUFFICIENT_CREDITS', details: { requiredCredits: refusal.required } };
    case 'task':
      return { code: 'TASK_NOT_FOUND' };
    case 'unavailable':
      return { code: 'INTERNAL_ERROR' };
    default:
      return { code: 'INTERNAL_ERROR', message: refusal.message };
  }
}
