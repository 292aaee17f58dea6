import { connect } from 'node:net';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { attack, request, type Attacked } from './mock.ts';
import { json, refusal } from './reply.ts';

const IMAGES = 'POST /cyberbara/api/v1/uploads/images';
const TYPE = 'multipart/form-data; boundary=b';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const FILE = part('name="files"; filename="a.svg"', 'Content-Type: image/svg+xml\r\n', SVG);
const END = '--b--\r\n';

let mock: Attacked;
beforeAll(async () => {
  mock = await attack();
});
afterEach(() => mock.expectAlive());
afterAll(() => mock.close());

describe('a malformed upload is refused in a sentence and leaves nothing on disk', () => {
  const cases: readonly [name: string, body: string, want: string, type?: string][] = [
    ['no body at all', '', '400 files_required'],
    ['no boundary in the content type', FILE + END, '400 invalid_multipart', 'multipart/form-data'],
    ['an empty boundary', FILE + END, '400 invalid_multipart', 'multipart/form-data; boundary='],
    [
      'another boundary than the body’s',
      FILE + END,
      '400 invalid_multipart',
      'multipart/form-data; boundary=c',
    ],
    [
      'a boundary of 10 000 characters',
      FILE + END,
      '400 invalid_multipart',
      `multipart/form-data; boundary=${'c'.repeat(10_000)}`,
    ],
    ['another multipart type', FILE + END, '400 invalid_multipart', 'multipart/mixed; boundary=b'],
    ['JSON', '{"files":["a.png"]}', '400 invalid_multipart', 'application/json'],
    ['text that is no form', 'hello', '400 invalid_multipart'],
    ['no final boundary', FILE, '400 invalid_multipart'],
    ['a file cut off', FILE.slice(0, -20), '400 invalid_multipart'],
    [
      'a file in a field of another name, cut off',
      part('name="other"; filename="a.svg"', '', SVG).slice(0, -10),
      '400 invalid_multipart',
    ],
    [
      'a part cut off in its headers',
      '--b\r\nContent-Disposition: form-da',
      '400 invalid_multipart',
    ],
    ['nothing between the boundaries', `--b\r\n${END}`, '400 files_required'],
    ['only a final boundary', END, '400 files_required'],
    [
      'a file in a field of another name',
      part('name="other"; filename="a.svg"', '', SVG) + END,
      '400 files_required',
    ],
    ['a part without a name', part('filename="a.svg"', '', SVG) + END, '400 files_required'],
    [
      'a part without a disposition',
      `--b\r\nContent-Type: image/png\r\n\r\nx\r\n${END}`,
      '400 files_required',
    ],
    ['text where the file belongs', part('name="files"', '', 'a.svg') + END, '400 files_required'],
    [
      'a name of __proto__',
      part('name="__proto__"; filename="a.svg"', '', SVG) + END,
      '400 files_required',
    ],
    [
      'a file without a content type',
      part('name="files"; filename="a.svg"', '', SVG) + END,
      '400 invalid_file_type',
    ],
    [
      'a file without a name',
      part('name="files"', 'Content-Type: application/octet-stream\r\n', 'a red fox') + END,
      '400 invalid_file_type',
    ],
    [
      'a nonsensical content type',
      part('name="files"; filename="a"', 'Content-Type: ;;;/\r\n', SVG) + END,
      '400 invalid_file_type',
    ],
    [
      'an empty file',
      part('name="files"; filename="a.png"', 'Content-Type: image/png\r\n', '') + END,
      '400 invalid_file_size',
    ],
    [
      'a program named .png',
      part('name="files"; filename="a.png"', 'Content-Type: image/png\r\n', '%PDF-1.7 x') + END,
      '400 invalid_file_type',
    ],
    ['1000 files', FILE.repeat(1000) + END, '400 too_many_files'],
    ['1000 text fields', part('name="files"', '', 'x').repeat(1000) + END, '400 files_required'],
    [
      'a good file beside a bad one',
      FILE +
        part('name="files"; filename="b.exe"', 'Content-Type: application/x-msdownload\r\n', 'MZ') +
        END,
      '400 invalid_file_type',
    ],
    [
      'headers of a megabyte',
      part('name="files"; filename="a.svg"', `X-Bomb: ${'x'.repeat(1_000_000)}\r\n`, SVG) + END,
      '400 invalid_file_type',
    ],
    [
      '100 000 headers',
      part('name="files"; filename="a.svg"', 'X: y\r\n'.repeat(100_000), SVG) + END,
      '400 invalid_file_type',
    ],
  ];

  it.each(cases)('%s', async (_, body, want, type = TYPE) => {
    const reply = await mock.ask(IMAGES, { 'x-api-key': 'form', 'content-type': type }, body);
    expect(refusal(reply)).toBe(want);
    expect(mock.files()).toEqual([]);
  });

  it('an upload that is given up half way', async () => {
    const head = request(IMAGES, {
      'x-api-key': 'form',
      'content-type': TYPE,
      'content-length': '1000000',
    });
    const { port } = new URL(mock.url);
    for (let i = 0; i < 20; i++) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () =>
          socket.write(head + FILE.replace(SVG, SVG + ' '.repeat(200_000)).slice(0, 150_000), () =>
            socket.destroy(),
          ),
        );
        socket.on('close', () => resolve()).on('error', () => undefined);
      });
    }
    await expect.poll(() => mock.files()).toEqual([]);
  });

  it.each([
    ['a length shorter than the form', 60],
    ['a length of one byte', 1],
  ])('%s', async (_, length) => {
    const headers = { 'x-api-key': 'form', 'content-type': TYPE, 'content-length': String(length) };
    const [reply] = await mock.speak(request(IMAGES, headers), FILE + END);
    // What is over is no request, which is said before the form is read.
    expect(reply?.status).toBe(400);
    expect(mock.files()).toEqual([]);
  });
});

