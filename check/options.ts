import { parseArgs } from 'node:util';
import { type Kind, kinds } from './report.ts';
import { type Invited, invited } from './target/actors.ts';
import type { RateLimit } from './target/pacer.ts';

/** What a run is asked to do. */
export interface CheckOptions {
  readonly api: string;
  /** Where the API is; undefined: a mock of this process. */
  readonly target: string | undefined;
  /** A second deployment that is to agree with the target. */
  readonly other: string | undefined;
  /** A recording, judged instead of a deployment. */
  readonly har: string | undefined;
  readonly key: string | undefined;
  readonly actors: ReadonlyMap<Invited, string>;
  readonly spend: number;
  readonly dryRun: boolean;
  readonly only: readonly string[];
  /** Empty: all. */
  readonly kinds: readonly Kind[];
  readonly shard: { readonly nth: number; readonly of: number } | undefined;
  readonly bail: boolean;
  readonly strict: boolean;
  readonly seed: string;
  readonly concurrency: number | undefined;
  /** Random requests for each property. */
  readonly samples: number;
  readonly limit: RateLimit | undefined;
  readonly timeout: number;
  readonly outputHosts: ReadonlySet<string>;
  readonly baseline: string | undefined;
  readonly reports: readonly { readonly name: string; readonly file: string | undefined }[];
}

export const USAGE = `understudy check --api NAME [--target URL --key-env VARIABLE] [options]

Holds a deployment to the contract of its API; without --target a mock of this process.

  --api NAME            which API it is
  --target URL          where it is, such as https://staging.example.com
  --key-env VARIABLE    the environment variable that holds the key; a key is never an argument
  --actor WHO=VARIABLE  a further key, may be repeated:
                        ${invited.join(', ')}
  --allow-spend N       credits that may be spent (default 0: nothing is generated)
  --dry-run             shows what would be tried and what it would cost, and sends nothing
  --only TEXT           only cases whose id contains it; * stands for anything; may be repeated
  --kind LIST           only cases of these kinds, by comma: ${kinds.join(', ')}
  --shard I/N           the I-th of N parts
  --bail                stop at the first drift
  --strict              a refuted assumption fails the run as well
  --seed WORD           where random requests come from; the same seed makes the same ones
  --samples N           random requests for each property (default 25 on a mock, 5 elsewhere)
  --concurrency N       requests at once (default 32 on a mock, 4 elsewhere)
  --rate N/SECONDS      requests that may be sent in so many seconds (default: as documented)
  --timeout SECONDS     for a request and its reply (default 30)
  --output-host HOST    another host that outputs may be fetched from; may be repeated
  --har FILE            judge a recording instead of sending requests
  --compare URL URL     where two deployments disagree, such as a mock and the real thing
  --baseline FILE       known drifts, each accepted until a date
  --report LIST         reports, by comma: NAME or NAME=FILE

Exit codes: 0 all that was tried passed, 1 drift, 2 could not run, 3 nothing conclusive.
`;

/** An option that cannot be used, in a sentence for the person who typed it. */
export class UsageError extends Error {}

const TEXT = { type: 'string' } as const;
const TEXTS = { type: 'string', multiple: true } as const;
const FLAG = { type: 'boolean' } as const;

