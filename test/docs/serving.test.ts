import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get as httpGet } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../mocks/mock.ts';

const folder = mkdtempSync(join(tmpdir(), 'understudy-site-'));
let mock: Mock;

beforeAll(async () => {
  mkdirSync(join(folder, 'errors'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'de'));
  for (const [file, text] of [
    ['index.html', 'the start page'],
    ['errors/index.html', 'the errors'],
    ['404.html', 'no such page'],
    ['de/404.html', 'keine solche Seite'],
    ['assets/site.0123.css', 'a {}'],
  ] as const)
    writeFileSync(join(folder, file), text);
  writeFileSync(join(folder, 'index.html.br'), brotliCompressSync('the start page'));
  writeFileSync(join(tmpdir(), 'understudy-not-for-you.txt'), 'a secret');
  mock = await createMock({ site: folder });
  await mock.listen();
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
  rmSync(join(tmpdir(), 'understudy-not-for-you.txt'));
});

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${mock.url}${path}`, { redirect: 'manual', ...init });

describe('/docs/ on a mock', () => {
  it.each([
    ['/docs/', 200, 'the start page'],
    ['/docs/errors/', 200, 'the errors'],
    ['/docs/nothing/', 404, 'no such page'],
    ['/docs/de/nothing/', 404, 'keine solche Seite'],
    ['/docs/errors/..%2f..%2funderstudy-not-for-you.txt', 404, 'no such page'],
    ['/docs/%00', 404, 'no such page'],
    ['/docs/%ff', 404, 'no such page'],
    ['/docs/%', 404, 'no such page'],
  ])('%s is %i', async (path, status, text) => {
    const reply = await get(path);
    expect([reply.status, await reply.text()]).toEqual([status, text]);
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
  });

  it.each([
    ['/docs', '/docs/'],
    ['/docs/errors', '/docs/errors/'],
  ])('%s leads to %s', async (path, location) => {
    const reply = await get(path);
    expect([reply.status, reply.headers.get('location')]).toEqual([301, location]);
  });

  it('is named by the index of the mock', async () => {
    expect(await (await get('/')).json()).toMatchObject({ docs: `${mock.url}/docs/` });
  });

  it('is kept by browsers where its name is of its content, and asked for anew elsewhere', async () => {
    expect((await get('/docs/assets/site.0123.css')).headers.get('cache-control')).toContain(
      'immutable',
    );
    const page = await get('/docs/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    // Not with fetch, which asks for no copy then.
    const reply = await conditional(`${mock.url}/docs/`, page.headers.get('etag') ?? '');
    expect(reply).toBe(304);
  });

  it('is sent compressed to those who can read that, and plain to others', async () => {
    const small = await get('/docs/', { headers: { 'accept-encoding': 'gzip, br;q=0.9' } });
    expect([small.headers.get('content-encoding'), await small.text()]).toEqual([
      'br',
      'the start page',
    ]);
    const plain = await get('/docs/', { headers: { 'accept-encoding': 'gzip' } });
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([
      null,
      'the start page',
    ]);
    expect(plain.headers.get('vary')).toContain('Accept-Encoding');
  });

  it('is in no frame of another page, and its files are nothing but what they say', async () => {
    const { headers } = await get('/docs/');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('can only be read', async () => {
    const reply = await get('/docs/', { method: 'POST', body: 'x' });
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const head = await get('/docs/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('says how it is built where it has not been', async () => {
    const bare = await createMock({ site: join(folder, 'nowhere') });
    const url = await bare.listen();
    const reply = await fetch(`${url}/docs/cyberbara/`);
    expect([reply.status, await reply.text()]).toEqual([
      404,
      expect.stringContaining('npm run docs'),
    ]);
    await bare.close();
  });
});

function conditional(url: string, etag: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpGet(url, { headers: { 'if-none-match': etag } }, (reply) => {
      reply.resume();
      resolve(reply.statusCode);
    }).on('error', reject);
  });
}
