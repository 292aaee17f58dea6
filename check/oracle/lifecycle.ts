import { isFinal, type Medium, type TaskState } from '../cases/case.ts';
import type { Rule } from './verdict.ts';
import type { Problem } from '../report.ts';

/** One reading of a task. */
export interface Reading {
  readonly state: TaskState | undefined;
  readonly cost: number | undefined;
  readonly progress: number | undefined;
  readonly createdAt: unknown;
  readonly updatedAt: unknown;
  readonly outputs: readonly Output[];
  /** The parts of a task that is made in parts; they have the outputs then. */
  readonly parts: readonly Part[];
}

export type Part = Pick<Reading, 'state' | 'outputs'>;

export interface Output {
  readonly medium: Medium;
  readonly url: unknown;
}

/** How far along a status is. Any final one may follow any other, and nothing follows a final one. */
const ORDER: Readonly<Record<TaskState, number>> = {
  pending: 0,
  processing: 1,
  success: 2,
  failed: 2,
  canceled: 2,
};

/** What is wrong with a task's readings, each looked at beside the one before it. */
export function lifecycleProblems(readings: readonly Reading[]): Problem[] {
  return readings.flatMap((reading, index) => {
    const before = readings[index - 1];
    return [
      ...(reading.parts.length > 0 ? reading.parts : [reading]).flatMap(outputProblems),
      ...(before === undefined ? [] : changeProblems(before, reading)),
    ];
  });
}

function outputProblems({ state, outputs }: Part): Problem[] {
  if (state === 'success')
    return outputs.length > 0
      ? []
      : [broken('output-missing', 'the task has succeeded without an output')];
  return outputs.length === 0
    ? []
    : [broken('output-early', `the task is ${state ?? 'in an unknown status'} and has outputs`)];
}

/** Of the whole and of each of its parts. */
function statusProblems(before: Part, after: Part): Problem[] {
  const from = before.state ?? 'pending';
  const to = after.state ?? from;
  if (ORDER[from] === 2 && from !== to)
    return [broken('final-changed', `a task that was ${from} is ${to}`)];
  return ORDER[to] < ORDER[from]
    ? [broken('status-backwards', `a task that was ${from} is ${to}`)]
    : [];
}

function changeProblems(before: Reading, after: Reading): Problem[] {
  const problems = [
    ...statusProblems(before, after),
    ...after.parts.flatMap((part, index) => statusProblems(before.parts[index] ?? part, part)),
  ];
  const { state } = after;
  if (isFinal(state) && before.state === state && JSON.stringify(before) !== JSON.stringify(after))
    problems.push(
      broken(
        'final-changed',
        `a task that is ${state ?? 'final'} went on changing: ${difference(before, after)}`,
      ),
    );
  if (before.createdAt !== after.createdAt)
    problems.push(
      broken('created-at-changed', `${String(before.createdAt)} became ${String(after.createdAt)}`),
    );
  if (instant(after.updatedAt) < instant(before.updatedAt))
    problems.push(
      broken(
        'updated-at-backwards',
        `${String(before.updatedAt)} became ${String(after.updatedAt)}`,
      ),
    );
  if (before.cost !== after.cost)
    problems.push(broken('cost-changed', `${before.cost} became ${after.cost}`));
  if ((after.progress ?? 0) < (before.progress ?? 0) && state !== 'failed')
    problems.push(broken('progress-backwards', `${before.progress} became ${after.progress}`));
  return problems;
}

function instant(value: unknown): number {
  return typeof value === 'string' ? Date.parse(value) : Number.NaN;
}

function difference(before: Reading, after: Reading): string {
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(before, name)))
    .map(([name]) => name)
    .join(', ');
}

function broken(rule: Rule, message: string): Problem {
  return { rule, message, provenance: 'documented' };
}