/** @throws {UsageError} */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CheckOptions {
  const { values, positionals } = parsed(args);
  const { api, har, compare } = values;
  if (api === undefined) throw new UsageError('Say which API it is: --api NAME.');
  const [other, ...stray] = positionals;
  if (stray.length > 0 || (other !== undefined && compare === undefined))
    // It may be a key, and is not shown.
    throw new UsageError('There is an argument that belongs to no option. See --help.');
  if (compare !== undefined && other === undefined)
    throw new UsageError('--compare takes two URLs: --compare URL URL.');
  if (compare !== undefined && values.target !== undefined)
    throw new UsageError('--compare names both deployments: leave --target out.');
  const target = compare ?? values.target;
  const key = keyIn(env, values['key-env'], '--key-env');
  if (target !== undefined && key === undefined)
    throw new UsageError(
      'Name the environment variable that holds the key: --key-env VARIABLE. A key is never an argument.',
    );
  return {
    api,
    har,
    target: target === undefined ? undefined : url(target),
    other: other === undefined ? undefined : url(other),
    key,
    actors: actorsIn(values.actor ?? [], env),
    spend: wholeNumber('--allow-spend', values['allow-spend'] ?? '0', 0),
    dryRun: values['dry-run'] === true,
    only: values.only ?? [],
    kinds: (values.kind ?? []).flatMap((list) => list.split(',')).map(kind),
    shard: values.shard === undefined ? undefined : shard(values.shard),
    bail: values.bail === true,
    strict: values.strict === true,
    seed: values.seed ?? 'understudy',
    concurrency:
      values.concurrency === undefined
        ? undefined
        : wholeNumber('--concurrency', values.concurrency, 1),
    samples: wholeNumber('--samples', values.samples ?? (target === undefined ? '25' : '5'), 0),
    limit: values.rate === undefined ? undefined : rate(values.rate),
    timeout: wholeNumber('--timeout', values.timeout ?? '30', 1) * 1000,
    outputHosts: new Set(values['output-host']),
    baseline: values.baseline,
    reports: (values.report ?? []).flatMap((list) => list.split(',')).map(report),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        api: TEXT,
        target: TEXT,
        'key-env': TEXT,
        actor: TEXTS,
        'allow-spend': TEXT,
        'dry-run': FLAG,
        only: TEXTS,
        kind: TEXTS,
        shard: TEXT,
        bail: FLAG,
        strict: FLAG,
        seed: TEXT,
        samples: TEXT,
        concurrency: TEXT,
        rate: TEXT,
        timeout: TEXT,
        'output-host': TEXTS,
        har: TEXT,
        compare: TEXT,
        baseline: TEXT,
        report: TEXTS,
      },
    });
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
    throw new UsageError(`${sentence}. See --help.`);
  }
}

function keyIn(
  env: Readonly<Record<string, string | undefined>>,
  variable: string | undefined,
  option: string,
): string | undefined {
  if (variable === undefined) return undefined;
  const key = env[variable]?.trim();
  // What was given instead of a name may be the key itself, and is not shown.
  if (!/^[A-Za-z_]\w*$/.test(variable) || (key === undefined && variable.length > 40))
    throw new UsageError(`${option} takes the name of an environment variable, not a key.`);
  if (key === undefined || key === '')
    throw new UsageError(`${option} names ${variable}, which is not set in the environment.`);
  return key;
}

function actorsIn(
  given: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Map<Invited, string> {
  return new Map(
    given.map((text) => {
      const [word = '', variable = ''] = text.split('=');
      const who = invited.find((one) => one === word);
      if (who === undefined)
        throw new UsageError(
          `--actor knows ${invited.join(', ')}: say --actor other=VARIABLE, not "${word.slice(0, 20)}".`,
        );
      return [who, keyIn(env, variable, `--actor ${who}`) ?? ''];
    }),
  );
}

function url(text: string): string {
  const parsedUrl = URL.canParse(text) ? new URL(text) : undefined;
  if (parsedUrl === undefined || !/^https?:$/.test(parsedUrl.protocol))
    throw new UsageError('A deployment is named by an http or https URL.');
  if (parsedUrl.username !== '' || parsedUrl.password !== '' || parsedUrl.search !== '')
    throw new UsageError('The URL of a deployment has neither a password nor a query in it.');
  return text.replace(/\/+$/, '');
}

function kind(word: string): Kind {
  const known = kinds.find((one) => one === word.trim());
  if (known === undefined) throw new UsageError(`--kind knows ${kinds.join(', ')}, not "${word}".`);
  return known;
}

function shard(text: string): { nth: number; of: number } {
  const [, nth, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (nth === undefined || of === undefined || nth < 1 || nth > of)
    throw new UsageError(`--shard must be like 1/4, got "${text}".`);
  return { nth, of };
}

function rate(text: string): RateLimit {
  const [, requests, seconds] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (!requests || !seconds)
    throw new UsageError(`--rate must be like 60/60, requests per seconds, got "${text}".`);
  return { requests, seconds };
}

function report(text: string): { name: string; file: string | undefined } {
  const [name = '', file] = text.trim().split('=');
  return { name, file };
}

function wholeNumber(option: string, text: string, least: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < least)
    throw new UsageError(`${option} must be a whole number from ${least}, got "${text}".`);
  return value;
}
