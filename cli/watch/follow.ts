import { fileURLToPath } from 'node:url';
import type { Machine } from '../command.ts';
import type { Changes } from './changes.ts';
import { type Generations, trace } from './generation.ts';
import { isOrigin, partsOf, regenerate } from './regenerate.ts';
import type { Relay } from './relay.ts';

/**
 * After every edit: generates anew what follows from it, loads the code, and has the next mock play.
 * What is wrong with an edit is shown, and the next one tries again. Resolves when the signal is aborted.
 */
export async function follow(
  {
    root,
    code: { load, rooms },
    changes,
    relay,
  }: {
    /** URL of the folder that the code is in. */
    readonly root: string;
    readonly code: Generations;
    readonly changes: Changes;
    readonly relay: Relay;
  },
  { out, err }: Machine,
  signal: AbortSignal,
): Promise<void> {
  const folder = fileURLToPath(root).replace(/\/$/, '');
  const complain = (what: string, edited: readonly string[], why: string) =>
    err(`\n${what} after an edit of ${listed(edited)}; the last good one goes on.\n\n${why}\n\n`);

  async function turn(): Promise<void> {
    const edited = await changes.next(signal);
    const parts = partsOf(folder, edited);
    const wrong = parts.length > 0 ? await regenerate(folder, parts, signal) : undefined;
    if (wrong !== undefined) complain(`${parts.join(', ')} cannot be generated`, edited, wrong);
    else if (parts.length > 0) out(`generated anew: ${parts.join(', ')}\n`);
    // What is generated arrives here as the next edit.
    const played = edited.filter((path) => rooms.has(path.split('/')[0] ?? '') && !isOrigin(path));
    if (played.length === 0) return;
    const began = performance.now();
    try {
      await relay.pass(await load(), signal, (slow) => out(`waits for the answer to ${slow}\n`));
      out(`reloaded in ${(performance.now() - began).toFixed(0)} ms: ${listed(played)}\n`);
    } catch (error) {
      if (!signal.aborted) complain('The mock cannot be run', played, trace(error, root));
    }
  }

  while (!signal.aborted)
    try {
      await turn();
    } catch (error) {
      // A folder that was removed while it was read, perhaps: the edits that are to come are followed all the same.
      if (!signal.aborted) err(`\nAn edit cannot be followed: ${trace(error, root)}\n\n`);
    }
}

/** The first few, and how many more. */
function listed(paths: readonly string[]): string {
  const more = paths.length - 3;
  return paths.slice(0, 3).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
