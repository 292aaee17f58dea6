import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { JSON_TYPE } from './http.ts';
import { failed, write } from './reply.ts';

const PAGE = new URL('../generated/console/index.html', import.meta.url);

/** The page that shows and steers the sandboxes: `/_mock/`. */
export function isConsole(path: string): boolean {
  return path === '/_mock/' || path === '/_mock';
}

/** One page with all that it needs inside, which may talk to this mock alone and stand in no other page. */
export async function serveConsole(
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { method } = req;
  if (method !== 'GET' && method !== 'HEAD')
    return write(req, res, {
      ...failed(405, 'The console is a page; the control API is below /_mock/v1/.'),
      headers: { ...JSON_TYPE, allow: 'GET, HEAD' },
    });
  if (path === '/_mock') {
    // The page's own requests are relative to its folder.
    res.writeHead(308, { location: '/_mock/', 'content-length': '0' }).end();
    return;
  }
  const page = await (loaded ??= load());
  res.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(page.html),
    'content-security-policy': page.policy,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-cache',
  });
  res.end(method === 'HEAD' ? undefined : page.html);
}

interface Page {
  readonly html: string;
  readonly policy: string;
}

let loaded: Promise<Page> | undefined;

async function load(): Promise<Page> {
  const html = await readFile(PAGE, 'utf8');
  return {
    html,
    policy: [
      "default-src 'none'",
      `script-src ${hashesOf(html, 'script')}`,
      `style-src ${hashesOf(html, 'style')}`,
      "connect-src 'self'",
      "img-src 'self' data:",
      "media-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
  };
}

/** Only what was generated into the page may run in it: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function hashesOf(html: string, element: 'script' | 'style'): string {
  const contents = html.matchAll(new RegExp(`<${element}[^>]*>(.*?)</${element}>`, 'gs'));
  return Array.from(
    contents,
    ([, content = '']) => `'sha256-${hash('sha256', content, 'base64')}'`,
  ).join(' ');
}
