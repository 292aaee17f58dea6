import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { family } from './font.ts';
import { drawScene, sceneOf } from './scene.ts';
import { boundedSize } from './size.ts';
import { readable, wrap } from './wrap.ts';

/** A picture that stands in for a generated one and says what was asked for. */
export interface PictureRequest {
  /** Pixels; fractions are rounded. Above 4096 on a side, both sides shrink together. */
  width: number;
  height: number;
  format: 'png' | 'jpeg' | 'webp';
  model: string;
  /** Wrapped, and cut with an ellipsis where it does not fit. May be empty. */
  prompt: string;
  /** Shown at the bottom; the scene and its colours depend on it alone. */
  taskId: string;
}

/**
 * Draws the picture of a task; the same request gives the same bytes. Drawing holds the event loop
 * for a few milliseconds (some tens at 4K); encoding, the larger part, runs in a thread.
 * @throws RangeError if a side is not a positive number
 */
export async function renderPicture(request: PictureRequest): Promise<Buffer> {
  const { width, height } = boundedSize(request.width, request.height);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  // Without it, Chinese characters take the forms of the host's language.
  context.lang = 'en';
  drawScene(context, width, height, sceneOf(request.taskId));
  drawCaption(context, width, height, request);
  return encode(canvas, request.format);
}

/** A dark panel at the bottom: the model, the prompt as large as it fits, the id of the task. */
function drawCaption(
  context: SKRSContext2D,
  width: number,
  height: number,
  { model, prompt, taskId }: PictureRequest,
): void {
  // All sizes follow the side of a square of the same area: neither 21:9 nor 9:16 loses its text.
  const unit = Math.sqrt(width * height) / 100;
  const labelSize = Math.max(9, 2.7 * unit);
  const idSize = Math.max(8, 2.4 * unit);
  const margin = 3 * unit;
  const padding = 3.2 * unit;
  const gap = 1.6 * unit;
  const left = margin + padding;
  const inner = width - 2 * left;
  const room = height * 0.66 - 2 * (margin + padding + gap) - labelSize - idSize;

  const text = readable(prompt) || 'No prompt';
  const promptSize = largestFitting(context, text, inner, room, Math.max(10, 3 * unit), 6 * unit);
  const lineHeight = promptSize * 1.28;
  const fitting = Math.max(1, Math.floor(room / lineHeight));
  const lines = lay(context, text, `500 ${promptSize}px`, inner, fitting);

  const panel = labelSize + idSize + lines.length * lineHeight + 2 * (padding + gap);
  const top = height - margin - panel;
  context.fillStyle = 'rgb(8 10 18 / 72%)';
  context.beginPath();
  context.roundRect(margin, top, width - 2 * margin, panel, 2 * unit);
  context.fill();

  context.textBaseline = 'middle';
  const write = (line: string, font: string, colour: string, y: number): void => {
    context.font = `${font} "${family}"`;
    context.fillStyle = colour;
    context.fillText(line, left, y);
  };
  let y = top + padding;
  const [label = ''] = lay(context, readable(model), `700 ${labelSize}px`, inner, 1);
  write(label, `700 ${labelSize}px`, 'rgb(255 214 150)', y + labelSize / 2);
  y += labelSize + gap;
  for (const line of lines) {
    write(line, `500 ${promptSize}px`, 'white', y + lineHeight / 2);
    y += lineHeight;
  }
  const [id = ''] = lay(context, readable(taskId), `400 ${idSize}px`, inner, 1);
  write(id, `400 ${idSize}px`, 'rgb(255 255 255 / 70%)', y + gap + idSize / 2);
}

/** The type size between `least` and `most` at which the text about fills `width` × `height`. */
function largestFitting(
  context: SKRSContext2D,
  text: string,
  width: number,
  height: number,
  least: number,
  most: number,
): number {
  context.font = `500 100px "${family}"`;
  const widthInEms = context.measureText(text).width / 100;
  // Four fifths: the ends of wrapped lines stay empty. 1.28: the height of a line.
  const size = Math.sqrt((0.8 * width * Math.max(0, height)) / (1.28 * widthInEms));
  return Math.min(Math.max(size, least), Math.max(least, most));
}

function lay(
  context: SKRSContext2D,
  text: string,
  font: string,
  width: number,
  most: number,
): string[] {
  context.font = `${font} "${family}"`;
  return wrap(text, width, most, (part) => context.measureText(part).width);
}

function encode(canvas: Canvas, format: PictureRequest['format']): Promise<Buffer> {
  return format === 'png' ? canvas.encode('png') : canvas.encode(format, 88);
}
