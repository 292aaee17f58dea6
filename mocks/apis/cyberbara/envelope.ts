import type { FileRefused } from '../../domain/errors.ts';
import type { Violation } from '../../domain/violations.ts';
import type { Envelope, Tellable, Told } from '../../refuse.ts';

/** `{"error": {"code", "message", "details"}}` */
export const envelope: Envelope = {
  tell,
  wrap: (code, message, details) => ({
    error: { code, message, ...(details !== undefined && { details }) },
  }),
  messageAt: ['error', 'message'],
};

function tell(refusal: Tellable): Told {
  switch (refusal.kind) {
    case 'api':
      return {
        code: refusal.code,
        details: refusal.details,
        ...(refusal.message !== '' && { message: refusal.message }),
      };
    case 'key':
      return { code: refusal.reason === 'missing' ? 'api_key_required' : 'invalid_api_key' };
    case 'rate':
      return { code: 'too_many_requests', retryAfter: refusal.retryAfter };
    case 'unavailable':
      return { code: 'service_unavailable', retryAfter: refusal.retryAfter };
    case 'credits':
      return { code: 'insufficient_credits' };
    case 'task':
      return { code: 'task_not_found' };
    case 'body':
      return {
        code: refusal.expected === 'json' ? 'invalid_json' : 'invalid_multipart',
        message: refusal.message,
      };
    case 'file':
      return { ...fileCode(refusal), message: refusal.message, details: refusal.file };
    case 'request':
      return {
        code: 'invalid_request',
        message: refusal.message,
        details: { violations: refusal.violations.map(wireViolation) },
      };
    // This API has neither filters nor subscriptions.
    case 'content':
    case 'subscription':
    case 'reply':
      return { code: 'internal_error', message: refusal.message };
  }
}

function wireViolation({ path, message, value, allowed }: Violation) {
  return {
    path,
    message,
    ...(value !== undefined && { value }),
    ...(allowed !== undefined && { allowed: [...allowed] }),
  };
}

function fileCode({ reason }: FileRefused): { code: string } {
  switch (reason) {
    case 'missing':
      return { code: 'files_required' };
    case 'too-many':
      return { code: 'too_many_files' };
    case 'type':
      return { code: 'invalid_file_type' };
    case 'empty':
      return { code: 'invalid_file_size' };
    case 'too-large':
      return { code: 'file_too_large' };
  }
}
