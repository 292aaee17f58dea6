import { createHash, hash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReceivedFile } from './domain/uploads.ts';
import { sniff } from './media/sniff.ts';

/** Enough of a file to tell its type by. */
const HEAD = 4100;

/** What a file is named by: 32 hex digits of its SHA-256. */
export function hashOf(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex').slice(0, 32);
}

/** The files of a mock on disk: uploads coming in, uploads that were kept, media that was rendered. */
export class Files {
  readonly #given: string | undefined;
  #made: string | undefined;
  #received = 0;

  /**
   * Without a folder it makes one of its own, which goes with `dispose`. A folder that is given stays, and what a
   * process that was killed has left half done in it is cleared by `sweep`.
   */
  constructor(root?: string) {
    this.#given = root;
  }

  /** Made when it is first needed: a mock that cannot start leaves nothing behind. */
  get #root(): string {
    if (this.#made !== undefined) return this.#made;
    const root = this.#given ?? mkdtempSync(join(tmpdir(), 'understudy-'));
    mkdirSync(join(root, 'incoming'), { recursive: true });
    mkdirSync(join(root, 'media'), { recursive: true });
    this.#made = root;
    return root;
  }

  /** Streams one file to disk, hashing it on the way. A file that does not arrive whole leaves nothing behind. */
  async receive(
    stream: Readable & { readonly truncated?: boolean },
    part: Pick<ReceivedFile, 'field' | 'filename' | 'contentType'>,
    maxBytes: number,
    signal?: AbortSignal,
  ): Promise<ReceivedFile> {
    const path = join(this.#root, 'incoming', String(this.#received++));
    const hash = createHash('sha256');
    let size = 0;
    let head = Buffer.alloc(0);
    try {
      await pipeline(
        stream,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            if (head.length < HEAD) head = Buffer.concat([head, chunk]).subarray(0, HEAD);
            yield chunk;
          }
        },
        createWriteStream(path),
        { ...(signal !== undefined && { signal }) },
      );
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return {
      ...part,
      path,
      size,
      truncated: size > maxBytes,
      hash: hash.digest('hex').slice(0, 32),
      sniffed: sniff(head),
    };
  }

  /** Forgets what a request brought and nobody kept. */
  async discard(received: readonly ReceivedFile[]): Promise<void> {
    await Promise.all(received.map(({ path }) => rm(path, { force: true })));
  }

  keep({ path }: ReceivedFile, key: string): void {
    const target = this.uploadPath(key);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(path, target);
  }

  /** Undefined when somebody has deleted it. */
  readUpload(key: string): Buffer | undefined {
    const path = this.uploadPath(key);
    return existsSync(path) ? readFileSync(path) : undefined;
  }

  writeUpload(key: string, bytes: Buffer): void {
    const path = this.uploadPath(key);
    mkdirSync(dirname(path), { recursive: true });
    // Nobody may be served half a file.
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
  }

  /** Nothing, when somebody has deleted it. */
  copyUpload(from: string, to: string): void {
    const bytes = this.readUpload(from);
    if (bytes !== undefined) this.writeUpload(to, bytes);
  }

  uploadPath(key: string): string {
    return join(this.#root, 'uploads', key);
  }

  mediaPath(file: string): string {
    return join(this.#root, 'media', file);
  }

  /** Removes a file that was kept. */
  async release(key: string): Promise<void> {
    await rm(this.uploadPath(key), { force: true });
  }

  /** Removes uploads that never arrived, and media that was rendered long ago: it is rendered anew when asked for. */
  sweep(before: number): void {
    if (this.#given === undefined || !existsSync(this.#given)) return;
    rmSync(join(this.#given, 'incoming'), { recursive: true, force: true });
    const media = join(this.#given, 'media');
    for (const name of existsSync(media) ? readdirSync(media) : []) {
      const path = join(media, name);
      if (name.endsWith('.part') || statSync(path).mtimeMs < before) rmSync(path);
    }
  }

  dispose(): void {
    if (this.#made === undefined) return;
    const ours = this.#given === undefined ? this.#made : join(this.#made, 'incoming');
    rmSync(ours, { recursive: true, force: true });
  }
}
