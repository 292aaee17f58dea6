import type { components } from '../../../generated/nanophoto/types.ts';
import { statusAt, type Status, type Task } from '../../domain/tasks.ts';
import { outputUrl } from '../../media/urls.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

type Schemas = components['schemas'];
type Shot = Schemas['ShotState'];

const STATUS = {
  queued: 'processing',
  running: 'processing',
  succeeded: 'completed',
  failed: 'failed',
  canceled: 'failed',
} as const satisfies Record<Status, Shot['status']>;

/** What the documents say of a shot that failed for no other reason. */
const FAILED = 'Video generation failed';

export function wireShot(task: Task, sandbox: Sandbox, origin: string): Shot {
  const { now, state } = sandbox;
  const common = { shotId: shotIdOf(task), taskId: task.id };
  const status = STATUS[statusAt(task, now)];
  switch (status) {
    case 'processing':
      return { ...common, status };
    case 'failed':
      return { ...common, status, error: task.plan.reason ?? FAILED };
    case 'completed':
      return {
        ...common,
        status,
        videoUrl: outputUrl(origin, state.opened.userId, task.output.file),
        generationTime: Math.round(task.typicalSeconds),
      };
  }
}

/** `processing` while any shot is; then `failed` if any failed, else `completed` (`behaviour.md`). */
export function wireVideo(shots: Shot[]): Schemas['VideoStatus'] {
  if (shots.some(({ status }) => status === 'processing')) return { status: 'processing', shots };
  const completed = shots.filter((shot) => shot.status === 'completed');
  return completed.length < shots.length
    ? { status: 'failed', shots }
    : { status: 'completed', shots: completed };
}

/** The caller's name for the shot, which the task keeps. */
export function shotIdOf({ id, extra }: Task): string {
  const shotId = extra?.['shotId'];
  if (typeof shotId === 'string') return shotId;
  throw new TypeError(`the task ${id} was made for no shot`);
}
