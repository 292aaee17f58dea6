const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ELLIPSIS = '…';

/**
 * One line without control characters, cut with an ellipsis after `most` characters: nobody reads
 * more on a picture.
 */
export function readable(text: string, most = 700): string {
  // A prompt may be very long: segment only what can be kept, at 16 code units a character.
  const kept = text.slice(0, most * 16);
  const plain = kept
    .toWellFormed()
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const pieces = split(plain);
  if (kept === text && pieces.length <= most) return plain;
  // The slice may have halved the last one.
  return pieces.slice(0, Math.min(most, pieces.length - 1)).join('') + ELLIPSIS;
}

/**
 * Breaks text into at most `most` lines (1 or more) not wider than `width` by `measure`; a word too
 * long for a line, or a script without spaces, breaks between characters; what is left over becomes
 * an ellipsis.
 */
export function wrap(
  text: string,
  width: number,
  most: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (lines.length <= most && measure(line) > width) {
      const head = fitting(line, width, measure);
      lines.push(head);
      line = line.slice(head.length);
    }
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines[most - 1] ?? '', width, measure)];
}

/** As much of the text as leaves room for an ellipsis, and the ellipsis. */
function shorten(text: string, width: number, measure: (text: string) => number): string {
  const head = fitting(text, width - measure(ELLIPSIS), measure);
  return head.trimEnd() + ELLIPSIS;
}

/** The longest beginning of whole characters not wider than `width`; at least one character. */
function fitting(text: string, width: number, measure: (text: string) => number): string {
  const pieces = split(text);
  let low = 1;
  let high = pieces.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(pieces.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  return pieces.slice(0, low).join('');
}

function split(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
