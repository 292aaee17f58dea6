import type { Violation } from './violations.ts';

/**
 * What can go wrong, as data. Each API turns these into its own reply at one edge, `apis/<api>/envelope.ts`;
 * nothing here knows a status or a code.
 */
abstract class Refusal extends Error {
  abstract readonly kind: string;
}

export class KeyRefused extends Refusal {
  readonly kind = 'key';
  readonly reason: 'missing' | 'invalid' | 'disabled' | 'expired' | 'unscoped';
  constructor(reason: KeyRefused['reason']) {
    super(`the API key is ${reason}`);
    this.reason = reason;
  }
}

export class RateLimited extends Refusal {
  readonly kind = 'rate';
  /** Whole seconds until a request is let through again. */
  readonly retryAfter: number;
  constructor(retryAfter: number) {
    super(`too many requests, again in ${retryAfter} s`);
    this.retryAfter = retryAfter;
  }
}

export class InsufficientCredits extends Refusal {
  readonly kind = 'credits';
  readonly required: number;
  readonly balance: number;
  constructor(required: number, balance: number) {
    super(`${required} credits needed, ${balance} left`);
    this.required = required;
    this.balance = balance;
  }
}

export class TaskNotFound extends Refusal {
  readonly kind = 'task';
  readonly taskId: string;
  constructor(taskId: string) {
    super(`no task ${taskId}`);
    this.taskId = taskId;
  }
}

export class ContentBlocked extends Refusal {
  readonly kind = 'content';
}

export class SubscriptionRequired extends Refusal {
  readonly kind = 'subscription';
  readonly model: string;
  constructor(model: string) {
    super(`${model} needs a subscription`);
    this.model = model;
  }
}

/** A body that could not be read at all. */
export class UnreadableBody extends Refusal {
  readonly kind = 'body';
  readonly expected: 'json' | 'multipart';
  constructor(expected: UnreadableBody['expected'], message: string) {
    super(message);
    this.expected = expected;
  }
}

/** A request that the contract does not allow; the first violation is the one to mend first. */
export class InvalidRequest extends Refusal {
  readonly kind = 'request';
  readonly violations: readonly Violation[];
  constructor(violations: readonly Violation[]) {
    super(violations[0]?.message ?? 'The request does not match the contract.');
    this.violations = violations;
  }
}

export class FileRefused extends Refusal {
  readonly kind = 'file';
  readonly reason: 'missing' | 'too-many' | 'type' | 'empty' | 'too-large';
  readonly file: { readonly index: number; readonly filename: string } | undefined;
  constructor(reason: FileRefused['reason'], message: string, file?: FileRefused['file']) {
    super(message);
    this.reason = reason;
    this.file = file;
  }
}

export class NotFound extends Refusal {
  readonly kind = 'path';
}

export class MethodNotAllowed extends Refusal {
  readonly kind = 'method';
  readonly allow: readonly string[];
  constructor(allow: readonly string[], message: string) {
    super(message);
    this.allow = allow;
  }
}

/** A refusal that only one API makes, by its own code; an empty message means the documented one. */
export class ApiRefusal extends Refusal {
  readonly kind = 'api';
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>> | undefined;
  constructor(code: string, message?: string, details?: ApiRefusal['details']) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** The server is unwell: the `flaky` scenario. */
export class Unavailable extends Refusal {
  readonly kind = 'unavailable';
  readonly retryAfter = 1;
}

/** The mock's own fault: its reply does not match the contract. Never hidden, always a bug. */
export class BrokenReply extends Refusal {
  readonly kind = 'reply';
}

export type AnyRefusal =
  | ApiRefusal
  | KeyRefused
  | RateLimited
  | InsufficientCredits
  | TaskNotFound
  | ContentBlocked
  | SubscriptionRequired
  | UnreadableBody
  | InvalidRequest
  | FileRefused
  | NotFound
  | MethodNotAllowed
  | Unavailable
  | BrokenReply;

export function isRefusal(error: unknown): error is AnyRefusal {
  return error instanceof Refusal;
}
