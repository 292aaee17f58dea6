import { createHash } from 'node:crypto';
import { type FSWatcher, readdirSync, readFileSync, statSync, watch } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds without an event after which an edit is taken to be whole. */
const QUIET = 80;

/** A file or folder that is still the same one; the content of a file with the same stamp is not read again. */
type Stamp = string;

interface Seen {
  readonly stamp: Stamp;
  readonly hash: string;
}

interface Watched {
  readonly stamp: Stamp;
  readonly watcher: FSWatcher;
}

/**
 * What changes below some folders, in turns: all files whose content is not what it was at the turn before, as
 * paths below `root` with slashes. Events only wake it up; what has changed is read from the files. So it does not
 * matter how an editor writes, and a file that is touched or changed back is no change.
 */
export class Changes {
  readonly #root: string;
  readonly #folders: readonly string[];
  readonly #watched = new Map<string, Watched>();
  #seen: ReadonlyMap<string, Seen>;
  #lastEvent: number | undefined;
  #wake: () => void = () => undefined;

  constructor(root: string, folders: readonly string[]) {
    this.#root = root;
    this.#folders = folders;
    this.#seen = this.#look(new Map());
  }

  /** The next turn. @throws the signal's reason */
  async next(signal: AbortSignal): Promise<string[]> {
    for (;;) {
      await this.#event(signal);
      const before = this.#seen;
      const now = this.#look(before);
      this.#seen = now;
      const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
        (path) => before.get(path)?.hash !== now.get(path)?.hash,
      );
      if (changed.length > 0) return changed.toSorted();
    }
  }

  close(): void {
    for (const { watcher } of this.#watched.values()) watcher.close();
    this.#watched.clear();
  }

  /** Resolves once something has happened, be it while nobody asked, and then nothing more for a while. */
  async #event(signal: AbortSignal): Promise<void> {
    if (this.#lastEvent === undefined) {
      const abort = () => this.#wake();
      signal.addEventListener('abort', abort, { once: true });
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      signal.removeEventListener('abort', abort);
    }
    signal.throwIfAborted();
    for (let rest = QUIET; rest > 0; rest = (this.#lastEvent ?? 0) + QUIET - performance.now())
      await delay(rest, undefined, { signal });
    this.#lastEvent = undefined;
  }

  #look(before: ReadonlyMap<string, Seen>): Map<string, Seen> {
    const now = new Map<string, Seen>();
    for (const folder of this.#folders)
      for (const file of this.#walk(join(this.#root, folder))) {
        const path = relative(this.#root, file).replaceAll(sep, '/');
        const seen = look(file, before.get(path));
        if (seen !== undefined) now.set(path, seen);
      }
    return now;
  }

  #walk(folder: string): string[] {
    return unlessGone(() => {
      // Before it is read, so that nothing falls between the two.
      this.#watch(folder);
      return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return this.#walk(path);
        return isSource(entry.name) ? [path] : [];
      });
    }, []);
  }

  #watch(folder: string): void {
    const { ino, birthtimeMs } = statSync(folder);
    const stamp = `${ino} ${birthtimeMs}`;
    const watched = this.#watched.get(folder);
    if (watched?.stamp === stamp) return;
    watched?.watcher.close();
    const watcher = watch(folder, { persistent: false }, () => {
      this.#lastEvent = performance.now();
      this.#wake();
    });
    // The folder is gone; its parent tells.
    watcher.on('error', () => watcher.close());
    this.#watched.set(folder, { stamp, watcher });
  }
}

/** Not what editors put beside the files they write. */
export function isSource(name: string): boolean {
  return /^[^.#~].*\.(tsx?|js|json|ya?ml|html|css|svg|mp4)$/.test(name);
}

function look(file: string, before: Seen | undefined): Seen | undefined {
  return unlessGone(() => {
    const { size, mtimeMs, ctimeMs, ino } = statSync(file);
    const stamp = [size, mtimeMs, ctimeMs, ino].join(' ');
    if (before?.stamp === stamp) return before;
    return { stamp, hash: createHash('sha1').update(readFileSync(file)).digest('hex') };
  }, undefined);
}

/** Files and folders come and go while they are looked at. */
function unlessGone<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return otherwise;
    throw error;
  }
}
