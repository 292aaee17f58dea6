import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { attack, type Attacked } from './mock.ts';
import { at } from './reply.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let mock: Attacked;
let image: string;
let user: string;
beforeAll(async () => {
  mock = await attack({ wall: () => Date.parse('2026-05-01T00:00:00Z') });
  const form = new FormData();
  form.append('files', new Blob([PNG], { type: 'image/png' }), 'a.png');
  const uploaded = await fetch(`${mock.url}/cyberbara/api/v1/uploads/images`, {
    method: 'POST',
    headers: { 'x-api-key': 'media' },
    body: form,
  });
  image = String(at(await uploaded.json(), 'data', 'urls', 0));
  user = /uploads\/api\/v1\/uploads\/([\da-f]{8})\//.exec(image)?.[1] ?? '';
});
afterEach(() => mock.expectAlive());
afterAll(() => mock.close());

describe('a media path that leads out of the media is a 404', () => {
  it.each([
    '/_media/',
    '/_media/..',
    '/_media/../package.json',
    '/_media/%2e%2e/%2e%2e/etc/passwd',
    '/_media/uploads/',
    '/_media/uploads/../../etc/passwd',
    '/_media/uploads/api/v1/uploads/%2e%2e/%2e%2e/x.png',
    '/_media/uploads//etc/passwd',
    '/_media/00000000/../../../etc/passwd',
    '/_media/00000000/a.png%00.svg',
    '/_media/00000000/a.png/',
    '/_media/00000000/.png',
    '/_media/00000000/a..png',
    '/_media\\..\\x',
    `/_media/00000000/${'a'.repeat(9000)}.png`,
    '/_media/00000000/a.png.part',
    '/_media/uploads/api/v1/uploads/00000000/00000000000000000000000000000000.png',
  ])('%.60s', async (path) => {
    expect((await mock.ask(`GET ${path}`)).status).toBe(404);
  });

  it('so is the file of another user, of nobody, and of an upload that is not finished', async () => {
    const file = image.slice(image.lastIndexOf('/') + 1);
    for (const path of [
      `/_media/${user}/${file}`,
      `/_media/uploads/api/v1/uploads/ffffffff/${file}`,
      '/_media/incoming/0',
    ])
      expect((await mock.ask(`GET ${path}`)).status).toBe(404);
  });
});

describe('part of a file', () => {
  const size = PNG.length;
  it.each([
    ['the first byte', 'bytes=0-0', 206, `bytes 0-0/${size}`, 1],
    ['the last byte', 'bytes=-1', 206, `bytes ${size - 1}-${size - 1}/${size}`, 1],
    ['all but the first', 'bytes=1-', 206, `bytes 1-${size - 1}/${size}`, size - 1],
    ['more than there is', 'bytes=0-99999', 206, `bytes 0-${size - 1}/${size}`, size],
    ['beyond the end', 'bytes=99999-', 416, `bytes */${size}`, undefined],
    ['several parts', 'bytes=0-0,2-2', 200, undefined, size],
    ['an end before the beginning', 'bytes=5-2', 416, `bytes */${size}`, undefined],
    ['another unit', 'apples=0-1', 200, undefined, size],
    ['nonsense', 'bytes=x-y', 200, undefined, size],
    [
      'a number beyond counting',
      `bytes=0-${'9'.repeat(400)}`,
      206,
      `bytes 0-${size - 1}/${size}`,
      size,
    ],
    [
      'a thousand parts side by side',
      `bytes=${Array.from({ length: 1000 }, (_, i) => `${i}-${i}`).join(',')}`,
      206,
      `bytes 0-${size - 1}/${size}`,
      size,
    ],
  ])('%s', async (_, range, status, contentRange, length) => {
    const reply = await mock.ask(`GET ${new URL(image).pathname}`, { range });
    expect(reply.status).toBe(status);
    expect(reply.headers['content-range']).toBe(contentRange);
    if (length !== undefined) expect(reply.body).toHaveLength(length);
  });
});

