/**
 * Draws the seed clips of the mock into `mocks/media/clips/`. Run it after a change to the scene or
 * to `mocks/media/seeds.ts`, and commit what it wrote:
 *
 *     apt-get install ffmpeg        # Debian's; any build with libx264 does
 *     node scripts/clips/make.ts
 *
 * Only this script needs ffmpeg: the mock repeats the encoded frames with new timestamps.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { drawLabel } from './label.ts';
import { drawScene, sceneOf } from '../../mocks/media/scene.ts';
import {
  FRAMES_PER_SECOND,
  LOOP_SECONDS,
  seedFile,
  shapes,
  tints,
  type Shape,
  type Tint,
} from '../../mocks/media/seeds.ts';

/** @throws Error if ffmpeg is missing or refuses; its own words are on stderr */
async function make(shape: Shape, tint: Tint): Promise<void> {
  const file = fileURLToPath(seedFile(shape, tint));
  const ffmpeg = spawn('ffmpeg', encoder(shape, file), { stdio: ['pipe', 'inherit', 'inherit'] });
  const closed = once(ffmpeg, 'close');
  const scene = sceneOf(tint.name, tint.hue);
  const frames = FRAMES_PER_SECOND * LOOP_SECONDS;
  for (let frame = 0; frame < frames; frame += 1) {
    const canvas = createCanvas(shape.width, shape.height);
    const context = canvas.getContext('2d');
    drawScene(context, shape.width, shape.height, scene, frame / frames);
    drawLabel(context, shape.width, shape.height, `Understudy · ${shape.name.replace('x', ':')}`);
    if (!ffmpeg.stdin.write(canvas.data())) await once(ffmpeg.stdin, 'drain');
  }
  ffmpeg.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code} on ${file}; see its message above.`);
  process.stdout.write(`${(await stat(file)).size} bytes  ${file}\n`);
}

function encoder({ width, height }: Shape, file: string): string[] {
  const options = [
    '-hide_banner -loglevel error -y',
    `-f rawvideo -pix_fmt rgba -s ${width}x${height} -r ${FRAMES_PER_SECOND} -i pipe:0`,
    // BT.709 limited range, said in the stream too, or browsers guess by the height.
    '-vf scale=out_color_matrix=bt709:out_range=tv,format=yuv420p',
    '-colorspace bt709 -color_primaries bt709 -color_trc bt709',
    // No B-frames: any frame can be the last one. One key frame: the loop's first.
    '-c:v libx264 -profile:v main -bf 0 -g 9999 -sc_threshold 0',
    '-preset veryslow -crf 28 -threads 1',
    // Type 6 is where x264 writes 700 bytes on its settings, which each round would repeat.
    '-bsf:v filter_units=remove_types=6',
    '-map_metadata -1 -fflags +bitexact -flags:v +bitexact -movflags +faststart',
  ];
  return [...options.flatMap((option) => option.split(' ')), file];
}

await mkdir(new URL('../../mocks/media/clips/', import.meta.url), { recursive: true });
for (const shape of shapes) for (const tint of tints) await make(shape, tint);
