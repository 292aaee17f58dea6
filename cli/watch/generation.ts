import { registerHooks } from 'node:module';
import type { createMock } from '../../mocks/mock.ts';
import type { createMockServer } from '../../mocks/server.ts';

/** The code as it was on disk when it was loaded. */
export interface Generation {
  readonly createMock: typeof createMock;
  readonly createMockServer: typeof createMockServer;
}

export interface Generations {
  /**
   * Loads the mock's code as it is on disk now, beside what was loaded before: each of its modules gets a URL of its
   * own (`?v=2`). Packages are shared, which makes it some 50 ms. What an older generation holds stays in memory,
   * 1.3 MB each.
   */
  readonly load: () => Promise<Generation>;
  /** The folders below the root that any of the code has come from. */
  readonly rooms: ReadonlySet<string>;
}

/**
 * Of all that is below `root` but the command itself, which goes on as it was.
 *
 * @param root URL of the folder that has `mocks/`, with a slash at its end
 */
export function generations(root: string): Generations {
  const rooms = new Set<string>();
  let version = 0;
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      const [url = ''] = resolved.url.split('?');
      const [room, ...rest] = url.startsWith(root) ? url.slice(root.length).split('/') : [];
      if (room === undefined || room === 'node_modules' || room === 'cli') return resolved;
      if (rest.length > 0) rooms.add(room);
      // What a generation loads late is of its own age.
      const [, age = version] = /\?v=(\d+)$/.exec(context.parentURL ?? '') ?? [];
      return { ...resolved, url: `${url}?v=${age}` };
    },
  });
  return {
    rooms,
    async load() {
      version += 1;
      const { createMock } = await import('../../mocks/mock.ts');
      const { createMockServer } = await import('../../mocks/server.ts');
      return { createMock, createMockServer };
    },
  };
}

/** Lines of a stack that are shown. */
const FRAMES = 4;

/** An error and what caused it, with the places in our files of what came first. */
export function trace(error: unknown, root: string): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined)
    return `${error.name}: ${error.message}\nbecause ${trace(error.cause, root)}`;
  const lines = (error.stack ?? error.message).split('\n');
  const frames = lines
    .filter(isFrame)
    .filter((line) => line.includes(root) && !line.includes('/node_modules/'));
  return [...lines.filter((line) => !isFrame(line)), ...frames.slice(0, FRAMES)]
    .join('\n')
    .replaceAll(root, '')
    .replaceAll(/\?v=\d+/g, '');
}

function isFrame(line: string): boolean {
  return /^\s+at /.test(line);
}
