import type { DocumentedReply } from '../../api.ts';
import type { AnyRefusal, FileRefused } from '../../domain/errors.ts';
import type { Violation } from '../../domain/violations.ts';
import { type HttpReply, JSON_TYPE } from '../../http.ts';
import { catalog } from '../../../generated/cyberbara/catalog.ts';

/** What the envelope says of a refusal. The status of a code is the contract's. */
interface Told {
  readonly code: string;
  /** The documented message of the code unless given. */
  readonly message?: string;
  readonly details?: object | undefined;
  readonly retryAfter?: number;
}

/** `{"error": {"code", "message", "details"}}` */
export function refuse(refusal: AnyRefusal, documented: DocumentedReply): HttpReply {
  const { unmatched } = catalog;
  if (refusal.kind === 'path')
    return envelope(unmatched.notFound.status, {
      code: unmatched.notFound.code,
      message: refusal.message,
    });
  if (refusal.kind === 'method')
    return envelope(unmatched.methodNotAllowed.status, {
      code: unmatched.methodNotAllowed.code,
      message: refusal.message,
    });

  const { code, message, details, retryAfter } = told(refusal);
  const { status, body } = documented(code);
  return envelope(
    status,
    {
      code,
      message: message ?? documentedMessage(body),
      ...(details !== undefined && { details }),
    },
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  );
}

function envelope(
  status: number,
  error: object,
  headers: Readonly<Record<string, string>> = {},
): HttpReply {
  return { status, headers: { ...JSON_TYPE, ...headers }, body: { error } };
}

/** Found by shape: an example is data until it is looked at. */
function documentedMessage(body: unknown): string {
  if (isRecord(body) && isRecord(body['error'])) return String(body['error']['message']);
  throw new TypeError(`the documented error has no message: ${JSON.stringify(body)}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function told(refusal: AnyRefusal): Told {
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
    // This API has neither filters nor subscriptions, and what it cannot be asked is matched before.
    case 'content':
    case 'subscription':
    case 'path':
    case 'method':
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
