import { describe, expect, it } from 'vitest';
import { sniff, SNIFFED_BYTES } from '../../mocks/media/sniff.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** The first box of an MP4 or HEIF file. */
function ftyp(major: string, ...compatible: string[]): Buffer {
  const brands = latin(`ftyp${major}\0\0\0\0${compatible.join('')}`);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(brands.length + 4);
  return Buffer.concat([size, brands, latin('\0\0\0\x08mdat')]);
}

const doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [ <!ENTITY a "b>"> ]>';

describe('the type of uploaded bytes', () => {
  it.each([
    ['JPEG', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'image/jpeg'],
    ['PNG', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'image/png'],
    ['GIF of 1987', latin('GIF87a'), 'image/gif'],
    ['GIF of 1989', latin('GIF89a\x01\0'), 'image/gif'],
    ['WebP', latin('RIFF\x24\0\0\0WEBPVP8 '), 'image/webp'],
    ['PDF', latin('%PDF-1.7\n'), 'application/pdf'],
    ['AVIF', ftyp('avif', 'avif', 'mif1', 'miaf'), 'image/avif'],
    ['AVIF under a general brand', ftyp('mif1', 'mif1', 'avif'), 'image/avif'],
    ['HEIC of an iPhone', ftyp('heic', 'mif1', 'heic'), 'image/heic'],
    ['HEIC under a general brand', ftyp('mif1', 'mif1', 'heic'), 'image/heic'],
    ['HEIF', ftyp('mif1', 'mif1'), 'image/heif'],
    ['MP4', ftyp('isom', 'isom', 'iso2', 'avc1', 'mp41'), 'video/mp4'],
    ['MP4 of a brand of its own', ftyp('XAVC', 'XAVC', 'mp42', 'iso2'), 'video/mp4'],
    ['MP4 without compatible brands', ftyp('mp42'), 'video/mp4'],
    ['M4V', ftyp('M4V ', 'M4V ', 'isom'), 'video/mp4'],
    ['QuickTime', ftyp('qt  ', 'qt  '), 'video/quicktime'],
    ['old QuickTime', latin('\0\0\0\x08wide\0\0\0\0mdat'), 'video/quicktime'],
    ['SVG', latin('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml'],
    ['SVG with a prefix', latin('<s:svg xmlns:s="…">'), 'image/svg+xml'],
    [
      'SVG of an editor',
      Buffer.from(`\uFEFF<?xml version="1.0"?>\n<!-- ä <html> -->\n${doctype}\n<svg\n>`),
      'image/svg+xml',
    ],
  ])('of %s is recognised', (_, head, type) => {
    expect(sniff(head)).toBe(type);
  });

  it.each([
    ['nothing', latin('')],
    ['text', latin('a red fox')],
    ['text that mentions a box', latin('Get free pictures')],
    ['HTML with an SVG inside', latin('<html><svg></svg></html>')],
    ['an SVG that is only a comment', latin('<!-- <svg> -->')],
    ['a comment without end', latin('<!-- <svg>')],
    ['a document type without end', latin('<!DOCTYPE svg [ <svg>')],
    ['another element', latin('<svgs>')],
    ['a wave file', latin('RIFF\x24\0\0\0WAVEfmt ')],
    ['a BMP', latin('BM\x36\0\0\0')],
    ['a song', ftyp('M4A ', 'M4A ', 'mp42', 'isom')],
    ['a film for old telephones', ftyp('3gp5', '3gp5', 'isom')],
    ['an unknown brand', ftyp('zzzz', 'zzzz')],
    ['a zip', latin('PK\x03\x04')],
  ])('of %s is not', (_, head) => {
    expect(sniff(head)).toBeUndefined();
  });

  it('reads the box of brands no further than it goes', () => {
    expect(sniff(Buffer.concat([ftyp('zzzz'), latin('isomisomisom')]))).toBeUndefined();
  });

  it('takes the minor version of a brand for no brand', () => {
    const head = ftyp('zzzz', 'zzzz');
    head.write('isom', 12);
    expect(sniff(head)).toBeUndefined();
  });

  it('holds for any cut of the bytes: no answer is better than a crash', () => {
    const head = ftyp('isom', 'isom');
    for (let length = 0; length < 12; length += 1)
      expect(sniff(head.subarray(0, length))).toBeUndefined();
    expect(sniff(head.subarray(0, 12))).toBe('video/mp4');
  });

  it(`needs no more than ${SNIFFED_BYTES} bytes and looks at no more`, () => {
    const late = latin(`${' '.repeat(SNIFFED_BYTES)}<svg>`);
    expect(sniff(late)).toBeUndefined();
    expect(sniff(late.subarray(10))).toBe('image/svg+xml');
  });
});
