import type { Contract } from './contract/contract.ts';
import type { Known } from './baseline.ts';
import { curlOf } from './curl.ts';
import { describeProblem } from './oracle/verdict.ts';
import { byOutcome, type Outcome } from './outcome.ts';
import { correctingOverlay } from './overlay.ts';
import { byReason } from './reasons.ts';
import type { CaseResult, Run } from './report.ts';

/** Results of one verdict that are shown in full; the reports have them all. */
const SHOWN = 20;

/** Ids that are named where many share a reason. */
const NAMED = 3;

/** What a run found, for the person who started it: what to look at first comes last, above the totals. */
export function summaryOf(run: Run, contract: Contract, stale: readonly Known[] = []): string {
  const found = byOutcome(run.cases);
  return `${[
    ...grouped('NOT EXERCISED', found['not exercised']),
    ...grouped('INCONCLUSIVE', found.inconclusive),
    ...knownLines(found.known),
    ...staleLines(stale),
    ...inFull('ASSUMPTION REFUTED', found['assumption refuted']),
    ...overlayLines(correctingOverlay(run, contract)),
    ...inFull('DRIFT', found.drift),
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
  const found = byOutcome(cases);
  const words: [Outcome, string][] = [
    ['pass', 'passed'],
    ['drift', 'drifted'],
    ['assumption refuted', 'assumptions refuted'],
    ['inconclusive', 'inconclusive'],
    ['not exercised', 'not exercised'],
    ['known', 'known'],
  ];
  const counts = words
    .map(([outcome, word]) => [found[outcome].length, word] as const)
    .filter(([number]) => number > 0)
    .map(([number, word]) => `${number} ${word}`);
  return [
    `${api} at ${target} (contract ${versions.contract}, seed ${seed})`,
    `  ${counts.join(', ') || 'nothing to try'}`,
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
  return [
    `${title} (${results.length})`,
    ...byReason(results).map(({ text, results: all }) => {
      const names = all.slice(0, NAMED).map(({ id }) => id);
      const more = all.length > NAMED ? `, and ${all.length - NAMED} more` : '';
      return `  ${all.length} × ${text}\n      ${names.join(', ')}${more}`;
    }),
    '',
  ];
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

function overlayLines(overlay: string | undefined): string[] {
  return overlay === undefined
    ? []
    : [
        'This overlay would correct the contract:',
        ...overlay
          .trimEnd()
          .split('\n')
          .map((line) => `  ${line}`),
        '',
      ];
}
