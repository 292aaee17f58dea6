import { catalog } from '../../../generated/omnivideo/catalog.ts';
import type { components } from '../../../generated/omnivideo/types.ts';
import type { Medium } from '../../domain/catalog.ts';
import { statusAt, type Status, type Task } from '../../domain/tasks.ts';
import { keyOf } from '../../domain/words.ts';
import { outputUrl } from '../../media/urls.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

type WireTask = components['schemas']['Task'];
type Models = typeof catalog.models;
type ModelOf<Makes extends Medium> = {
  [Id in keyof Models]: Models[Id]['mediaType'] extends Makes ? Id : never;
}[keyof Models];

const STATUS = {
  queued: 1,
  running: 2,
  succeeded: 3,
  failed: 4,
  canceled: 4,
} as const satisfies Record<Status, WireTask['task_status']>;

export function wireTask(task: Task, sandbox: Sandbox, origin: string): WireTask {
  const status = STATUS[statusAt(task, sandbox.now)];
  const model = keyOf(catalog.models, task.model);
  const common = {
    task_id: task.id,
    image_url: null,
    video_url: null,
    audio_url: null,
    credits: task.cost,
    created_at: Math.floor(task.createdAt / 1000),
  };
  if (status !== 3)
    return { ...common, task_status: status, task_type: task.medium, model_id: model };
  const url = outputUrl(origin, sandbox.state.opened.userId, task.output.file);
  return makes(model, 'video')
    ? { ...common, task_status: status, task_type: 'video', model_id: model, video_url: url }
    : { ...common, task_status: status, task_type: 'image', model_id: model, image_url: url };
}

function makes<Makes extends Medium>(model: keyof Models, medium: Makes): model is ModelOf<Makes> {
  return catalog.models[model].mediaType === medium;
}
