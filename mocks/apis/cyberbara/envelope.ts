import type { DocumentedReply } from '../../api.ts';
import type { Unmatched } from '../../domain/catalog.ts';
import type { AnyRefusal, FileRefused, Refusal } from '../../domain/errors.ts';
import type { Violation } from '../../domain/violations.ts';
import { type HttpReply, JSON_TYPE } from '../../http.ts';
import { catalog } from '../../../generated/cyberbara/catalog.ts';
import { CyberbaraRefusal, type ErrorDetails } from './refusal.ts';

/** What the envelope says of a refusal. The status of a code is the contract's. */
interface Told {
  readonly code: string;
  /** The documented message of the code unless given. */
  readonly message?: string;
  readonly details?: ErrorDetails | undefined;
  readonly retryAfter?: number;
}

/** `{"error": {"code", "message", "details"}}` */
export function refuse(refusal: AnyRefusal | Refusal, documented: DocumentedReply): HttpReply {
  const unmatched = unmatchedFor(refusal);
  if (unmatched !== undefined)
    return envelope(unmatched.status, { code: unmatched.code, message: refusal.message });

  const { code, message, details, retryAfter } = told(refusal as AnyRefusal | CyberbaraRefusal);
  const { status, body } = documented(code);
  return envelope(
    status,
    { code, message: message ?? documentedMessage(body), ...(details !== undefined && { details }) },
    retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  );
}

function envelope(status: number, error: object, headers: Readonly<Record<string, string>> = {}): HttpReply {
  return { status, headers: { ...JSON_TYPE, ...headers }, body: { error } };
}

function unmatchedFor(refusal: Refusal): Unmatched | undefined {
  if (refusal.kind === 'path') return catalog.unmatched.notFound;
  return refusal.kind === 'method' ? catalog.unmatched.methodNotAllowed : undefined;
}

function documentedMessage(body: unknown): string {
  return (body as { error: { message: string } }).error.message;
}

function told(refusal: AnyRefusal | CyberbaraRefusal): Told {
  switch (refusal.kind) {
    case 'cyberbara':
      return { code: refusal.code, details: refusal.details, ...(refusal.message !== '' && { message: refusal.message }) };
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
      return { code: refusal.expected === 'json' ? 'invalid_json' : 'invalid_multipart', message: refusal.message };
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
