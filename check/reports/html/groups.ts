/** Cases that are listed together, and where on the page each list stands. */
import type { Outcome } from '../../outcome.ts';
import { byReason } from '../../reasons.ts';
import type { CaseResult, Covers } from '../../report.ts';
import { marks } from './marks.ts';
import { visible } from './text.ts';

export interface Group {
  /** The id of its place on the page. Those of cases have a slash, and no other has one. */
  readonly anchor: string;
  readonly title: string;
  readonly cases: readonly CaseResult[];
}

/** The passes of an operation, by what they look at. */
export interface PassedOperation {
  readonly id: string;
  readonly groups: readonly Group[];
}

/** A link to a case. */
export function linkTo({ id }: Pick<CaseResult, 'id'>): string {
  return `#${encodeURIComponent(visible(id)).replaceAll('%2F', '/')}`;
}

/** What was left open, by the reason; what most were left open for comes first. */
export function reasonGroups(
  outcome: Extract<Outcome, 'inconclusive' | 'not exercised'>,
  cases: readonly CaseResult[],
): Group[] {
  return byReason(cases)
    .toSorted((a, b) => b.results.length - a.results.length)
    .map(({ text, results }, index) => ({
      anchor: `${marks[outcome].name}-${index + 1}`,
      title: text,
      cases: results,
    }));
}

export function passedOperations(cases: readonly CaseResult[]): PassedOperation[] {
  let count = 0;
  const byOperation = Map.groupBy(cases, ({ covers }) => covers.operationId);
  return [...byOperation].map(([id, own]) => ({
    id,
    groups: [...Map.groupBy(own, ({ covers }) => titleOf(covers))]
      .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
      .map(([title, group]) => {
        count += 1;
        return { anchor: `${marks.pass.name}-${count}`, title, cases: group };
      }),
  }));
}

/** `400 invalid_request · sora-2 · text-to-video` */
function titleOf({ status, code, model, scene, states = [] }: Covers): string {
  const reply = [status, code].filter((part) => part !== undefined).join(' ');
  const task = states.length === 0 ? undefined : `task ${states.join(', ')}`;
  const parts = [reply === '' ? 'any status' : reply, model, scene, task];
  return parts.filter((part) => part !== undefined).join(' · ');
}
