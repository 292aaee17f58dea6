import { describe, expect, test } from 'vitest';
import { served } from '../../served.ts';

const mock = served({ apis: ['cyberbara'] });

async function upload(medium: 'images' | 'videos', bytes: string, filename: string, type: string) {
  const form = new FormData();
  form.set('files', new Blob([Buffer.from(bytes, 'latin1')], { type }), filename);
  const response = await fetch(`${mock.url}/api/v1/uploads/${medium}`, {
    method: 'POST',
    headers: { 'x-api-key': 'uploads' },
    body: form,
  });
  const reply: unknown = await response.json();
  return reply;
}

function address(reply: unknown): string {
  return String(Reflect.get(Object(Reflect.get(Object(reply), 'data')), 'urls'));
}

/** First bytes that tell the type. */
const JPEG = '\xff\xd8\xff\xe0\0\x10JFIF';
const PNG = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';
const WEBP = 'RIFF\x24\0\0\0WEBPVP8 ';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const AVIF = '\0\0\0\x14ftypavif\0\0\0\0avif';
const HEIC = '\0\0\0\x14ftypheic\0\0\0\0heic';
const MP4 = '\0\0\0\x14ftypisom\0\0\0\0isom';
const QUICKTIME = '\0\0\0\x14ftypqt  \0\0\0\0qt  ';

describe('an upload', () => {
  test.each<['images' | 'videos', string, string, string, string]>([
    ['images', JPEG, 'a.jpg', 'image/jpeg', 'jpg'],
    ['images', JPEG, 'a.jpg', 'image/jpg', 'jpg'],
    ['images', PNG, 'a.png', 'image/png', 'png'],
    ['images', WEBP, 'a.webp', 'image/webp', 'webp'],
    ['images', 'GIF89a\x01\0', 'a.gif', 'image/gif', 'gif'],
    ['images', SVG, 'a.svg', 'image/svg+xml', 'svg'],
    ['images', AVIF, 'a.avif', 'image/avif', 'avif'],
    ['images', HEIC, 'a.heic', 'image/heic', 'heic'],
    ['images', HEIC, 'a.heif', 'image/heif', 'heic'],
    ['videos', MP4, 'a.mp4', 'video/mp4', 'mp4'],
    ['videos', QUICKTIME, 'a.mov', 'video/quicktime', 'mov'],
  ])('to %s of %s as %s (%s) is kept as .%s', async (medium, bytes, filename, type, extension) => {
    expect(await upload(medium, bytes, filename, type)).toMatchObject({
      data: {
        count: 1,
        files: [
          {
            filename,
            content_type: type,
            size: bytes.length,
            key: expect.stringMatching(`\\.${extension}$`),
          },
        ],
      },
    });
  });

  test.each<[string, 'images' | 'videos', string, string, string]>([
    ['by its content, as curl sends every video', 'videos', MP4, 'reference.mp4', 'video/mp4'],
    ['by its content before its name', 'images', PNG, 'a.jpg', 'image/png'],
    ['by its name where the content says nothing', 'videos', 'x', 'a.MOV', 'video/quicktime'],
  ])('of no declared type is known %s', async (_, medium, bytes, filename, type) => {
    expect(await upload(medium, bytes, filename, 'application/octet-stream')).toMatchObject({
      data: { files: [{ content_type: type }] },
    });
  });

  test.each<[string, string, string, string]>([
    ['whose content contradicts its type', '%PDF-1.7', 'a.png', 'image/png'],
    ['of a type that is not on the list', '%PDF-1.7', 'a.pdf', 'application/pdf'],
    ['of no type at all', 'x', 'a.xyz', 'application/octet-stream'],
  ])('%s is refused', async (_, bytes, filename, type) => {
    expect(await upload('images', bytes, filename, type)).toMatchObject({
      error: { code: 'invalid_file_type', details: { index: 0, filename } },
    });
  });

  test('of the same bytes has the same address, and comes back as it was sent', async () => {
    const first = await upload('images', SVG, 'first.svg', 'image/svg+xml');
    const again = await upload('images', SVG, 'again.svg', 'image/svg+xml');
    expect(again).toMatchObject({ data: { files: [{ deduped: true, filename: 'again.svg' }] } });
    expect(address(again)).toBe(address(first));
    const response = await fetch(address(again));
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(await response.text()).toBe(SVG);
  });
});
