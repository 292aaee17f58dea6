/**
 * The seed clips in `clips/`: one second or two of each shape in each tint, from which every clip is
 * put together. `scripts/clips/make.ts` draws them; change a list here, then run it.
 */

/** Width and height in pixels are even (yuv420p) and in the exact ratio. */
export const shapes = [
  { name: '21x9', width: 1120, height: 480 },
  { name: '16x9', width: 864, height: 486 },
  { name: '4x3', width: 640, height: 480 },
  { name: '1x1', width: 480, height: 480 },
  { name: '3x4', width: 480, height: 640 },
  { name: '9x16', width: 486, height: 864 },
] as const;

/** `hue` in degrees. Two tasks side by side are told apart by their tint. */
export const tints = [
  { name: 'dusk', hue: 265 },
  { name: 'ember', hue: 345 },
  { name: 'lagoon', hue: 185 },
  { name: 'meadow', hue: 110 },
] as const;

export type Shape = (typeof shapes)[number];
export type Tint = (typeof tints)[number];

export const FRAMES_PER_SECOND = 24;
/** Long enough for a gentle swell; clips are cut at any frame, so it need not divide them. */
export const LOOP_SECONDS = 2;

export function seedFile(shape: Shape, tint: Tint): URL {
  return new URL(`./clips/${shape.name}-${tint.name}.mp4`, import.meta.url);
}
