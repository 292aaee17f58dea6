// Tells a run in a workflow of GitHub: annotations at the lines of the contract, and a summary of the job.
import type { Contract } from '../contract/contract.ts';
import { curlShowing } from '../evidence.ts';
import { describeProblem } from '../oracle/verdict.ts';
import { byReason, someOf } from '../reasons.ts';
import type { Run } from '../report.ts';
import { tallyOf, tallyText } from '../tally.ts';
import type { Finding, Level } from './findings.ts';
import { type Mistake, mistakesOf } from './mistakes.ts';
import type { Report } from './report.ts';
import { LINE, MESSAGE, shortened } from './shortened.ts';
import { workflowCommand } from './workflow-command.ts';

/** Annotations of one kind that GitHub shows of a step. */
const SHOWN = 10;

/** Workflow commands: what most cases meet comes first, the totals last. Known drifts are only counted. */
export const github: Report = {
  file: '-',
  write: (run, contract) => {
    const mistakes = unknownOf(run, contract);
    const shown = [...ofLevel(mistakes, 'error'), ...ofLevel(mistakes, 'warning')];
    return [...shown.map(annotation), totals(run, mistakes.length - shown.length)]
      .map((line) => `${line}\n`)
      .join('');
  },
  addition: {
    variable: 'GITHUB_STEP_SUMMARY',
    write: (run, contract) => summary(run, unknownOf(run, contract)),
  },
};

/** All but what a baseline accepts. */
function unknownOf(run: Run, contract: Contract): Mistake[] {
  return mistakesOf(run, contract).filter(({ level }) => level !== 'note');
}

function ofLevel(mistakes: readonly Mistake[], wanted: Level): readonly Mistake[] {
  return mistakes.filter(({ level }) => level === wanted).slice(0, SHOWN);
}

function annotation(mistake: Mistake): string {
  const { first, level } = mistake;
  const { place } = first;
  return workflowCommand(
    level === 'error' ? 'error' : 'warning',
    {
      file: place.path,
      line: place.line,
      col: place.column,
      endColumn: place.endColumn,
      title: titleOf(first),
    },
    linesOf(mistake).join('\n'),
  );
}

function totals({ api, target, cases, stopped }: Run, more: number): string {
  const text = [
    `${api} at ${target}: ${tallyText(cases) || 'nothing to try'}`,
    ...(more > 0 ? [`${more} more findings are in the other reports`] : []),
    ...(stopped === undefined ? [] : [`stopped early: ${stopped}`]),
  ].join('\n');
  return workflowCommand('notice', { title: 'understudy check' }, text);
}

/** Markdown in which all that comes from a deployment stands in blocks of code. */
function summary(run: Run, mistakes: readonly Mistake[]): string {
  const { api, target, cases, stopped, versions, seed } = run;
  const shown = mistakes.slice(0, SHOWN);
  const quiet = (['inconclusive', 'not exercised'] as const).flatMap((verdict) =>
    byReason(cases.filter((one) => one.verdict === verdict)).map(
      ({ counted }) => `${shortened(counted, MESSAGE)} (${verdict})`,
    ),
  );
  return `${[
    `### understudy check: ${api}`,
    '',
    '| verdict | cases |',
    '| --- | ---: |',
    ...tallyOf(cases).map(([count, word]) => `| ${word} | ${count} |`),
    '',
    ...block([
      `${target} (contract ${versions.contract}, seed ${seed})`,
      ...(stopped === undefined ? [] : [`stopped early: ${stopped}`]),
      ...quiet,
    ]),
    ...shown.flatMap(findingLines),
    ...(mistakes.length > SHOWN ? [`… and ${mistakes.length - SHOWN} more findings.`, ''] : []),
  ].join('\n')}\n`;
}

function findingLines(mistake: Mistake): string[] {
  const { place, source } = mistake.first;
  const from = source === undefined ? '' : `, from \`${source.path}\``;
  return [
    `**${titleOf(mistake.first)}**, \`${place.path}:${place.line}\`${from}`,
    '',
    ...block(linesOf(mistake)),
  ];
}

function titleOf({ problem: { provenance, rule } }: Finding): string {
  return `${provenance === 'documented' ? 'Drift' : 'Assumption refuted'}: ${rule}`;
}

/** What is wrong, which cases say so, and the request that shows it. */
function linesOf({ first, ids }: Mistake): string[] {
  const { result, problem } = first;
  const curl = curlShowing(result, problem);
  return [
    shortened(describeProblem(problem), MESSAGE),
    someOf(ids),
    ...(curl === undefined ? [] : [shortened(curl, LINE)]),
  ];
}

/** A block of code that no text in it can end. */
function block(lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, text, fence, ''];
}
