import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import { abridged } from './domain/wording.ts';
import { contentTypeOf } from './domain/uploads.ts';
import { JSON_TYPE } from './http.ts';
import { cors, failed, options, write } from './reply.ts';

const METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** What `send` says of a file besides what every page may read. */
const EXPOSED = ['accept-ranges', 'content-length', 'content-range', 'etag'];

/** Pictures, clips and uploads: `/_media/<user>/<file>` and `/_media/uploads/<key>`. */
export async function serveMedia(
  find: (path: string) => Promise<string | undefined>,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  if (req.method === 'OPTIONS') return options(METHODS, req, res);
  const found = await find(path);
  if (found === undefined || (req.method !== 'GET' && req.method !== 'HEAD'))
    return write(req, res, {
      status: found === undefined ? 404 : 405,
      headers: { ...JSON_TYPE, ...(found !== undefined && { allow: METHODS.join(', ') }) },
      body: {
        error:
          found === undefined
            ? `There is no ${abridged(path, 200)}; a task's files are there once it has succeeded.`
            : 'Media can only be read.',
      },
    });
  const type = contentTypeOf(path.slice(path.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
  send(req, found, { dotfiles: 'allow', index: false })
    .on('headers', (reply: ServerResponse) => {
      const shared = cors(req, () => EXPOSED);
      for (const [name, value] of Object.entries(shared)) reply.setHeader(name, value);
      reply.setHeader('content-type', type);
      // An uploaded SVG is a document with scripts, and it shares its origin with the console.
      reply.setHeader(
        'content-security-policy',
        "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      );
      reply.setHeader('x-content-type-options', 'nosniff');
    })
    .on('error', ({ status = 404, headers }: SendError) =>
      write(req, res, {
        ...failed(
          status,
          status === 404 ? `There is no ${path}.` : `${path} cannot be sent as it is asked for.`,
        ),
        headers: { ...JSON_TYPE, ...headers },
      }),
    )
    .pipe(res);
}

/** How `send` says that a file cannot be sent: 404, 412 or 416, the last with a `Content-Range`. */
interface SendError {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}
