import { parseArgs } from 'node:util';
import {
  actorsIn,
  keyIn,
  kind,
  rate,
  report,
  shard,
  timeout,
  url,
  wholeNumber,
} from './option-values.ts';
import { UsageError } from './usage-error.ts';
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
  --allow-spend N       credits that may be spent (default 0: nothing is generated); with --compare,
                        on each of the two
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
  --report LIST         reports, by comma, each to its own file or NAME=FILE; - is standard output:
                        json    everything that was found (understudy-check.json)
                        junit   test results of a CI service (understudy-check.xml)
                        sarif   findings at the lines of the contract, for code scanning and
                                editors (understudy-check.sarif)
                        html    one page for people, with a map of what was covered
                                (understudy-check.html)
                        github  annotations and a summary in a workflow of GitHub (-)

Exit codes: 0 all that was tried passed, 1 drift, 2 could not run, or passed but a report could not
be written, 3 nothing conclusive, or ended before its plan did without having seen drift.
`;

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
  if (compare !== undefined && values.report !== undefined)
    throw new UsageError('--compare prints what differs: reports are of one deployment.');
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
    timeout: timeout(values.timeout ?? '30'),
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