describe('a file that is known already', () => {
  it('is not sent again', async () => {
    const { headers } = await fetch(image);
    const etag = headers.get('etag') ?? '';
    const known: [string, string][] = [
      ['if-none-match', etag],
      ['if-none-match', '*'],
      ['if-none-match', `"x", ${etag}`],
      ['if-modified-since', headers.get('last-modified') ?? ''],
    ];
    for (const [name, value] of known)
      expect((await mock.ask(`GET ${new URL(image).pathname}`, { [name]: value })).status).toBe(
        304,
      );
  });

  it.each([
    ['if-none-match', '"another"', 200],
    ['if-none-match', 'W/"', 200],
    ['if-modified-since', 'yesterday', 200],
    ['if-match', '"another"', 412],
    ['if-unmodified-since', 'Mon, 01 Jan 2001 00:00:00 GMT', 412],
    ['if-range', '"x"', 200],
  ])('%s: %s is answered with %s or its like', async (name, value, status) => {
    expect(
      (
        await mock.ask(`GET ${new URL(image).pathname}`, {
          [name]: value,
          ...(name === 'if-range' && { range: 'bytes=0-0' }),
        })
      ).status,
    ).toBe(status);
  });
});

describe('media are for reading', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is refused', async (method) => {
    const reply = await mock.ask(`${method} ${new URL(image).pathname}`, {}, 'x');
    expect([reply.status, reply.headers['allow']]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('HEAD says all but the bytes', async () => {
    const reply = await fetch(image, { method: 'HEAD' });
    expect([
      reply.status,
      reply.headers.get('content-length'),
      reply.headers.get('content-type'),
    ]).toEqual([200, String(PNG.length), 'image/png']);
  });

  it('a page on another origin may read and seek', async () => {
    const preflight = await mock.ask(`OPTIONS ${new URL(image).pathname}`, {
      origin: 'http://localhost:5173',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'range',
    });
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': 'http://localhost:5173',
      'access-control-allow-headers': 'range',
    });
    const reply = await mock.ask(`GET ${new URL(image).pathname}`, {
      origin: 'http://localhost:5173',
      range: 'bytes=0-0',
    });
    expect(reply.headers['access-control-expose-headers']).toContain('content-range');
  });

  it('an uploaded drawing cannot run what it carries', async () => {
    const form = new FormData();
    form.append(
      'files',
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], {
        type: 'image/svg+xml',
      }),
      'a.svg',
    );
    const uploaded = await fetch(`${mock.url}/cyberbara/api/v1/uploads/images`, {
      method: 'POST',
      headers: { 'x-api-key': 'media' },
      body: form,
    });
    const { headers } = await fetch(String(at(await uploaded.json(), 'data', 'urls', 0)));
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

it('options of any kind make a task whose medium can be fetched', async () => {
  const odd = [
    '1:0',
    '0:1',
    '99999:1',
    '1e9:1',
    '__proto__',
    '<b>&"',
    '\u202Eabc',
    '🦊'.repeat(500),
  ];
  for (const aspect_ratio of odd) {
    const created = await fetch(`${mock.url}/cyberbara/api/v1/videos/generations`, {
      method: 'POST',
      headers: { 'x-api-key': 'odd', 'content-type': 'application/json' },
      body: JSON.stringify({
        model: 'kling-video-o1',
        scene: 'video-to-video',
        prompt: `${aspect_ratio} [[took 1s]]`,
        options: {
          aspect_ratio,
          resolution: aspect_ratio,
          video_url: 'http://a.example/b.mp4',
          duration: 1e9,
        },
      }),
    });
    const id = String(at(await created.json(), 'data', 'task_id'));
    await fetch(`${mock.url}/_mock/v1/sandboxes/odd/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"advance":"2s"}',
    });
    const task = await (
      await fetch(`${mock.url}/cyberbara/api/v1/tasks/${id}`, { headers: { 'x-api-key': 'odd' } })
    ).json();
    const clip = await fetch(String(at(task, 'data', 'task', 'output', 'videos', 0)));
    expect([clip.status, clip.headers.get('content-type')]).toEqual([200, 'video/mp4']);
    await clip.arrayBuffer();
  }
});
