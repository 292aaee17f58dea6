import type { ErrorCode, Schemas } from '../generated/cyberbara/client.ts';

/** The task came to an end that is not `success`: `task.status` says which. */
export class TaskFailedError extends Error {
  override readonly name = 'TaskFailedError';
  readonly task: Schemas['FailedTask'] | Schemas['CanceledTask'];

  constructor(task: Schemas['FailedTask'] | Schemas['CanceledTask']) {
    super(`The task ${task.id} ended as ${task.status}.`);
    this.task = task;
  }
}

/** The task was not final when the time was up. It goes on; `waitForTask` can be called again. */
export class TaskTimeoutError extends Error {
  override readonly name = 'TaskTimeoutError';
  /** The task as it was last read, if it was. */
  readonly task: Schemas['Task'] | undefined;

  constructor(taskId: string, timeout: number, task: Schemas['Task'] | undefined) {
    const status = task === undefined ? 'never read' : task.status;
    super(`The task ${taskId} was not final after ${timeout} ms (${status}). Raise \`timeout\`.`);
    this.task = task;
  }
}

/** The API answered the question for the task with an error that waiting does not mend. */
export class TaskRequestError extends Error {
  override readonly name = 'TaskRequestError';
  readonly status: number;
  /** The error code of the API; nothing when the reply was not one of its errors. */
  readonly code: ErrorCode<'getTask'> | undefined;

  constructor(taskId: string, status: number, reply: unknown) {
    const error = isApiError(reply) ? reply.error : undefined;
    super(
      `The task ${taskId} cannot be read: ${status} ${error?.code ?? 'without an error code'}.`,
    );
    this.status = status;
    this.code = error?.code;
  }
}

/** Whatever stands between client and API may answer too, and not in the API's form. */
function isApiError(reply: unknown): reply is { error: { code: ErrorCode<'getTask'> } } {
  if (typeof reply !== 'object' || reply === null || !('error' in reply)) return false;
  const { error } = reply;
  return (
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
  );
}
