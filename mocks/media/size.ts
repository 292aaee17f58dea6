/** The longest side of a picture, in pixels. */
const LONGEST = 4096;
/** No side is shorter, so that there is something to see. */
const SHORTEST = 16;
/** The most extreme shape: 8:1 and 1:8. */
const WIDEST = 8;

const namedRatios = new Map([
  ['landscape', 16 / 9],
  ['portrait', 9 / 16],
  ['square', 1],
]);

/** Long side in pixels of the resolutions that are words. */
const namedResolutions = new Map([
  ['standard', 1024],
  ['high', 2048],
]);

/**
 * Width divided by height of a ratio as the APIs write it: `16:9`, `1024x768`, `landscape`,
 * `portrait`, `square`; kept within 8:1 and 1:8.
 * @param otherwise what `Auto`, an unknown word or nothing means; 16:9 when omitted
 */
export function ratioOf(ratio: string | undefined, otherwise: number = 16 / 9): number {
  const word = ratio?.trim().toLowerCase() ?? '';
  const [, width, height] = /^(\d+(?:\.\d+)?)\s*[:x*/]\s*(\d+(?:\.\d+)?)$/.exec(word) ?? [];
  const value = Number(width) / Number(height);
  if (value > 0 && value < Infinity) return Math.min(Math.max(value, 1 / WIDEST), WIDEST);
  return namedRatios.get(word) ?? otherwise;
}

/**
 * Pixels of a picture. `1K`, `2K`, `4K` give the long side (1K = 1024), `480p`, `720p`, `1080p` the
 * short one; `standard` is 1K, `high` 2K, anything else 1K. A ratio that says nothing is a square.
 */
export function pictureSize(
  ratio: string | undefined,
  resolution: string | undefined,
): { width: number; height: number } {
  const shape = ratioOf(ratio, 1);
  const word = resolution?.trim().toLowerCase() ?? '';
  const [, lines] = /^(\d{2,5})p$/.exec(word) ?? [];
  const [, thousands] = /^(\d(?:\.\d)?)k$/.exec(word) ?? [];
  const elongation = Math.max(shape, 1 / shape);
  const long = lines
    ? Number(lines) * elongation
    : thousands
      ? Number(thousands) * 1024
      : (namedResolutions.get(word) ?? 1024);
  const bounded = Math.min(Math.max(long, SHORTEST * elongation), LONGEST);
  return shape >= 1
    ? { width: Math.round(bounded), height: Math.round(bounded / shape) }
    : { width: Math.round(bounded * shape), height: Math.round(bounded) };
}

/**
 * Whole pixels of the same shape, shrunk to at most 4096 on a side; at least 16.
 * @throws RangeError if a side is not a positive number
 */
export function boundedSize(width: number, height: number): { width: number; height: number } {
  if (!(width > 0 && height > 0 && width < Infinity && height < Infinity))
    throw new RangeError(
      `A picture of ${width} × ${height} cannot be drawn; give positive pixels.`,
    );
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const side = (pixels: number): number => Math.max(SHORTEST, Math.round(pixels * scale));
  return { width: side(width), height: side(height) };
}
