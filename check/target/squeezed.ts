/** The letters and digits of a text, and where in it each of them begins and ends. */
export interface Squeezed {
  readonly letters: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Leaves out of a text in lower case all that is no letter or digit; an escape is what it stands for. So a key is found
 * however it was escaped, spaced or spread over several texts.
 */
export function squeezed(text: string): Squeezed {
  const codes = new Uint8Array(text.length);
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0, end = 1; at < text.length; at = end, end = at + 1) {
    let code = text.charCodeAt(at);
    if (code === BACKSLASH || code === PERCENT || code === AMPERSAND) {
      ESCAPE.lastIndex = at;
      const [whole, hex, inUrl, inHtml, decimal] = ESCAPE.exec(text) ?? [];
      if (whole === undefined) continue;
      end = at + whole.length;
      code =
        decimal === undefined ? Number.parseInt(hex ?? inUrl ?? inHtml ?? '', 16) : Number(decimal);
    }
    // Escapes of capitals.
    if (code >= 65 && code <= 90) code += 32;
    if (!((code >= 97 && code <= 122) || (code >= 48 && code <= 57))) continue;
    codes[count] = code;
    starts[count] = at;
    ends[count] = end;
    count += 1;
  }
  return { letters: Buffer.from(codes.buffer, 0, count).toString('latin1'), starts, ends };
}

const [BACKSLASH, PERCENT, AMPERSAND] = [92, 37, 38];

/** Of JSON, of URLs, of HTML. */
const ESCAPE = /\\u00([\da-f]{2})|%([\da-f]{2})|&#x0*([\da-f]{2});|&#0*(\d{2,3});/y;
