import type { SKRSContext2D } from '@napi-rs/canvas';
import { randomFrom } from './seed.ts';

interface Wave {
  /** Crests across the picture. */
  count: number;
  /** Height as a share of the picture's height. */
  height: number;
  /** Where the wave begins, and where in the loop it is at its highest; both in turns. */
  offset: number;
}

/** What a picture shows behind its text: a low sun in rings of sky over ranges of hills. */
export interface Scene {
  /** Degrees on the colour wheel; every other colour is taken from it. */
  hue: number;
  sun: { x: number; y: number; radius: number };
  /** Far to near. */
  hills: { base: number; waves: Wave[] }[];
}

const HILLS = 5;
const RINGS = 8;
/** Share of its own height by which a wave swells and sinks within a loop. */
const SWELL = 0.55;

/**
 * The scene of a seed. Positions are shares of the picture, so one scene fits every shape.
 * @param hue degrees; drawn from the seed when omitted
 */
export function sceneOf(seed: string, hue?: number): Scene {
  const random = randomFrom(seed);
  const drawn = Math.floor(random() * 360);
  return {
    hue: hue ?? drawn,
    sun: { x: 0.2 + random() * 0.6, y: 0.24 + random() * 0.16, radius: 0.08 + random() * 0.05 },
    hills: Array.from({ length: HILLS }, (_, index) => ({
      base: 0.5 + (index / HILLS) * 0.42,
      waves: [1, 2, 4].map((order) => ({
        count: order * (0.6 + random() * 0.7),
        height: 0.075 / order,
        offset: random(),
      })),
    })),
  };
}

/**
 * Fills the canvas. Flat colours only: gradients are dithered, which makes a PNG several times
 * larger and slower to write, and a seed clip too.
 * @param phase moment of the loop in turns; 0 and 1 are the same picture
 */
export function drawScene(
  context: SKRSContext2D,
  width: number,
  height: number,
  { hue, sun, hills }: Scene,
  phase = 0,
): void {
  const colour = (turn: number, saturation: number, lightness: number): string =>
    `hsl(${Math.round((hue + turn + 360) % 360)} ${saturation}% ${lightness}%)`;
  const short = Math.min(width, height);
  const sunX = sun.x * width;
  const sunY = (sun.y + 0.015 * Math.sin(2 * Math.PI * phase)) * height;
  const reach = Math.hypot(Math.max(sunX, width - sunX), height * 0.7);

  context.fillStyle = colour(0, 55, 20);
  context.fillRect(0, 0, width, height);
  for (let ring = 0; ring < RINGS; ring += 1) {
    const near = (ring + 1) / RINGS;
    const breath = 1 + 0.02 * Math.sin(2 * Math.PI * (phase + near));
    context.fillStyle = colour(60 * near, 55 + 25 * near, 20 + 48 * near);
    circle(context, sunX, sunY, (reach * (1 - near) * 0.85 + sun.radius * short * 1.5) * breath);
  }
  context.fillStyle = colour(55, 90, 90);
  circle(context, sunX, sunY, sun.radius * short);

  hills.forEach(({ base, waves }, index) => {
    const near = index / (HILLS - 1);
    context.fillStyle = colour(35 - 50 * near, 48, 46 - 36 * near);
    context.beginPath();
    context.moveTo(0, height);
    for (let step = 0; step <= 96; step += 1) {
      const x = step / 96;
      const rise = waves.reduce((sum, wave) => sum + wave.height * crest(wave, x, phase), 0);
      context.lineTo(x * width, (base - rise) * height);
    }
    context.lineTo(width, height);
    context.fill();
  });
}

/** Waves stand and swell instead of travelling, so that the last moment of a loop meets the first. */
function crest({ count, offset }: Wave, x: number, phase: number): number {
  const swell = 1 + SWELL * Math.sin(2 * Math.PI * (phase + offset));
  return Math.sin(2 * Math.PI * (count * x + offset)) * swell;
}

function circle(context: SKRSContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}
