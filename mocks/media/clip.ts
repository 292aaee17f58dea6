import { readFile } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import {
  BufferSource,
  BufferTarget,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  type EncodedPacket,
} from 'mediabunny';
import { undate } from './boxes.ts';
import { randomFrom } from './seed.ts';
import { FRAMES_PER_SECOND, seedFile, shapes, tints, type Shape, type Tint } from './seeds.ts';

/** A silent clip that stands in for a generated one. */
export interface ClipRequest {
  /** Width divided by height; the nearest seed shape is used (21:9, 16:9, 4:3, 1:1, 3:4, 9:16). */
  ratio: number;
  /** Kept within 1 to 60 and rounded to a frame, a 24th of a second. */
  seconds: number;
  /** The task's id. Written into the file as its title; the tint depends on it alone. */
  title: string;
}

/** Packets written between two turns of the event loop, so that a long clip holds up no request. */
const PACKETS_PER_TURN = 240;

const LONGEST_SECONDS = 60;

/**
 * A progressive H.264 MP4 (`moov` before `mdat`), put together without encoding: the frames of a
 * seed clip are repeated with new timestamps. The same request gives the same bytes.
 * @throws RangeError if ratio or seconds is not a positive number
 */
export async function renderClip({ ratio, seconds, title }: ClipRequest): Promise<Buffer> {
  if (!(ratio > 0 && ratio < Infinity && seconds > 0 && seconds < Infinity))
    throw new RangeError(
      `A clip of ratio ${ratio} and ${seconds} seconds cannot be made; give positive numbers.`,
    );
  const { packets, config } = await seedOf(nearestShape(ratio), tintOf(title));
  const frames = Math.round(Math.min(Math.max(seconds, 1), LONGEST_SECONDS) * FRAMES_PER_SECOND);

  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
  const track = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(track, { frameRate: FRAMES_PER_SECOND });
  output.setMetadataTags({ title });
  await output.start();
  for (let frame = 0; frame < frames; frame += 1) {
    const packet = packets[frame % packets.length];
    if (packet === undefined) break;
    const timed = { timestamp: frame / FRAMES_PER_SECOND, duration: 1 / FRAMES_PER_SECOND };
    await track.add(packet.clone({ ...timed, sequenceNumber: frame }), { decoderConfig: config });
    if (frame % PACKETS_PER_TURN === PACKETS_PER_TURN - 1) await turn();
  }
  await output.finalize();
  if (target.buffer === null) throw new Error(`The muxer gave no file for the clip "${title}".`);
  const file = Buffer.from(target.buffer);
  undate(file);
  return file;
}

interface Seed {
  /** In decode order, which is the order of presentation: seeds have no B-frames. */
  packets: EncodedPacket[];
  config: VideoDecoderConfig;
}

const seeds = new Map<string, Promise<Seed>>();

/** Read at first use and kept: all of them together are about a megabyte. */
function seedOf(shape: Shape, tint: Tint): Promise<Seed> {
  const file = seedFile(shape, tint);
  const kept = seeds.get(file.href) ?? readSeed(file);
  seeds.set(file.href, kept);
  return kept;
}

async function readSeed(file: URL): Promise<Seed> {
  using input = new Input({ source: new BufferSource(await readFile(file)), formats: [MP4] });
  const track = await input.getPrimaryVideoTrack();
  const config = await track?.getDecoderConfig();
  if (!track || !config)
    throw new Error(`${file.pathname} has no video; run "node scripts/clips/make.ts".`);
  const packets: EncodedPacket[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet);
  return { packets, config };
}

/** Nearest in proportion: 2:1 is as far from 1:1 as 1:2 is. */
function nearestShape(ratio: number): Shape {
  const distance = ({ width, height }: Shape): number => Math.abs(Math.log(width / height / ratio));
  return shapes.reduce((best, shape) => (distance(shape) < distance(best) ? shape : best));
}

function tintOf(title: string): Tint {
  return tints[Math.floor(randomFrom(title)() * tints.length)] ?? tints[0];
}
