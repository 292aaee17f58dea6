/** What a caller can rely on in a reply. Compiled and never run. */
import {
  createCyberbaraClient,
  type ErrorCode,
  type Schemas,
} from '../../generated/cyberbara/client.ts';
import { same } from './same.ts';

const client = createCyberbaraClient({ baseUrl: 'http://127.0.0.1:4010/cyberbara', apiKey: 'key' });

// A `switch` over the codes of an operation needs no default, and a new code breaks the build here.
export async function explain(taskId: string): Promise<string> {
  const { data, error } = await client.GET('/api/v1/tasks/{taskId}', {
    params: { path: { taskId } },
  });
  if (error === undefined) return result(data.data.task);
  same<typeof error.error.code, ErrorCode<'getTask'>>();
  let advice: string;
  switch (error.error.code) {
    case 'invalid_task_id':
    case 'task_not_found':
      advice = 'There is no such task.';
      break;
    case 'api_key_required':
    case 'invalid_api_key':
      advice = 'Sign in.';
      break;
    case 'task_not_ready':
    case 'too_many_requests':
    case 'service_unavailable':
      advice = 'Come back later.';
      break;
    case 'query_failed':
    case 'internal_error':
      advice = 'Something broke.';
      break;
  }
  return advice;
}

// `status` selects the form of the task.
export function result(task: Schemas['Task']): string {
  let text: string;
  switch (task.status) {
    case 'success':
      same<typeof task, Schemas['SuccessTask']>();
      text = task.output.videos.join(' ');
      break;
    case 'failed':
    case 'canceled':
      same<typeof task, Schemas['FailedTask'] | Schemas['CanceledTask']>();
      text = 'Your credits are back.';
      break;
    case 'pending':
    case 'processing':
      text = 'Come back later.';
      break;
  }
  return text;
}

export function unfinished(task: Schemas['Task']): string | undefined {
  // @ts-expect-error -- not a status
  if (task.status === 'succeeded') return 'done';
  // @ts-expect-error -- no public field says why a task failed
  return task.error;
}

/** The codes in the type of an operation's error replies. */
type CodesOf<Body extends Reply> = Body extends { error: { code: infer Code } } ? Code : never;
type Reply = { error: { code: string } };

export async function codesAgree() {
  const models = await client.GET('/api/v1/models', {});
  const balance = await client.GET('/api/v1/credits/balance');
  const usage = await client.GET('/api/v1/credits/usage', {});
  const quote = await client.POST('/api/v1/credits/quote', { body: { model: 'sora-2' } });
  const image = await client.POST('/api/v1/images/generations', {
    body: { model: 'nano-banana-pro', prompt: 'A calm sea' },
  });
  const video = await client.POST('/api/v1/videos/generations', {
    body: { model: 'sora-2', prompt: 'A calm sea' },
  });
  const images = await client.POST('/api/v1/uploads/images', { body: { files: [new Blob()] } });
  const videos = await client.POST('/api/v1/uploads/videos', { body: { file: new Blob() } });
  same<CodesOf<NonNullable<typeof models.error>>, ErrorCode<'listModels'>>();
  same<CodesOf<NonNullable<typeof balance.error>>, ErrorCode<'getCreditsBalance'>>();
  same<CodesOf<NonNullable<typeof usage.error>>, ErrorCode<'listCreditsUsage'>>();
  same<CodesOf<NonNullable<typeof quote.error>>, ErrorCode<'quoteCredits'>>();
  same<CodesOf<NonNullable<typeof image.error>>, ErrorCode<'createImageGeneration'>>();
  same<CodesOf<NonNullable<typeof video.error>>, ErrorCode<'createVideoGeneration'>>();
  same<CodesOf<NonNullable<typeof images.error>>, ErrorCode<'uploadImages'>>();
  same<CodesOf<NonNullable<typeof videos.error>>, ErrorCode<'uploadVideos'>>();
}
