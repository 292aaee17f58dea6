import type { Page } from 'playwright-core';
import type { Mock } from '../../../mocks/mock.ts';
import { test as base } from '../with-mock.ts';
import { emptyPage, serving } from '../site.ts';

const site = serving(emptyPage);

/**
 * `page` is on another origin than the `mock`, and on the same machine; `foreign` is a page whose host is neither. Each
 * test has a `sandbox` of its own.
 */
export const test = base
  .extend('page', ({ open }) => onSite(open, 'localhost'))
  .extend('foreign', ({ open }) => onSite(open, 'foreign.test'));

async function onSite(open: () => Promise<Page>, host: string): Promise<Page> {
  const page = await open();
  await page.goto(`http://${host}:${site.port}/`);
  return page;
}

export const API = '/cyberbara/api/v1';
export const VIDEO = { model: 'sora-2', prompt: 'Waves' };

/** A reply as a page sees it. */
export interface Seen {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What the page gets from `fetch` for `GET /path`, or the name of the error. */
export function ask(
  page: Page,
  { url = '' }: Mock,
  key: string,
  request: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Seen | string> {
  const [method = '', path = ''] = request.split(' ');
  const init: RequestInit = {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
  return page.evaluate(
    async ({ target, init }) => {
      try {
        const reply = await fetch(target, init);
        const headers = Object.fromEntries(reply.headers);
        return { status: reply.status, headers, body: (await reply.json()) as unknown };
      } catch (error) {
        return error instanceof Error ? error.name : 'no error';
      }
    },
    { target: url + path, init },
  );
}

/** The same for the upload of a clip of so many bytes. */
export function upload(
  page: Page,
  { url = '' }: Mock,
  key: string,
  size: number,
): Promise<Seen | string> {
  return page.evaluate(
    async ({ target, key, size }) => {
      const bytes = new Uint8Array(size);
      bytes.set(new TextEncoder().encode('\0\0\0\u0014ftypisom\0\0\0\0isom'));
      const form = new FormData();
      form.append('files', new File([bytes], 'clip.mp4', { type: 'video/mp4' }));
      try {
        const reply = await fetch(target, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}` },
          body: form,
        });
        const headers = Object.fromEntries(reply.headers);
        return { status: reply.status, headers, body: (await reply.json()) as unknown };
      } catch (error) {
        return error instanceof Error ? error.name : 'no error';
      }
    },
    { target: `${url}${API}/uploads/videos`, key, size },
  );
}
