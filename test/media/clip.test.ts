import { BufferSource, EncodedPacketSink, Input, MP4, type EncodedPacket } from 'mediabunny';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { boxesOf } from '../../mocks/media/boxes.ts';
import { renderClip, type ClipRequest } from '../../mocks/media/clip.ts';
import { sniff } from '../../mocks/media/sniff.ts';

const request: ClipRequest = { ratio: 16 / 9, seconds: 5, title: 'task_1' };
const asked = (part: Partial<ClipRequest> = {}): Promise<Buffer> =>
  renderClip({ ...request, ...part });

async function inspect(file: Buffer) {
  using input = new Input({ source: new BufferSource(file), formats: [MP4] });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error('The clip has no video track.');
  const packets: EncodedPacket[] = [];
  for await (const packet of new EncodedPacketSink(track).packets()) packets.push(packet);
  return {
    codec: await track.getCodec(),
    profile: (await track.getCodecParameterString())?.slice(0, 7),
    width: await track.getCodedWidth(),
    height: await track.getCodedHeight(),
    seconds: await input.computeDuration(),
    tracks: (await input.getTracks()).length,
    title: (await input.getMetadataTags()).title,
    packets,
  };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a clip', () => {
  it('is a silent H.264 MP4 of Main profile, titled with its task', async () => {
    const file = await asked();
    expect(sniff(file)).toBe('video/mp4');
    expect(await inspect(file)).toMatchObject({
      codec: 'avc',
      profile: 'avc1.4d',
      tracks: 1,
      title: 'task_1',
    });
  });

  it('starts before it is loaded: its index comes before its frames', async () => {
    expect(boxesOf(await asked()).map(({ type }) => type)).toEqual(['ftyp', 'moov', 'mdat']);
  });

  it.each([
    [21 / 9, 1120, 480],
    [16 / 9, 864, 486],
    [3 / 2, 640, 480],
    [4 / 3, 640, 480],
    [1, 480, 480],
    [3 / 4, 480, 640],
    [9 / 16, 486, 864],
    [1 / 100, 486, 864],
  ])('of ratio %d has the nearest shape', async (ratio, width, height) => {
    expect(await inspect(await asked({ ratio }))).toMatchObject({ width, height });
  });

  it.each([
    [1, 1],
    [5, 5],
    [8, 8],
    [10.5, 10.5],
    [60, 60],
    [0.2, 1],
    [3600, 60],
  ])('of %d seconds lasts %d', async (seconds, want) => {
    expect((await inspect(await asked({ seconds }))).seconds).toBeCloseTo(want, 6);
  });

  it('runs at 24 frames a second and begins every round with a key frame', async () => {
    const { packets } = await inspect(await asked({ seconds: 5 }));
    expect(packets).toHaveLength(120);
    expect(packets.map(({ timestamp }) => Math.round(timestamp * 24))).toEqual([...packets.keys()]);
    const keys = packets.flatMap(({ type }, index) => (type === 'key' ? [index] : []));
    expect(keys).toEqual([0, 48, 96]);
  });

  it.each([
    ['this decade', '2026-01-01', '2039-12-31'],
    // From 2040 on, MP4 needs longer fields for a date.
    ['later', '2041-01-01', '2045-06-01'],
  ])('has the same bytes each time, whenever it is made: %s', async (_, first, second) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(first) });
    const one = await asked();
    vi.setSystemTime(new Date(second));
    expect((await asked()).equals(one)).toBe(true);
  });

  it('differs between tasks, in tint too', async () => {
    const titles = Array.from({ length: 16 }, (_, index) => `task_${index}`);
    const clips = await Promise.all(titles.map((title) => asked({ title, seconds: 1 })));
    expect(new Set(clips.map((clip) => clip.toString('base64'))).size).toBe(16);
    const firsts = await Promise.all(clips.map(async (clip) => (await inspect(clip)).packets[0]));
    expect(new Set(firsts.map((packet) => packet?.data.toString())).size).toBe(4);
  });

  it.each([
    ['ratio', 0],
    ['ratio', NaN],
    ['seconds', -1],
    ['seconds', Infinity],
  ] as const)('of a %s of %d is refused', async (name, value) => {
    await expect(asked({ [name]: value })).rejects.toThrow(RangeError);
  });
});

describe('reading boxes', () => {
  it('refuses a box that leaves its file', async () => {
    const file = await asked({ seconds: 1 });
    expect(() => boxesOf(file.subarray(0, -1))).toThrow(/^The MP4 box at byte \d+ claims/);
  });
});
