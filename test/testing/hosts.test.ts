import { describe, expect, it } from 'vitest';
import { findApis } from '../../scripts/apis.ts';
import { KEY_HEADERS, type Origins, wayToMock } from '../../testing/hosts.ts';

describe('the way to the mock', () => {
  it.each([
    ['https://nanophoto.ai/api/veo-3/generate', '/nanophoto/api/veo-3/generate'],
    ['https://nanophoto.ai/a?b=1', '/nanophoto/a?b=1'],
    ['https://nanophoto.ai', '/nanophoto/'],
    ['http://127.0.0.1:4010/imgeditor/api/v1/models', '/imgeditor/api/v1/models'],
    ['https://mine.example/gateway/api/v1/models', '/cyberbara/api/v1/models'],
    ['https://other.example/api/v1/models', '/cyberbara/api/v1/models'],
    ['https://mine.example/gateways/api', undefined],
    ['https://nanophoto.ai.example/api', undefined],
    ['http://nanophoto.ai/api', undefined],
    ['http://127.0.0.1:4010/_mock/v1/sandboxes', undefined],
    ['https://elsewhere.example/', undefined],
  ])('of %s is %s', (url, way) => {
    const wayTo = wayToMock({
      cyberbara: ['https://mine.example/gateway/', 'https://other.example'],
    });
    expect(wayTo(url)).toBe(way);
  });

  it.each(findApis().filter(({ name }) => name !== 'control'))('is known for $name', ({ name }) => {
    expect(wayToMock()(`http://127.0.0.1:4010/${name}/x`)).toBe(`/${name}/x`);
    expect(
      wayToMock({ [name]: 'https://deployment.example' })('https://deployment.example/x'),
    ).toBe(`/${name}/x`);
  });

  it.each([
    [{ cyberbara: 'mine.example' }, 'got "mine.example"'],
    [{ other: 'https://mine.example' }, 'there is no API "other"; there are cyberbara,'],
  ])('is not made of %o', (origins, why) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what someone without types may give
    expect(() => wayToMock(origins as Origins)).toThrow(why);
  });
});

it('knows every header that carries a key', () => {
  expect([...KEY_HEADERS]).toEqual([
    ['authorization', 'Bearer '],
    ['x-api-key', ''],
  ]);
});
