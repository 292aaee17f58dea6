import { parseArgs } from 'node:util';
import { type Class, classes } from './mutant.ts';

export interface MutateOptions {
  /** Empty: all. */
  readonly apis: readonly string[];
  readonly classes: readonly Class[];
  readonly only: readonly string[];
  readonly seed: string;
  /** At most so many mutants, of every class its share; undefined: all. */
  readonly sample: number | undefined;
  /** Runs of each right deployment. */
  readonly runs: number;
  readonly threads: number | undefined;
  readonly json: boolean;
  readonly list: boolean;
}

export const USAGE = `understudy mutate [options]

Tests the contract check itself: turns the mock into deployments that are wrong in one way, and into some that are right
in another way, and says which of them \`understudy check\` sees.

  --api LIST       only these APIs, by comma
  --class LIST     only mutants of these classes, by comma:
                   ${classes.slice(0, 8).join(', ')},
                   ${classes.slice(8).join(', ')}
  --only TEXT      only mutants whose id contains it; * stands for anything; may be repeated
  --seed WORD      chooses mutants and right deployments; the same seed makes the same ones (default: understudy)
  --sample N       at most so many mutants, of every class its share
  --runs N         runs of each right deployment, on one API after the other (default 4; 0: none)
  --threads N      threads at once (default: one for each core)
  --list           names the mutants and tries none
  --json           the result as JSON

Exit codes: 0 enough mutants killed and no false alarm, 1 too few or a false alarm, 2 could not run.
`;

/** An option that cannot be used, in a sentence for the person who typed it. */
export class UsageError extends Error {}

const TEXT = { type: 'string' } as const;
const TEXTS = { type: 'string', multiple: true } as const;
const FLAG = { type: 'boolean' } as const;

/** @throws {UsageError} */
export function readOptions(args: readonly string[]): MutateOptions {
  const values = parsed(args);
  return {
    apis: listed(values.api),
    classes: listed(values.class).map(classOf),
    only: values.only ?? [],
    seed: values.seed ?? 'understudy',
    sample: values.sample === undefined ? undefined : wholeNumber('--sample', values.sample, 1),
    runs: wholeNumber('--runs', values.runs ?? '4', 0),
    threads: values.threads === undefined ? undefined : wholeNumber('--threads', values.threads, 1),
    json: values.json === true,
    list: values.list === true,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        api: TEXTS,
        class: TEXTS,
        only: TEXTS,
        seed: TEXT,
        sample: TEXT,
        runs: TEXT,
        threads: TEXT,
        list: FLAG,
        json: FLAG,
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function listed(values: readonly string[] | undefined): string[] {
  return (values ?? []).flatMap((list) => list.split(',')).filter((word) => word !== '');
}

function classOf(word: string): Class {
  const found = classes.find((one) => one === word);
  if (found === undefined)
    throw new UsageError(`--class knows ${classes.join(', ')}, not "${word}".`);
  return found;
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || text.trim() === '')
    throw new UsageError(`${option} takes a whole number from ${least}, not "${text}".`);
  return number;
}
