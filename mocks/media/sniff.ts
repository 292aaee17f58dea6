import { Buffer } from 'node:buffer';

/** How many bytes {@link sniff} looks at: a long prologue of an SVG needs them, the rest 64. */
export const SNIFFED_BYTES = 4096;

/**
 * The MIME type that the beginning of a file proves, whatever its name or declared type says:
 * `image/jpeg`, `image/png`, `image/webp`, `image/gif`, `image/svg+xml`, `image/avif`,
 * `image/heic`, `image/heif`, `video/mp4`, `video/quicktime` or `application/pdf`; undefined for
 * everything else. Give the first {@link SNIFFED_BYTES} bytes, or all of a shorter file.
 *
 * By hand because the package file-type does not know SVG, answers asynchronously only, and brings
 * a stream reader and a decompressor for some two hundred formats that no API here accepts.
 */
export function sniff(head: Uint8Array): string | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, SNIFFED_BYTES));
  const ascii = bytes.toString('latin1', 0, 12);
  if (ascii.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (ascii.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (ascii.startsWith('GIF87a') || ascii.startsWith('GIF89a')) return 'image/gif';
  if (ascii.startsWith('RIFF') && ascii.endsWith('WEBP')) return 'image/webp';
  if (ascii.startsWith('%PDF-')) return 'application/pdf';
  if (ascii.slice(4, 8) === 'ftyp') return typeOfBrands(brandsOf(bytes));
  if (isBareQuickTime(ascii)) return 'video/quicktime';
  return isSvg(bytes.toString('utf8')) ? 'image/svg+xml' : undefined;
}

/** The major brand first, then the compatible ones (ISO/IEC 14496-12, 4.3). */
function brandsOf(bytes: Buffer): string[] {
  const end = Math.min(bytes.readUInt32BE(0), bytes.length);
  const brands = [bytes.toString('latin1', 8, 12)];
  // Between them four bytes of minor version.
  for (let at = 16; at + 4 <= end; at += 4) brands.push(bytes.toString('latin1', at, at + 4));
  return brands;
}

/** Families that share the container with ours and may list our brands as compatible. */
const foreignMajor = /^(?:M4A|M4B|M4P|F4A|F4B|3g|crx|jp2|jpx|mjp2)/;

function typeOfBrands(brands: string[]): string | undefined {
  const [major = ''] = brands;
  if (foreignMajor.test(major)) return undefined;
  if (major === 'qt  ') return 'video/quicktime';
  // A still picture's major brand may be the general one, the codec's only compatible: AVIF first,
  // because its files list mif1 too.
  const has = (pattern: RegExp): boolean => brands.some((brand) => pattern.test(brand));
  const isImage = /^(?:avi[fs]|he(?:ic|ix|im|is|vc|vx|vm|vs)|mif[12]|msf1)$/.test(major);
  if (isImage && has(/^avi[fs]$/)) return 'image/avif';
  if (isImage && has(/^he(?:ic|ix|im|is|vc|vx|vm|vs)$/)) return 'image/heic';
  if (isImage) return 'image/heif';
  return has(/^(?:iso[m2-9]|mp4[12]|avc1|M4V |M4VP|MSNV|dash|cmfc)$/) ? 'video/mp4' : undefined;
}

/** QuickTime files older than `ftyp` begin with one of their boxes, of less than 16 MB but for `mdat`. */
function isBareQuickTime(ascii: string): boolean {
  const type = ascii.slice(4, 8);
  return type === 'mdat' || (ascii.startsWith('\0') && /^(?:moov|wide|free|skip|pnot)$/.test(type));
}

/** Whether the first element is `svg`, after any XML declaration, comments and document type. */
function isSvg(text: string): boolean {
  let rest = text.replace(/^\uFEFF/, '').trimStart();
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : undefined;
    if (close) {
      const end = rest.indexOf(close);
      if (end === -1) return false;
      rest = rest.slice(end + close.length).trimStart();
    } else if (/^<!DOCTYPE\s/i.test(rest)) {
      // The internal subset, where editors declare their namespaces, is in brackets.
      const doctype = /^<![^[>]*(?:\[[^\]]*\]\s*)?>\s*/.exec(rest);
      if (!doctype) return false;
      rest = rest.slice(doctype[0].length);
    } else return /^<(?:[\w-]+:)?svg[\s/>]/.test(rest);
  }
}
