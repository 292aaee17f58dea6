import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Generation } from '../../cli/watch/generation.ts';
import { Relay } from '../../cli/watch/relay.ts';
import { addressOf, createMock } from '../../mocks/mock.ts';
import { createMockServer } from '../../mocks/server.ts';
import { player } from '../durable/player.ts';

const never = new AbortController().signal;
const nobodySlow = () => expect.unreachable('no request is slow here');
let folder: string;
let relay: Relay;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relay-'));
  relay = await Relay.start({ apis: ['cyberbara'], state: join(folder, 'state') }, generation());
  relay.server.listen(0, '127.0.0.1');
  await once(relay.server, 'listening');
  url = addressOf(relay.server, '127.0.0.1');
});
afterEach(async () => {
  relay.server.close();
  relay.server.closeAllConnections();
  await relay.mock.close();
  rmSync(folder, { recursive: true });
});

/** Code whose mock, once it has taken over, does `then` before it opens the folder. */
function generation(then: () => Promise<void> = async () => undefined): Generation {
  return {
    createMockServer,
    createMock: (options) =>
      createMock({
        ...options,
        async takeOver() {
          await options?.takeOver?.();
          await then();
        },
      }),
  };
}

test('who comes between two mocks waits, and is served by the second with what the first has kept', async () => {
  const someone = player(url, 'a');
  await someone.create();
  const { mock } = relay;
  let between: Promise<unknown> | undefined;
  await relay.pass(
    generation(async () => {
      const arrived = once(relay.server, 'request');
      between = someone.create();
      await arrived;
    }),
    never,
    nobodySlow,
  );
  expect(await between).toMatchObject({ status: 200 });
  expect(await someone.balance()).toBe(960);
  expect(relay.mock).not.toBe(mock);
});

test('when the second fails on the folder, the first goes on with all that it has kept', async () => {
  const someone = player(url, 'a');
  await someone.create();
  let between: Promise<unknown> | undefined;
  const failing = generation(async () => {
    const arrived = once(relay.server, 'request');
    between = someone.create();
    await arrived;
    throw new Error('no such table');
  });
  await expect(relay.pass(failing, never, nobodySlow)).rejects.toThrow('no such table');
  expect(await between).toMatchObject({ status: 200 });
  expect(await someone.balance()).toBe(960);
});

test('a second that is never there leaves the first alone', async () => {
  const { mock } = relay;
  const failing = { createMockServer, createMock: () => Promise.reject(new Error('no contract')) };
  await expect(relay.pass(failing, never, nobodySlow)).rejects.toThrow('no contract');
  expect(relay.mock).toBe(mock);
  expect(await player(url, 'a').balance()).toBe(1000);
});
