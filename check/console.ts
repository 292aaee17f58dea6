import type { Contract } from './contract/contract.ts';
import type { Known } from './baseline.ts';
import { evidenceOf } from './evidence.ts';
import { byOutcome } from './outcome.ts';
import { correctingOverlay } from './overlay.ts';
import { byReason, someOf } from './reasons.ts';
import type { CaseResult, Run } from './report.ts';
import { tallyText } from './tally.ts';

/** Results of one verdict that are shown in full; the reports have them all. */
const SHOWN = 20;

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
  return [
    `${api} at ${target} (contract ${versions.contract}, seed ${seed})`,
    `  ${tallyText(cases) || 'nothing to try'}`,
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
    ...byReason(results).map(
      ({ counted, results: all }) => `  ${counted}\n      ${someOf(all.map(({ id }) => id))}`,
    ),
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
  return [`  ${result.id}`, ...evidenceOf(result).map((line) => `    ${line}`)];
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
