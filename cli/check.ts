import { writeFile } from 'node:fs/promises';
import { check } from '../check/command.ts';
import { USAGE } from '../check/options.ts';
import { CommandError, type Machine } from './command.ts';

export const usage = USAGE;

/** `understudy check`: holds a deployment to its contract. */
export function run(args: readonly string[], machine: Machine): Promise<number> {
  return check(args, { ...machine, write });
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch((error: unknown) => {
    throw new CommandError(
      `The report cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
}