describe('an odd but valid upload is taken', () => {
  it.each([
    ['text before the first boundary', `preamble\r\n${FILE}${END}`],
    ['a megabyte after the last boundary', FILE + END + 'x'.repeat(1_000_000)],
    [
      'fields of other names around it',
      part('name="note"', '', 'hi') + FILE + part('name="constructor"', '', 'x') + END,
    ],
    ['ten files', FILE.repeat(10) + END],
    ['the field "file"', FILE.replace('"files"', '"file"') + END],
    ['upper-case headers', FILE.replace('Content-Disposition', 'CONTENT-DISPOSITION') + END],
  ])('%s', async (_, body) => {
    const reply = await mock.ask(IMAGES, { 'x-api-key': 'odd', 'content-type': TYPE }, body);
    expect(reply.status).toBe(200);
  });

  it.each([
    ['../../../../etc/passwd.svg', 'passwd.svg'],
    ['..\\..\\boot.svg', 'boot.svg'],
    ['名前.svg', '名前.svg'],
    ['<script>.svg', '<script>.svg'],
    [`${'n'.repeat(5000)}.svg`, `${'n'.repeat(5000)}.svg`],
  ])('the file name %.40s says nothing about where it is kept', async (given, filename) => {
    const body = FILE.replace('a.svg', given) + END;
    const reply = await mock.ask(IMAGES, { 'x-api-key': 'names', 'content-type': TYPE }, body);
    expect(json(reply)).toMatchObject({
      data: {
        files: [
          {
            filename,
            key: expect.stringMatching(/^api\/v1\/uploads\/[\da-f]{8}\/[\da-f]{32}\.svg$/),
          },
        ],
      },
    });
  });
});

it('any damage to a form gets a reply', async () => {
  const form =
    FILE +
    part('name="other"; filename="b.svg"', 'Content-Type: image/svg+xml\r\n', SVG) +
    FILE +
    END;
  const damage = fc.record({
    cut: fc.nat(form.length),
    at: fc.nat(form.length),
    insert: fc.constantFrom(
      '',
      '\r\n',
      '--b',
      '\r\n--b',
      '\r\n--b--',
      '\0',
      ': ',
      '"',
      '\r\n\r\n',
      "filename*=UTF-8''%zz",
    ),
    drop: fc.nat(12),
    piece: fc.integer({ min: 1, max: 400 }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ cut, at, insert, drop, piece }) => {
      const body = (form.slice(0, at) + insert + form.slice(at + drop)).slice(0, Math.max(1, cut));
      const head = request(IMAGES, { 'x-api-key': 'fuzz', 'content-type': TYPE }, body);
      const [reply] = await mock.speak(head, pieces(body, piece));
      expect(reply?.status).toBeOneOf([200, 400]);
    }),
    { numRuns: 200, seed: 7 },
  );
  await mock.expectAlive();
});

function part(disposition: string, headers: string, content: string): string {
  return `--b\r\nContent-Disposition: form-data; ${disposition}\r\n${headers}\r\n${content}\r\n`;
}

async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) {
    yield text.slice(at, at + size);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
