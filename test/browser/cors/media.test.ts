import { describe, expect } from 'vitest';
import type { Mock } from '../../../mocks/mock.ts';
import type { SteeredSandbox } from '../../../mocks/steered-sandbox.ts';
import { API, test, VIDEO } from './page.ts';

/** Makes a picture or a clip and returns its URL. */
async function make(
  mock: Mock,
  sandbox: SteeredSandbox,
  kind: 'images' | 'videos',
): Promise<string> {
  const headers = { authorization: `Bearer ${sandbox.key}`, 'content-type': 'application/json' };
  const body =
    kind === 'videos'
      ? VIDEO
      : { model: 'nano-banana-pro', prompt: 'A lamp', scene: 'text-to-image' };
  await fetch(`${mock.url}${API}/${kind}/generations`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const [task] = await sandbox.tasks.list();
  if (task === undefined) throw new Error('no task was made');
  await sandbox.clock.until(task.id);
  const reply = await fetch(`${mock.url}${API}/tasks/${task.id}`, { headers });
  const url = /http[^"]+\/_media\/[^"]+/.exec(await reply.text())?.[0];
  if (url === undefined) throw new Error('the task has no output');
  return url;
}

describe('a page on another origin', () => {
  test('shows a picture, and reads its pixels', async ({ page, mock, sandbox }) => {
    const url = await make(mock, sandbox, 'images');
    const { plain, pixels, width } = await page.evaluate(async (url) => {
      // First without CORS, so that the copy in the cache is one that no page may read.
      const plain = new Image();
      plain.src = url;
      await plain.decode();
      const image = new Image();
      image.crossOrigin = 'use-credentials';
      image.src = url;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
      return { plain: plain.width, width: image.width, pixels: new Set(data).size };
    }, url);
    expect(plain).toBe(width);
    expect(pixels).toBeGreaterThan(10);
  });

  test('plays a clip, seeks in it with ranges, and reads its frames', async ({
    page,
    mock,
    sandbox,
  }) => {
    const url = await make(mock, sandbox, 'videos');
    const statuses: number[] = [];
    page.on('response', (response) => statuses.push(response.status()));
    const { duration, at, pixels } = await page.evaluate(async (url) => {
      const video = document.createElement('video');
      const told = (event: string) =>
        new Promise((resolve, reject) => {
          video.addEventListener(event, resolve, { once: true });
          video.addEventListener('error', () => reject(new Error(video.error?.message)));
        });
      video.crossOrigin = 'anonymous';
      video.muted = true;
      video.src = url;
      await told('loadeddata');
      video.currentTime = video.duration - 0.5;
      await told('seeked');
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
      const context = canvas.getContext('2d');
      context?.drawImage(video, 0, 0);
      const data = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return { duration: video.duration, at: video.currentTime, pixels: new Set(data).size };
    }, url);
    expect(duration).toBeCloseTo(10, 0);
    expect(at).toBeCloseTo(duration - 0.5, 1);
    expect(pixels).toBeGreaterThan(10);
    expect(statuses).toContain(206);
  });

  test('reads a part of a file, and which part it is', async ({ page, mock, sandbox }) => {
    const url = await make(mock, sandbox, 'images');
    const part = await page.evaluate(async (url) => {
      const reply = await fetch(url, { headers: { Range: 'bytes=0-7' } });
      const names = ['accept-ranges', 'content-length', 'content-range', 'content-type', 'etag'];
      return [
        reply.status,
        new TextDecoder('latin1').decode(await reply.arrayBuffer()),
        ...names.map((name) => reply.headers.get(name)),
      ];
    }, url);
    expect(part).toEqual([
      206,
      // As the browser's Latin-1, which is Windows-1252, shows the byte 0x89.
      '‰PNG\r\n\x1a\n',
      'bytes',
      '8',
      expect.stringMatching(/^bytes 0-7\/\d+$/),
      'image/png',
      expect.stringMatching(/^(W\/)?".+"$/),
    ]);
  });

  test('is told in words that there is no such file', async ({ page, mock, witness }) => {
    witness.expect(/status of 404/);
    const [status, text] = await page.evaluate(async (url) => {
      const reply = await fetch(url, { headers: { 'X-Requested-With': 'page' } });
      return [reply.status, await reply.text()] as const;
    }, `${mock.url}/_media/00000000/none.png`);
    expect(status).toBe(404);
    expect(text).toContain('There is no /_media/00000000/none.png');
  });
});
