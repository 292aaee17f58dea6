import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { family } from '../../mocks/media/font.ts';
import { renderPicture, type PictureRequest } from '../../mocks/media/picture.ts';
import { sniff } from '../../mocks/media/sniff.ts';

const request: PictureRequest = {
  width: 512,
  height: 288,
  format: 'png',
  model: 'nano-banana-pro',
  prompt: 'A fox in the snow',
  taskId: 'task_1',
};
const asked = (part: Partial<PictureRequest>): Promise<Buffer> =>
  renderPicture({ ...request, ...part });

async function pixels(file: Buffer): Promise<{ width: number; height: number; data: Buffer }> {
  const image = await loadImage(file);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return { width: image.width, height: image.height, data: canvas.data() };
}

/** Share of the pixels that differ, in the upper or lower part of the picture. */
async function difference(a: Buffer, b: Buffer, part: 'upper third' | 'lower half') {
  const [one, other] = await Promise.all([pixels(a), pixels(b)]);
  const bytes = one.data.length;
  const [from, to] = part === 'upper third' ? [0, bytes / 3] : [bytes / 2, bytes];
  let differing = 0;
  for (let at = from; at < to; at += 4)
    if (!one.data.subarray(at, at + 4).equals(other.data.subarray(at, at + 4))) differing += 1;
  return differing / ((to - from) / 4);
}

/** Pixels lighter than anything behind the caption, in the line above its lower edge. */
async function brightInLastLine(file: Buffer): Promise<number> {
  const { width, height, data } = await pixels(file);
  const line = data.subarray(
    Math.floor(height * 0.885) * width * 4,
    Math.floor(height * 0.92) * width * 4,
  );
  let bright = 0;
  for (let x = 0; x < line.length / 4; x += 1) {
    // The scene shows beside the caption.
    const inside = x % width > width * 0.05 && x % width < width * 0.95;
    if (inside && Math.min(...line.subarray(x * 4, x * 4 + 3)) > 120) bright += 1;
  }
  return bright;
}

describe('a picture', () => {
  it.each([
    ['png', 'image/png'],
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
  ] as const)(
    'in %s is a real file of that type and of the size asked for',
    async (format, type) => {
      const file = await asked({ format });
      expect(sniff(file)).toBe(type);
      expect(await pixels(file)).toMatchObject({ width: 512, height: 288 });
    },
  );

  it.each(['png', 'jpeg', 'webp'] as const)(
    'in %s has the same bytes each time',
    async (format) => {
      expect((await asked({ format })).equals(await asked({ format }))).toBe(true);
    },
  );

  it('of another task shows another scene', async () => {
    const [one, other] = await Promise.all([asked({}), asked({ taskId: 'task_2' })]);
    expect(await difference(one, other, 'upper third')).toBeGreaterThan(0.9);
  });

  it.each([
    ['model', { model: 'seedream-4.5' }],
    ['prompt', { prompt: 'A cat on a roof' }],
  ])('shows the %s, over the same scene', async (_, part) => {
    const [one, other] = await Promise.all([asked({}), asked(part)]);
    expect(await difference(one, other, 'upper third')).toBe(0);
    expect(await difference(one, other, 'lower half')).toBeGreaterThan(0.002);
  });

  it('shows the id of the task in its last line', async () => {
    expect(await brightInLastLine(await asked({}))).toBeGreaterThan(20);
    expect(await brightInLastLine(await asked({ taskId: ' ' }))).toBe(0);
  });

  it('shows umlauts and accents as they are', async () => {
    const plain = await asked({ prompt: 'Grosse Baume, Cafe' });
    const german = await asked({ prompt: 'Große Bäume, Café' });
    expect(await difference(plain, german, 'lower half')).toBeGreaterThan(0.0005);

    const context = createCanvas(100, 100).getContext('2d');
    context.font = `40px "${family}"`;
    const noGlyph = context.measureText('\u{10FFFD}').width;
    for (const letter of 'äöüÄÖÜßéłİжλ')
      expect(context.measureText(letter).width, letter).not.toBe(noGlyph);
  });

  it('cuts a prompt that does not fit, so that its rest changes nothing', async () => {
    const long = 'one two three '.repeat(300);
    const [one, other] = await Promise.all([
      asked({ prompt: `${long}four` }),
      asked({ prompt: `${long}five` }),
    ]);
    expect(one.equals(other)).toBe(true);
  });

  it.each([
    ['21:9', { width: 1024, height: 439 }],
    ['9:16', { width: 576, height: 1024 }],
    ['a thumbnail', { width: 256, height: 256 }],
    ['a thread', { width: 16, height: 2000 }],
    ['8:1', { width: 1024, height: 128 }],
  ])('has the size asked for at %s', async (_, size) => {
    expect(await pixels(await asked(size))).toMatchObject(size);
  });

  it.each([
    ['nothing', ''],
    ['emoji and Chinese', '雪の中の狐 一只狐狸 🦊👩‍👩‍👧 '.repeat(30)],
    ['right-to-left text', 'ثعلب في الثلج שועל'],
    ['one word without end', 'x'.repeat(50_000)],
    ['control characters and half a surrogate pair', 'a\u0000b\n\n\tc\ud800d'],
  ])('is drawn for a prompt of %s', async (_, prompt) => {
    expect(await pixels(await asked({ prompt }))).toMatchObject({ width: 512, height: 288 });
  });

  it('is never larger than 4096 on a side and keeps its shape', async () => {
    const file = await asked({ width: 16_384, height: 4096, format: 'jpeg' });
    expect(await pixels(file)).toMatchObject({ width: 4096, height: 1024 });
  });

  it.each([0, -1, NaN, Infinity])('of a width of %s is refused by name', async (width) => {
    await expect(asked({ width })).rejects.toThrow(`A picture of ${width} × 288`);
  });
});
