import type { Readable } from 'node:stream';
import Busboy from '@fastify/busboy';
import type { OperationFacts, UploadFacts } from './domain/catalog.ts';
import { UnreadableBody } from './domain/errors.ts';
import type { ReceivedFile } from './domain/uploads.ts';
import type { Files } from './files.ts';
import type { HttpRequest } from './http.ts';
import { mediaTypeMatches } from './contract/media-type.ts';

const MAX_JSON_BYTES = 1024 * 1024;

const CUT_OFF = 'The body ended before it was complete.';

/** What a request carried. */
export interface Body {
  readonly present: boolean;
  /** The parsed value: JSON, or the fields of a form with a file's name standing for the file. */
  readonly value: unknown;
  readonly received: readonly ReceivedFile[];
}

const NO_BODY: Body = { present: false, value: undefined, received: [] };

/**
 * Reads a body in the form its operation takes. A body of another type is left alone: the contract says
 * what is wrong with it.
 *
 * @throws {UnreadableBody} malformed, cut off or too large
 */
export async function readBody(
  request: HttpRequest,
  accepts: string | undefined,
  { upload, maxBodyBytes }: Pick<OperationFacts, 'upload' | 'maxBodyBytes'>,
  files: Files,
): Promise<Body> {
  const {
    'content-type': type,
    'content-length': length,
    'transfer-encoding': chunked,
  } = request.headers;
  if (accepts === undefined || (chunked === undefined && (length ?? '0') === '0')) return NO_BODY;
  if (type !== undefined && !mediaTypeMatches(type, accepts)) return { ...NO_BODY, present: true };
  // Its sender is gone, so nothing would ever be heard of it.
  if (request.body.destroyed)
    throw new UnreadableBody(upload === undefined ? 'json' : 'multipart', CUT_OFF);
  return upload === undefined ? readJson(request, maxBodyBytes) : readForm(request, upload, files);
}

async function readJson({ body, headers }: HttpRequest, most = MAX_JSON_BYTES): Promise<Body> {
  const said = Number(headers['content-length'] ?? 0);
  const bytes = said > most ? undefined : await readBytes(body, most);
  if (bytes === undefined)
    throw new UnreadableBody(
      'json',
      `The body is larger than ${most} bytes, the most this mock reads as JSON.`,
    );
  const text = bytes.toString('utf8');
  if (text.trim() === '') return NO_BODY;
  try {
    return { present: true, value: JSON.parse(text), received: [] };
  } catch (error) {
    // The reason quotes the body, which may be anything.
    const reason =
      error instanceof Error ? error.message.replaceAll(/\p{Cc}+/gu, '·') : String(error);
    throw new UnreadableBody('json', `The body is not valid JSON: ${reason}.`);
  }
}

/** The whole body, or undefined if it is larger; what is too much is read all the same, or the next request never is. */
function readBytes(body: Readable, most: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    // Called at the end of every body, so the error is made only where it is one.
    const cutOff = () => {
      if (!body.readableEnded) reject(new UnreadableBody('json', CUT_OFF));
    };
    body.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else resolve(undefined);
    });
    body.on('end', () => resolve(Buffer.concat(chunks)));
    body.on('error', cutOff);
    body.on('close', cutOff);
  });
}

async function readForm(
  { body, headers }: HttpRequest,
  upload: UploadFacts,
  files: Files,
): Promise<Body> {
  const value: { files?: string[]; file?: string } = {};
  const pending: Promise<ReceivedFile>[] = [];
  const failed = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      const form = formParser(headers, upload);
      // A part may come without a file name, whatever the parser's types say.
      form.on('file', (field, stream, name: string | undefined, _encoding, contentType) => {
        if (field !== 'files' && field !== 'file') {
          // A form cut off in here is an error of this stream as well; unheard, it would end the process.
          stream.on('error', () => undefined).resume();
          return;
        }
        const filename = name ?? field;
        if (field === 'file') value.file ??= filename;
        else (value.files ??= []).push(filename);
        const file = files.receive(
          stream,
          { field, filename, contentType },
          upload.maxBytes,
          failed.signal,
        );
        // A failure here is the form's failure; it is awaited below as well.
        file.catch(reject);
        pending.push(file);
      });
      form.on('finish', resolve);
      form.on('error', (error) => reject(unreadable(error)));
      body.on('error', (error) => reject(unreadable(error)));
      body.on('close', () => {
        if (!body.readableEnded) reject(unreadable(new Error('the connection was closed')));
      });
      body.pipe(form);
    });
    return { present: true, value, received: await Promise.all(pending) };
  } catch (error) {
    // The parser ends no file that is not whole, so nothing below would ever settle.
    failed.abort();
    const settled = await Promise.allSettled(pending);
    await files.discard(
      settled.flatMap((file) => (file.status === 'fulfilled' ? [file.value] : [])),
    );
    // What is still to come has to be read, or the next request of the connection never is.
    body.unpipe();
    body.resume();
    throw error;
  }
}

function formParser(headers: HttpRequest['headers'], { maxBytes, maxFiles }: UploadFacts) {
  try {
    return new Busboy.Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      // One above what is allowed, because the parser flags an exact fit.
      limits: { fileSize: maxBytes + 1, files: maxFiles + 1, fields: 100, fieldSize: 64 * 1024 },
    });
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(cause: unknown): UnreadableBody {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UnreadableBody('multipart', `The body is not valid multipart/form-data: ${reason}.`);
}
