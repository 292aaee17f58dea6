/** What a command has of the process. Only `main.ts` touches the process itself. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output and standard error as it is given; lines end with `\n`. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /**
   * Resolves when someone asks for the end (Ctrl-C, SIGTERM). Until it is called, these end the process at once;
   * from then on the command has to return.
   */
  readonly asked: () => Promise<void>;
  /** From now on an error that nobody catches does not end the process but is told to `report`. */
  readonly outlive: (report: (error: unknown) => void) => void;
}

/** The module of a command. */
export interface Command {
  /** What `understudy help NAME` and `understudy NAME --help` print. */
  readonly usage: string;
  /**
   * @param args what follows the command's name, without `--help`
   * @returns the exit code
   * @throws {CommandError} and whatever else; the exit code is then 2
   */
  run(args: readonly string[], machine: Machine): Promise<number>;
}

/** What keeps a command from being done, in a sentence for the person who typed it. Anything else is our mistake. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
