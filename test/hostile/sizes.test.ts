import { request as send } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '../../generated/cyberbara/catalog.ts';
import { understudy, type Command } from './command.ts';
import { at } from './reply.ts';

const { uploadImages, uploadVideos } = catalog.operations;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MP4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(12)]);
interface Kind {
  readonly path: string;
  /** Bytes. */
  readonly most: number;
  readonly magic: Buffer;
  readonly type: string;
}
const IMAGE: Kind = {
  path: uploadImages.path,
  most: uploadImages.upload.maxBytes,
  magic: PNG,
  type: 'image/png',
};
const VIDEO: Kind = {
  path: uploadVideos.path,
  most: uploadVideos.upload.maxBytes,
  magic: MP4,
  type: 'video/mp4',
};
const MEGABYTE = 2 ** 20;

/** Megabytes that 400 megabytes of uploads may take for themselves. */
const MEMORY = 200;

let command: Command;
let url: string;
beforeAll(async () => {
  command = understudy(['mock', '--port', '0', '--quiet']);
  url = await command.url;
});
afterAll(() => command.dispose());

/** A form with one file of `size` bytes, never in memory as a whole; `mark` makes its content its own. */
function* form({ magic, type }: Kind, size: number, mark: number): Generator<Buffer> {
  yield Buffer.from(
    `--b\r\nContent-Disposition: form-data; name="files"; filename="a"\r\nContent-Type: ${type}\r\n\r\n`,
  );
  yield magic;
  const piece = Buffer.alloc(65_536, mark);
  for (let left = size - magic.length; left > 0; left -= piece.length)
    yield piece.subarray(0, left);
  yield Buffer.from('\r\n--b--\r\n');
}

function upload(kind: Kind, size: number, { key = 'sizes', mark = 0 } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = send(
      `${url}/cyberbara${kind.path}`,
      {
        method: 'POST',
        headers: { 'x-api-key': key, 'content-type': 'multipart/form-data; boundary=b' },
      },
      (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (data: string) => (text += data));
        reply.on('end', () => {
          const code = at(JSON.parse(text), 'error', 'code');
          const stored = at(JSON.parse(text), 'data', 'files', 0, 'size');
          resolve(
            `${reply.statusCode} ${typeof code === 'string' ? code : String(Number(stored))}`,
          );
        });
      },
    );
    sent.on('error', reject);
    Readable.from(form(kind, size, mark)).pipe(sent);
  });
}

const kept = () => command.files().filter((file) => /incoming\/.|uploads\/.+\..+/.test(file));

describe('an upload', () => {
  it.each([
    ['image', IMAGE],
    ['video', VIDEO],
  ])('of an %s may have the very last byte of its limit and no more', async (_, kind) => {
    expect(await upload(kind, kind.most)).toBe(`200 ${kind.most}`);
    const before = kept();
    expect(await upload(kind, kind.most + 1)).toBe('413 file_too_large');
    expect(await upload(kind, kind.most + MEGABYTE)).toBe('413 file_too_large');
    expect(kept()).toEqual(before);
  });

  it('without a key is refused before it is stored', async () => {
    const before = kept();
    expect(await upload(VIDEO, VIDEO.most, { key: 'mock_invalid' })).toBe('401 invalid_api_key');
    expect(kept()).toEqual(before);
  });

  it('is one of eight of 50 megabytes, and memory stays bounded', async () => {
    const before = kept().length;
    const rest = command.peakMemory() ?? 0;
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, mark) => upload(VIDEO, 50 * MEGABYTE, { mark: mark + 1 })),
    );
    expect(all).toEqual(Array.from({ length: 8 }, () => `200 ${50 * MEGABYTE}`));
    expect(kept()).toHaveLength(before + 8);
    expect((command.peakMemory() ?? 0) - rest).toBeLessThan(MEMORY);
  });
});
