// Takes together what many cases find: one mistake of a deployment is told once.
import { createHash } from 'node:crypto';
import type { Contract } from '../contract/contract.ts';
import type { Run } from '../report.ts';
import { type Finding, findingsOf, type Level } from './findings.ts';

/** One statement of the contract, broken in one way at one place of a reply, in however many cases. */
export interface Mistake {
  readonly first: Finding;
  /** Of all its findings. */
  readonly level: Level;
  /** Of its cases, in the order of the run. */
  readonly ids: readonly string[];
  /**
   * The same in every run: made of rule, statement and place, and not of cases, values or lines. All of it stands in
   * the report, so it tells nothing else.
   */
  readonly fingerprint: string;
}

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];

/** The worst first, and of these what most cases meet. */
export function mistakesOf(run: Run, contract: Contract): Mistake[] {
  const alike = Map.groupBy(numbered(findingsOf(run, contract)), ({ finding, identity, nth }) =>
    JSON.stringify([identity, nth, finding.level, finding.result.known]),
  );
  const groups = [...alike.values()]
    .flatMap((all) => {
      const [first] = all;
      const ids = new Set(all.map(({ finding }) => finding.result.id));
      return first === undefined ? [] : [{ ...first, ids: [...ids] }];
    })
    .toSorted((a, b) => b.ids.length - a.ids.length)
    .toSorted((a, b) => rank(a.finding) - rank(b.finding));
  const seen = new Map<string, number>();
  return groups.map(({ finding, identity, ids }) => {
    const nth = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, nth);
    const hash = createHash('sha256').update(identity).digest('hex').slice(0, 16);
    return { first: finding, level: finding.level, ids, fingerprint: `${hash}:${nth}` };
  });
}

/** Each finding with what it has in common with others, and the how-manieth of these it is in its case. */
function numbered(
  findings: readonly Finding[],
): { finding: Finding; identity: string; nth: number }[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { result, problem, statement } = finding;
    // Which item of a list shows it is chance.
    const place = problem.pointer?.replaceAll(/\/\d+(?=\/|$)/g, '/*');
    const identity = JSON.stringify([problem.rule, statement, place]);
    const within = `${result.id} ${identity}`;
    const nth = (seen.get(within) ?? 0) + 1;
    seen.set(within, nth);
    return { finding, identity, nth };
  });
}

function rank({ level }: Finding): number {
  return LEVELS.indexOf(level);
}
