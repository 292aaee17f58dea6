import { describe, expect, it } from 'vitest';
import { pictureSize, ratioOf } from '../../mocks/media/size.ts';

describe('the size of a picture', () => {
  it.each([
    ['16:9', '1K', 1024, 576],
    ['9:16', '1k', 576, 1024],
    ['1:1', '2K', 2048, 2048],
    ['21:9', '4K', 4096, 1755],
    ['4:3', '480p', 640, 480],
    ['9:16', '720p', 720, 1280],
    ['16:9', '1080p', 1920, 1080],
    ['landscape', 'standard', 1024, 576],
    ['portrait', 'high', 1152, 2048],
    ['Auto', undefined, 1024, 1024],
    [undefined, 'best', 1024, 1024],
    ['1024x1536', undefined, 683, 1024],
    ['16:9', '9000p', 4096, 2304],
    ['1:1', '00p', 16, 16],
    ['100:1', '1K', 1024, 128],
    ['1:100', '10p', 16, 128],
  ])('%s at %s is %d × %d', (ratio, resolution, width, height) => {
    expect(pictureSize(ratio, resolution)).toEqual({ width, height });
  });
});

describe('a ratio', () => {
  it.each([
    ['16:9', 16 / 9],
    [' 3 : 4 ', 3 / 4],
    ['2.35:1', 2.35],
    ['Portrait', 9 / 16],
    ['square', 1],
    ['auto', 16 / 9],
    ['', 16 / 9],
    [undefined, 16 / 9],
    ['0:0', 16 / 9],
    ['9:0', 16 / 9],
    ['0:9', 16 / 9],
    ['constructor', 16 / 9],
    ['500:1', 8],
  ])('%s is %d', (ratio, want) => {
    expect(ratioOf(ratio)).toBe(want);
  });

  it('that says nothing is what the caller decides', () => {
    expect(ratioOf('Auto', 1)).toBe(1);
  });
});
