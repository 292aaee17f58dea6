import { crc32 } from 'node:zlib';
import type { SampleFile } from '../cases/case.ts';

/**
 * A valid file of the sample's kind, padded inside its format to `bytes`, in pieces: some are as large as an upload may
 * be. The filler makes files of different seeds differ, so that a service that stores the same bytes once has not seen
 * them before.
 *
 * @throws {RangeError} for an unknown sample, or when `bytes` is less than the smallest such file
 */
export function samplePieces(
  { sample, bytes }: Pick<SampleFile, 'sample' | 'bytes'>,
  seed: string,
): readonly Buffer[] {
  const make = samples[sample];
  if (make === undefined)
    throw new RangeError(`no sample "${sample}"; there are ${Object.keys(samples).join(', ')}`);
  const smallest = make(Buffer.alloc(0));
  if (bytes === undefined || bytes === lengthOf(smallest)) return smallest;
  const overhead = lengthOf(make(Buffer.alloc(1))) - 1;
  if (bytes < overhead)
    throw new RangeError(`a ${sample} of ${bytes} bytes cannot be made: it takes ${overhead}`);
  return make(filler(bytes - overhead, seed));
}

function lengthOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAABHNCSVQICAgIfAhkiAAAAAFzUkdCAK7OHOkAAAALSURBVAiZY2AAAgAABQABYlUyiAAAAABJRU5ErkJggg==',
  'base64',
);
const JPEG = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8Q',
    'EBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ',
    'EBAQEBAQEBD/wAARCAABAAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAn/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QA',
    'FAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJVAA//Z',
  ].join(''),
  'base64',
);

type Make = (padding: Buffer) => readonly Buffer[];

const samples: Readonly<Record<string, Make>> = {
  png,
  jpeg,
  mp4,
  pdf,
  empty: () => [],
};

/** Mostly zeros: memory that nobody has to write. */
function filler(length: number, seed: string): Buffer {
  const padding = Buffer.alloc(length);
  padding.write(`${seed} `.slice(0, length), 'latin1');
  return padding;
}

/** In a private ancillary chunk, which decoders skip (PNG, 4.7.2 and 11.3). */
function png(padding: Buffer): Buffer[] {
  if (padding.length === 0) return [PNG];
  const type = Buffer.from('paDd', 'latin1');
  const end = PNG.length - 12;
  return [
    PNG.subarray(0, end),
    uint32(padding.length),
    type,
    padding,
    uint32(crc32(padding, crc32(type))),
    PNG.subarray(end),
  ];
}

/** Behind the end of the image, where decoders stop: a comment holds only 64 KiB. */
function jpeg(padding: Buffer): Buffer[] {
  return [JPEG, padding];
}

/** A movie without tracks; a `free` box holds the padding (ISO/IEC 14496-12, 8.1.2). */
function mp4(padding: Buffer): Buffer[] {
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
  return [
    ...box('ftyp', [Buffer.from('isom\x00\x00\x02\x00isommp41', 'latin1')]),
    ...box('moov', box('mvhd', [header])),
    ...(padding.length === 0 ? [] : box('free', [padding])),
  ];
}

function pdf(padding: Buffer): Buffer[] {
  const head =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n';
  return [
    Buffer.from(head, 'latin1'),
    ...(padding.length === 0 ? [] : [Buffer.from('%'), padding, Buffer.from('\n')]),
    Buffer.from('trailer<</Root 1 0 R>>\n%%EOF\n', 'latin1'),
  ];
}

function box(type: string, content: readonly Buffer[]): Buffer[] {
  return [uint32(lengthOf(content) + 8), Buffer.from(type, 'latin1'), ...content];
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}
