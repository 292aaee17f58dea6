import type { Clock } from './target/clock.ts';
import type { Fetch } from './target/request.ts';

/** What the command has of the process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Resolves when someone asks for the end. */
  readonly asked: () => Promise<void>;
  /** Columns of the terminal that standard error is; undefined where it is none. */
  readonly columns?: number | undefined;
  /** A report to a file, or to standard output where that is `-`. Rejects with an `Error` that says why it cannot be. */
  readonly write: (file: string, text: string) => Promise<void>;
  /** The same at the end of a file that others write to as well. */
  readonly append: (file: string, text: string) => Promise<void>;
  /** The network and the time, which a test has of its own. */
  readonly fetch?: Fetch;
  readonly clock?: Clock;
}
