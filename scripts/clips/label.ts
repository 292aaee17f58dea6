import type { SKRSContext2D } from '@napi-rs/canvas';
import { family } from '../../mocks/media/font.ts';

/** A small plate at the bottom left, by which a seed clip says what it is. */
export function drawLabel(
  context: SKRSContext2D,
  width: number,
  height: number,
  text: string,
): void {
  const unit = Math.min(width, height) / 100;
  context.font = `600 ${4 * unit}px "${family}"`;
  context.textBaseline = 'middle';
  const plate = { width: context.measureText(text).width + 5 * unit, height: 8 * unit };
  const top = height - 4 * unit - plate.height;
  context.fillStyle = 'rgb(8 10 18)';
  context.beginPath();
  context.roundRect(4 * unit, top, plate.width, plate.height, 2 * unit);
  context.fill();
  context.fillStyle = 'white';
  context.fillText(text, 6.5 * unit, top + plate.height / 2);
}
