import { type Class, classes, type Mutant } from './mutant.ts';
import type { Trial } from './trial.ts';

/** A mutant and what became of it. */
export interface Result extends Trial, Pick<Mutant, 'api' | 'class' | 'description'> {
  /** Why it lives, where that is known. */
  readonly reason?: string;
}

/** A run of one variation on all APIs. */
export interface Alarm {
  readonly variation: string;
  readonly seed: string;
  readonly api: string;
  readonly cases: number;
  /** What was found although nothing is wrong. */
  readonly findings: readonly string[];
  /** Cases that came to no verdict. */
  readonly undecided: number;
}

export interface Score {
  readonly class: Class | 'all';
  readonly mutants: number;
  readonly killed: number;
}

/** Of each class that has mutants, and of all. */
export function scoresOf(results: readonly Result[]): Score[] {
  const score = (name: Score['class'], of: readonly Result[]): Score => ({
    class: name,
    mutants: of.length,
    killed: of.filter(({ fate }) => fate === 'killed').length,
  });
  return [
    ...classes
      .map((name) =>
        score(
          name,
          results.filter((one) => one.class === name),
        ),
      )
      .filter(({ mutants }) => mutants > 0),
    score('all', results),
  ];
}

/** At least this share of all mutants has to be killed. */
export const ENOUGH = 0.98;

/** Of these every one. */
export const EVERY: ReadonlySet<Score['class']> = new Set([
  'status',
  'code',
  'header',
  'body',
  'auth',
  'money',
]);

/** What is not as it should be: classes that let too many live, and false alarms. */
export function shortfalls(scores: readonly Score[], alarms: readonly Alarm[]): string[] {
  const low = scores.flatMap(({ class: name, mutants, killed }) => {
    const wanted = name === 'all' ? ENOUGH : EVERY.has(name) ? 1 : 0;
    return killed >= wanted * mutants
      ? []
      : [`${name}: ${percent(killed, mutants)} killed, ${percent(wanted, 1)} wanted`];
  });
  const wrong = alarms.filter(({ findings }) => findings.length > 0);
  return [
    ...low,
    ...wrong.map(({ variation, api, seed }) => `false alarm: ${variation} of ${api}, seed ${seed}`),
  ];
}

export function scoreText(results: readonly Result[], alarms: readonly Alarm[]): string {
  const lines = scoresOf(results).map(
    ({ class: name, mutants, killed }) =>
      `${name.padEnd(14)}${String(mutants).padStart(6)}${String(killed).padStart(8)}  ${percent(killed, mutants).padStart(6)}`,
  );
  const survivors = results.filter(({ fate }) => fate !== 'killed');
  const false_ = alarms.filter(({ findings }) => findings.length > 0);
  return [
    ...(results.length === 0 ? [] : [`${'class'.padEnd(14)}mutants  killed`, ...lines, '']),
    ...(survivors.length === 0 ? [] : ['Survivors:', ...survivors.map(survivorText), '']),
    ...(alarms.length === 0
      ? []
      : [
          `${alarms.length} runs of ${new Set(alarms.map(({ variation }) => variation)).size} right deployments: ${false_.length} false alarms`,
          ...false_.map(({ variation, api, seed, findings }) =>
            [`  ${variation} of ${api}, seed ${seed}`, ...findings.slice(0, 3)].join('\n    '),
          ),
          '',
        ]),
  ].join('\n');
}

function survivorText({ id, fate, description, reason }: Result): string {
  const why = reason ?? (fate === 'not reached' ? 'no case brings it about' : 'no case sees it');
  return `  ${id}\n    a deployment that ${description}: ${why}`;
}

function percent(part: number, of: number): string {
  return of === 0 ? '–' : `${((part / of) * 100).toFixed(part === of ? 0 : 1)} %`;
}
