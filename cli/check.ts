import { appendFile, writeFile } from 'node:fs/promises';
import { check } from '../check/command.ts';
import { USAGE } from '../check/options.ts';
import type { Machine } from './command.ts';

export const usage = USAGE;

/** `understudy check`: holds a deployment to its contract. */
export function run(args: readonly string[], machine: Machine): Promise<number> {
  const write = async (file: string, text: string) =>
    file === '-' ? machine.out(text) : writeFile(file, text);
  return check(args, { ...machine, write, append: appendFile });
}
