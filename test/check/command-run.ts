import { check } from '../../check/command.ts';
import type { Surroundings } from '../../check/surroundings.ts';

/** A run of `understudy check` in this process: all that left it. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Runs the command with surroundings of its own; what is not given is nobody and nothing.
 *
 * @param args as on a command line, or in parts of one
 */
export async function runCheck(
  args: readonly (string | readonly string[])[],
  given: Partial<Surroundings> = {},
): Promise<Outcome> {
  const files = new Map<string, string>();
  let out = '';
  let err = '';
  const write = (file: string, text: string) => {
    if (file === '-') out += text;
    else files.set(file, text);
    return Promise.resolve();
  };
  const code = await check(args.flat(), {
    env: {},
    asked: () => new Promise(() => undefined),
    write,
    append: (file, text) => write(file, `${files.get(file) ?? ''}${text}`),
    ...given,
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err, files };
}
