import { crc32 } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import type { SampleFile } from '../cases/case.ts';

/**
 * A valid file of the sample's kind, padded inside its format to `bytes`. The filler makes files of different
 * seeds differ, so that a service that stores the same bytes once has not seen them before.
 *
 * @throws {RangeError} for an unknown sample, or when `bytes` is less than the smallest such file
 */
export function sampleBytes(
  { sample, bytes }: Pick<SampleFile, 'sample' | 'bytes'>,
  seed: string,
): Buffer {
  const make = samples[sample];
  if (make === undefined)
    throw new RangeError(`no sample "${sample}"; there are ${Object.keys(samples).join(', ')}`);
  const smallest = make(Buffer.alloc(0));
  if (bytes === undefined || bytes === smallest.length) return smallest;
  const overhead = make(Buffer.alloc(1)).length - 1;
  if (bytes < overhead)
    throw new RangeError(`a ${sample} of ${bytes} bytes cannot be made: it takes ${overhead}`);
  return make(filler(bytes - overhead, seed));
}

type Make = (padding: Buffer) => Buffer;

const samples: Readonly<Record<string, Make>> = {
  png,
  jpeg,
  mp4,
  pdf,
  empty: () => Buffer.alloc(0),
};

function filler(length: number, seed: string): Buffer {
  return Buffer.alloc(length, `${seed} `);
}

/** In a private ancillary chunk, which decoders skip (PNG, 4.7.2 and 11.3). */
function png(padding: Buffer): Buffer {
  const picture = createCanvas(1, 1).toBuffer('image/png');
  if (padding.length === 0) return picture;
  const typed = Buffer.concat([Buffer.from('paDd', 'latin1'), padding]);
  const end = picture.length - 12;
  return Buffer.concat([
    picture.subarray(0, end),
    uint32(padding.length),
    typed,
    uint32(crc32(typed)),
    picture.subarray(end),
  ]);
}

/** Behind the end of the image, where decoders stop: a comment holds only 64 KiB. */
function jpeg(padding: Buffer): Buffer {
  return Buffer.concat([createCanvas(1, 1).toBuffer('image/jpeg'), padding]);
}

/** A movie without tracks; a `free` box holds the padding (ISO/IEC 14496-12, 8.1.2). */
function mp4(padding: Buffer): Buffer {
  const header = Buffer.alloc(100);
  header.writeUInt32BE(1000, 12);
  header.writeUInt32BE(0x0001_0000, 20);
  header.writeUInt16BE(0x0100, 24);
  for (const [at, value] of [
    [36, 0x0001_0000],
    [52, 0x0001_0000],
    [68, 0x4000_0000],
    [96, 1],
  ] as const)
    header.writeUInt32BE(value, at);
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\x00\x00\x02\x00isommp41', 'latin1')),
    box('moov', box('mvhd', header)),
    ...(padding.length === 0 ? [] : [box('free', padding)]),
  ]);
}

function pdf(padding: Buffer): Buffer {
  const head =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n';
  const comment = padding.length === 0 ? '' : `%${padding.toString('latin1')}\n`;
  return Buffer.from(`${head}${comment}trailer<</Root 1 0 R>>\n%%EOF\n`, 'latin1');
}

function box(type: string, content: Buffer): Buffer {
  return Buffer.concat([uint32(content.length + 8), Buffer.from(type, 'latin1'), content]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}
