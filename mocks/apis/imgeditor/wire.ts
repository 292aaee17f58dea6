import type { components } from '../../../generated/imgeditor/types.ts';
import { catalog } from '../../../generated/imgeditor/catalog.ts';
import type { Medium } from '../../domain/catalog.ts';
import { TaskNotFound } from '../../domain/errors.ts';
import { endedAt, progressAt, statusAt, type Status, type Task } from '../../domain/tasks.ts';
import { timestamp as written } from '../../domain/timestamp.ts';
import { outputUrl } from '../../media/urls.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

type ImageTask = components['schemas']['ImageTask'];
type VideoTask = components['schemas']['VideoTask'];

/** The two media have different words for where a task stands. */
const IMAGE_STATUS = {
  queued: 'pending',
  running: 'processing',
  succeeded: 'completed',
  failed: 'failed',
  canceled: 'failed',
} as const satisfies Record<Status, ImageTask['status']>;

const VIDEO_STATUS = {
  queued: 'processing',
  running: 'processing',
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'failed',
} as const satisfies Record<Status, VideoTask['status']>;

export function imageTask(id: string, sandbox: Sandbox, origin: string): ImageTask {
  const task = taskOf('image', id, sandbox);
  const status = IMAGE_STATUS[statusAt(task, sandbox.now)];
  return status === 'completed'
    ? { ...finished(task, sandbox), status, image_url: urlOf(task, sandbox, origin) }
    : { ...unfinished(task, sandbox), status };
}

export function videoTask(id: string, sandbox: Sandbox, origin: string): VideoTask {
  const task = taskOf('video', id, sandbox);
  const status = VIDEO_STATUS[statusAt(task, sandbox.now)];
  return status === 'succeeded'
    ? { ...finished(task, sandbox), status, video_url: urlOf(task, sandbox, origin) }
    : { ...unfinished(task, sandbox), status };
}

/** A task is found under its own medium only. */
function taskOf(medium: Medium, id: string, sandbox: Sandbox): Task {
  const task = sandbox.task(catalog.api, id);
  if (task.medium !== medium) throw new TaskNotFound(id);
  return task;
}

/** What is said of a task that failed for no other reason. */
const FAILED = 'The generation failed.';

/** At work, or failed: then with the reason. */
function unfinished(task: Task, { now }: Sandbox) {
  const failed = statusAt(task, now) === 'failed';
  return {
    task_id: task.id,
    progress: progressAt(task, now),
    ...(failed && { error: task.plan.reason ?? FAILED }),
  };
}

function finished(task: Task, { now }: Sandbox) {
  const completed = timestamp(endedAt(task, now) ?? now);
  return { task_id: task.id, progress: 100 as const, completed_at: completed };
}

function urlOf(task: Task, sandbox: Sandbox, origin: string): string {
  return outputUrl(origin, sandbox.state.opened.userId, task.output.file);
}

/** Without milliseconds, as documented. */
export function timestamp(instant: number): string {
  return `${written(instant).slice(0, 19)}Z`;
}
