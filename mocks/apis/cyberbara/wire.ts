import type { components } from '../../../generated/cyberbara/types.ts';
import { statusAt, type Status, type Task, updatedAt } from '../../domain/tasks.ts';
import { timestamp } from '../../domain/timestamp.ts';
import { outputUrl } from '../../media/urls.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { modelName, sceneName } from './words.ts';

type Schemas = components['schemas'];
type WireTask = Schemas['Task'];

/** CyberBara's word for where a task stands. */
export const STATUS = {
  queued: 'pending',
  running: 'processing',
  succeeded: 'success',
  failed: 'failed',
  canceled: 'canceled',
} as const satisfies Record<Status, WireTask['status']>;

/** A task as `GET /tasks/{taskId}` shows it. */
export function wireTask(task: Task, sandbox: Sandbox, origin: string): WireTask {
  const { now } = sandbox;
  const status = STATUS[statusAt(task, now)];
  const common = {
    id: task.id,
    media_type: task.medium,
    model: modelName(task.model),
    scene: sceneName(task.scene),
    prompt: task.prompt,
    credits: { cost: task.cost },
    created_at: timestamp(task.createdAt),
    updated_at: timestamp(updatedAt(task, now)),
  };
  if (status !== 'success') return { ...common, status, output: { images: [], videos: [] } };
  const url = outputUrl(origin, sandbox.state.opened.userId, task.output.file);
  const output =
    task.medium === 'image' ? { images: [url], videos: [] } : { images: [], videos: [url] };
  return { ...common, status, output };
}
