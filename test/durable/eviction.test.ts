import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMock, type Mock } from '../../mocks/mock.ts';
import type { Keep } from '../../mocks/sandbox/keep.ts';
import { picture, player } from './player.ts';

const DAY = 86_400_000;

let parent: string;
let mock: Mock | undefined;
let wall: number;
const log: string[] = [];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'eviction-'));
  wall = Date.parse('2026-01-01T00:00:00Z');
  log.length = 0;
});
afterEach(async () => {
  await mock?.close();
  mock = undefined;
  rmSync(parent, { recursive: true });
});

function removals(): string[] {
  return log.filter((line) => line.startsWith('removed'));
}

describe.each([
  ['memory', () => undefined],
  ['a folder', () => join(parent, 'state')],
])('in %s', (kind, state) => {
  async function start(keep: Partial<Keep>): Promise<string> {
    await mock?.close();
    mock = await createMock({
      apis: ['cyberbara'],
      state: state(),
      keep: { days: 30, sandboxes: 1000, ...keep },
      wall: () => wall,
      log: (line) => log.push(line),
    });
    return mock.listen();
  }

  test('the longest unused goes when there are too many, and a look is a use', async () => {
    const url = await start({ sandboxes: 2 });
    for (const key of ['key-number-1', 'key-number-2']) {
      await player(url, key).create();
      wall += 1000;
    }
    await player(url, 'key-number-1').balance();
    wall += 1000;
    await player(url, 'key-number-3').create();
    expect(removals()).toEqual(['removed key-…er-2: more than 2 (--keep-sandboxes)']);
    expect(await player(url, 'key-number-1').balance()).toBe(980);
    // It begins anew, and another one goes for it.
    expect(await player(url, 'key-number-2').balance()).toBe(1000);
    expect(removals()).toHaveLength(2);
  });

  test('what was not used for too long goes when another one comes', async () => {
    const url = await start({ days: 7 });
    await player(url, 'old').create();
    wall += 6 * DAY;
    await player(url, 'young').create();
    wall += 2 * DAY;
    await player(url, 'new').create();
    expect(removals()).toEqual(['removed o…: unused for more than 7 days (--keep-days)']);
    expect(await player(url, 'young').balance()).toBe(980);
    expect(await player(url, 'old').balance()).toBe(1000);
  });

  test('its files go with it, unless another key of the same user has them', async () => {
    const url = await start({ sandboxes: 3 });
    const mine = (await player(url, 'alone').upload(picture(500, 1))) ?? '';
    wall += 1000;
    const ours = (await player(url, 'mock_docs_a').upload(picture(500, 2))) ?? '';
    wall += 1000;
    expect(await player(url, 'mock_docs_b').upload(picture(500, 2))).toBe(ours);
    for (const key of ['next', 'but one']) {
      wall += 1000;
      await player(url, key).balance();
    }
    expect(removals()).toHaveLength(2);
    expect((await fetch(mine)).status).toBe(404);
    expect((await fetch(ours)).status).toBe(200);
    if (kind === 'a folder')
      await expect
        .poll(() =>
          readdirSync(parent, { recursive: true }).filter((name) => String(name).endsWith('.png')),
        )
        .toEqual([expect.stringContaining(new URL(ours).pathname.replace('/_media/', ''))]);
  });

  test('a reset takes its uploads away', async () => {
    const url = await start({});
    const address = (await player(url, 'a').upload(picture(500, 1))) ?? '';
    expect((await fetch(address)).status).toBe(200);
    await player(url, 'a').reset();
    expect((await fetch(address)).status).toBe(404);
    expect(await player(url, 'a').upload(picture(500, 1))).toBe(address);
    expect((await fetch(address)).status).toBe(200);
  });

  test.runIf(kind === 'a folder')('age is counted over restarts', async () => {
    const before = await start({});
    await player(before, 'looked at').create();
    await player(before, 'forgotten').create();
    wall += 29 * DAY;
    await player(before, 'looked at').balance();
    await start({});
    wall += 2 * DAY;
    const after = await start({});
    expect(removals()).toEqual(['removed forg…tten: unused for more than 30 days (--keep-days)']);
    expect(await player(after, 'looked at').balance()).toBe(980);
    expect(await player(after, 'forgotten').balance()).toBe(1000);
  });
});
