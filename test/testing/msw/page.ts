/** Built for a page, in which `page.test.ts` calls these by name. */
import { setupWorker } from 'msw/browser';
import { createCyberbaraClient } from '../../../generated/cyberbara/client.ts';
import { mswHandlers, type MswOptions } from '../../../testing/msw.ts';

/** Lets the mock at that URL answer, and reports what no handler takes. */
export async function intercept(url: string, origins: MswOptions['origins'] = {}): Promise<void> {
  await setupWorker(...mswHandlers({ url }, { origins })).start({
    onUnhandledFrame: 'bypass',
    quiet: true,
  });
}

/** The status and the body of a reply, or the name of the error. */
async function outcome(asked: Promise<Response>): Promise<readonly [number, string] | string> {
  try {
    const reply = await asked;
    return [reply.status, await reply.text()];
  } catch (error) {
    return error instanceof Error ? error.name : 'no error';
  }
}

export function ask(
  url: string,
  headers: Record<string, string>,
): Promise<readonly [number, string] | string> {
  return outcome(fetch(url, { headers }));
}

/** The id of a video made by the client, at the API itself. */
export async function create(baseUrl: string, apiKey: string): Promise<string> {
  const client = createCyberbaraClient({ baseUrl, apiKey });
  const { data, error } = await client.POST('/api/v1/videos/generations', {
    body: { model: 'sora-2', prompt: 'Waves' },
  });
  if (error !== undefined) throw new Error(error.error.message);
  return data.data.task_id;
}

/** The URL of an uploaded picture of one pixel, as wide as the browser finds it to be. */
export async function upload(baseUrl: string, apiKey: string): Promise<number> {
  const canvas = new OffscreenCanvas(7, 3);
  canvas.getContext('2d')?.fillRect(0, 0, 7, 3);
  const picture = await canvas.convertToBlob({ type: 'image/png' });
  const client = createCyberbaraClient({ baseUrl, apiKey });
  const { data, error } = await client.POST('/api/v1/uploads/images', {
    body: { files: [new File([picture], 'bar.png', { type: 'image/png' })] },
  });
  if (error !== undefined) throw new Error(error.error.message);
  const image = new Image();
  image.src = data.data.files[0]?.url ?? '';
  await image.decode();
  return image.width;
}

/** The header `Retry-After` as the page can read it. */
export async function retryAfter(url: string, apiKey: string): Promise<string | null> {
  const reply = await fetch(url, { headers: { 'x-api-key': apiKey } });
  return reply.headers.get('retry-after');
}

/** The first piece of a stream, before there is another one. */
export async function firstPiece(url: string): Promise<string> {
  const { body } = await fetch(url);
  const reader = body?.getReader();
  const piece = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(piece?.value);
}
