import { mutate } from '../mutate/command.ts';
import { USAGE } from '../mutate/options.ts';
import type { Machine } from './command.ts';

export const usage = USAGE;

/** `understudy mutate`: how much the contract check sees. */
export function run(args: readonly string[], { out, err, asked }: Machine): Promise<number> {
  return mutate(args, { out, err, asked });
}
