import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf, type Mock, type MockOptions } from '../../mocks/mock.ts';
import { CommandError, type Machine } from '../command.ts';
import { Changes } from './changes.ts';
import { follow } from './follow.ts';
import { generations } from './generation.ts';
import { Relay } from './relay.ts';

const ROOT = new URL('../../', import.meta.url);

/** A mock that listens, whichever one it is by now. */
interface Watched {
  readonly mock: Mock;
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * A mock that goes on with the contracts and the code as they are on disk, whenever a file of them is saved. One
 * process and one server all the time, so that no connection is refused or cut. Without a folder for its state it
 * has one of its own, which goes in the end.
 *
 * @throws {CommandError} in a package, which has nothing to edit
 */
export async function startWatching(
  options: MockOptions,
  { port, host }: { readonly port: number; readonly host: string },
  machine: Machine,
): Promise<Watched> {
  const root = fileURLToPath(ROOT);
  if (!existsSync(join(root, 'openapi')) || !import.meta.url.endsWith('.ts'))
    throw new CommandError(
      '--watch is for a checkout of Understudy: there is nothing to edit here.',
    );
  const state = options.state ?? join(tmpdir(), `understudy-${randomUUID()}`);
  const code = generations(ROOT.href);
  const stop = new AbortController();
  let following: Promise<void> | undefined;
  let changes: Changes | undefined;
  let relay: Relay | undefined;

  async function close(): Promise<void> {
    stop.abort();
    changes?.close();
    await following;
    if (relay?.server.listening === true) {
      const closed = once(relay.server, 'close');
      relay.server.close();
      relay.server.closeAllConnections();
      await closed;
    }
    await relay?.mock.close();
    if (options.state === undefined) await rm(state, { recursive: true, force: true });
  }

  try {
    const generation = await code.load();
    changes = new Changes(root, ['openapi', ...code.rooms]);
    relay = await Relay.start({ ...options, state }, generation);
    relay.server.listen(port, host);
    await once(relay.server, 'listening');
    following = follow({ root: ROOT.href, code, changes, relay }, machine, stop.signal);
    return { mock: relay.mock, url: addressOf(relay.server, host), close };
  } catch (error) {
    await close();
    throw error;
  }
}
