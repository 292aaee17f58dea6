import type { Contract } from './contract/contract.ts';
import type { Known } from './baseline.ts';
import { curlOf } from './curl.ts';
import { describeProblem } from './oracle/verdict.ts';
import { type Action, corrections, overlayOf } from './overlay.ts';
import { stringify } from 'yaml';
import type { CaseResult, Run, Verdict } from './report.ts';

interface Shown {
  readonly run: Run;
  readonly contract: Contract;
}

/** Results of one verdict that are shown in full; the reports have them all. */
const SHOWN = 20;

/** Ids that are named where many share a reason. */
const NAMED = 3;

/** What a run found, for the person who started it: what to look at first comes last, above the totals. */
export function summaryOf(run: Run, contract: Contract, stale: readonly Known[] = []): string {
  const by = (verdict: Verdict) =>
    run.cases.filter((one) => one.verdict === verdict && one.known === undefined);
  const refuted = by('assumption refuted');
  return `${[
    ...grouped('NOT EXERCISED', by('not exercised')),
    ...grouped('INCONCLUSIVE', by('inconclusive')),
    ...knownLines(run.cases),
    ...staleLines(stale),
    ...inFull('ASSUMPTION REFUTED', refuted),
    ...overlayLines(refuted, { run, contract }),
    ...inFull('DRIFT', by('drift')),
    totals(run),
  ].join('\n')}\n`;
}

/** `412 passed, 3 drifted, …` and what it took. */
function totals({
  api,
  target,
  versions,
  seed,
  cases,
  spend,
  requests,
  duration,
  stopped,
}: Run): string {
  const count = (verdict: Verdict) =>
    cases.filter((one) => one.verdict === verdict && one.known === undefined).length;
  const known = cases.filter((one) => one.known !== undefined).length;
  const words: [Verdict, string][] = [
    ['pass', 'passed'],
    ['drift', 'drifted'],
    ['assumption refuted', 'assumptions refuted'],
    ['inconclusive', 'inconclusive'],
    ['not exercised', 'not exercised'],
  ];
  const verdicts = words
    .map(([verdict, word]) => [count(verdict), word] as const)
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`);
  return [
    `${api} at ${target} (contract ${versions.contract}, seed ${seed})`,
    `  ${[...verdicts, ...(known > 0 ? [`${known} known`] : [])].join(', ') || 'nothing to try'}`,
    `  ${requests} requests in ${(duration / 1000).toFixed(1)} s${spent(spend)}`,
    ...(stopped === undefined ? [] : [`  stopped early: ${stopped}`]),
  ].join('\n');
}

function spent({ allowed, before, after, spent }: Run['spend']): string {
  if (!Number.isFinite(allowed)) return '';
  const balance =
    before === undefined || after === undefined ? '' : ` (balance ${before} → ${after})`;
  return `, ${spent} of ${allowed} credits spent${balance}`;
}

function grouped(title: string, results: readonly CaseResult[]): string[] {
  if (results.length === 0) return [];
  // Reasons that differ in a number are one.
  const byReason = Map.groupBy(results, ({ reason = '' }) => reason.replaceAll(/\d+/g, '#'));
  return [
    `${title} (${results.length})`,
    ...[...byReason].map(([, all]) => {
      const reason = ranged(all.map(({ reason = '' }) => reason));
      const names = all.slice(0, NAMED).map(({ id }) => id);
      const more = all.length > NAMED ? `, and ${all.length - NAMED} more` : '';
      return `  ${all.length} × ${reason}\n      ${names.join(', ')}${more}`;
    }),
    '',
  ];
}

/** One sentence of several that differ in their numbers only: `8 to 900 credits`. */
function ranged(reasons: readonly string[]): string {
  const numbers = reasons.map((reason) => (reason.match(/\d+/g) ?? []).map(Number));
  let nth = -1;
  return (reasons[0] ?? '').replaceAll(/\d+/g, () => {
    nth += 1;
    const column = numbers.map((row) => row[nth] ?? 0);
    const [least, most] = [Math.min(...column), Math.max(...column)];
    return least === most ? String(least) : `${least} to ${most}`;
  });
}

function inFull(title: string, results: readonly CaseResult[]): string[] {
  if (results.length === 0) return [];
  return [
    `${title} (${results.length})`,
    ...results.slice(0, SHOWN).flatMap(linesOf),
    ...(results.length > SHOWN ? [`  … and ${results.length - SHOWN} more: see --report`] : []),
    '',
  ];
}

function linesOf(result: CaseResult): string[] {
  const findings = [...result.problems.map(describeProblem), ...shownBy(result)];
  return [`  ${result.id}`, ...findings.map((line) => `    ${line}`)];
}

function knownLines(results: readonly CaseResult[]): string[] {
  const lines = results.flatMap(({ id, known }) =>
    known === undefined ? [] : [`  ${id} until ${known.until}: ${known.because}`],
  );
  return lines.length === 0 ? [] : [`KNOWN, and accepted (${lines.length})`, ...lines, ''];
}

function staleLines(stale: readonly Known[]): string[] {
  return stale.length === 0
    ? []
    : [
        `BASELINE entries that have expired or excuse nothing (${stale.length})`,
        ...stale.map(({ id, until }) => `  ${id} until ${until}`),
        '',
      ];
}

/** The request that shows it. */
function shownBy({ exchanges, problems: [first] }: CaseResult): string[] {
  const exchange = exchanges[first?.exchange ?? exchanges.length - 1];
  return exchange === undefined ? [] : [curlOf(exchange.request)];
}

/** What would make the contract say what the deployment does, each change once. */
function overlayLines(results: readonly CaseResult[], { run, contract }: Shown): string[] {
  const actions = new Map<string, Action>();
  for (const { problems } of results)
    for (const problem of problems)
      for (const action of corrections(contract, problem))
        actions.set(JSON.stringify([action.target, action.update]), action);
  if (actions.size === 0) return [];
  const overlay = overlayOf(`What ${run.target} showed`, [...actions.values()]);
  return [
    'This overlay would correct the contract:',
    ...stringify(overlay, { lineWidth: 0 })
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
    '',
  ];
}
