import type { Page } from '@playwright/test';
import { access } from '../../../generated/cyberbara/access.ts';

/** Where the API itself is. */
export const [LIVE] = access.servers;

export const VIDEO = { model: 'sora-2', prompt: 'Waves' };

/** What a page gets that asks the API itself for `GET /path`: status and body, or the name of the error. */
export function ask(
  page: Page,
  request: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<{ status: number; body: unknown } | string> {
  const [method = '', path = ''] = request.split(' ');
  const init = {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
  return page.evaluate(
    async ({ url, init }) => {
      try {
        const reply = await fetch(url, init);
        const body: unknown = await reply.json();
        return { status: reply.status, body };
      } catch (error) {
        return error instanceof Error ? error.name : 'no error';
      }
    },
    { url: path.startsWith('https:') ? path : `${LIVE}/api/v1${path}`, init },
  );
}
