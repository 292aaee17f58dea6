import type { Problem } from './report.ts';

/** Characters of JSON up to which a value of a reply is told whole. */
const LONGEST_VALUE = 2000;

/** A deployment can answer with any amount, and each of a thousand cases would tell it. */
export function withinBounds(problem: Problem): Problem {
  if (problem.got === undefined) return problem;
  const text = JSON.stringify(problem.got);
  return text.length > LONGEST_VALUE
    ? { ...problem, got: `${text.slice(0, LONGEST_VALUE)}…` }
    : problem;
}
