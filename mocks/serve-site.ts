import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import send from 'send';

/** Where the reference site is built and served from unless an option says otherwise. */
export const SITE = join(import.meta.dirname, '../site');

const PREFIX = '/docs';

export function isSite(path: string): boolean {
  return path === PREFIX || path.startsWith(`${PREFIX}/`);
}

/**
 * The reference site: the files of `folder` below `/docs/`. Files named after their content are kept by browsers for
 * ever, pages are asked for anew; what the build compressed is sent so to those who can read it.
 */
export async function serveSite(
  folder: string,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    res.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  if (!(await exists(join(folder, 'index.html')))) return tell(res, NOT_BUILT);
  if (path === PREFIX) return moved(res, `${PREFIX}/`);
  const wanted = path.slice(PREFIX.length);
  const name = wanted.endsWith('/') ? `${wanted}index.html` : wanted;
  const compressed = accepts(req, 'br') && (await exists(join(folder, `${normalize(name)}.br`)));
  send(req, compressed ? `${name}.br` : name, { root: folder, index: false })
    .on('headers', (reply: ServerResponse) => {
      reply.setHeader('content-type', typeOf(name));
      reply.setHeader('vary', 'Accept-Encoding');
      if (compressed) reply.setHeader('content-encoding', 'br');
      reply.setHeader(
        'cache-control',
        name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      reply.setHeader('x-content-type-options', 'nosniff');
      reply.setHeader('referrer-policy', 'no-referrer');
      // The rest of the policy stands in the pages, for hosts that send no headers.
      reply.setHeader('content-security-policy', "frame-ancestors 'none'");
    })
    .on('directory', () => moved(res, `${path}/`))
    .on('error', () => void notFound(folder, wanted, req, res))
    .pipe(res);
}

const NOT_BUILT = `The reference site has not been built. Run "npm run docs" in the repository, then load this page anew.\n`;

function tell(res: ServerResponse, text: string): void {
  res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

function moved(res: ServerResponse, location: string): void {
  res.writeHead(301, { location, 'content-length': '0' }).end();
}

/** The site's own page for it, in the language of the pages around it. */
async function notFound(
  folder: string,
  wanted: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const [, language = ''] = /^(\/[a-z]+)\//.exec(wanted) ?? [];
  const own = `${language}/404.html`;
  const page = (await exists(join(folder, own))) ? own : '/404.html';
  res.statusCode = 404;
  send(req, page, { root: folder, cacheControl: false, etag: false, lastModified: false })
    .on('error', () => tell(res, 'There is no such page.\n'))
    .pipe(res);
}

async function exists(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

function accepts({ headers }: IncomingMessage, encoding: string): boolean {
  const { 'accept-encoding': accepted = '' } = headers;
  return accepted.split(/[\s,;]+/).includes(encoding);
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
};

function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
