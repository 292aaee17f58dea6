// Writes a run down as CI services read test results: JUnit XML, as Jenkins (xUnit) has it.
import { evidenceOf } from '../evidence.ts';
import { fails } from '../exit-code.ts';
import { describeProblem } from '../oracle/verdict.ts';
import type { CaseResult, Run } from '../report.ts';
import type { Report } from './report.ts';
import { LINE, MESSAGE, shortened } from './shortened.ts';
import { element, type Element, xmlOf } from './xml.ts';

/** Characters that are shown of all that is said of one case. */
const DETAILS = 20_000;

/**
 * A suite for each operation, a test for each case. Only what makes the run fail is a failure. What says nothing, and
 * what a baseline accepts, is skipped with the reason; a refuted assumption that fails nothing is told in the output.
 */
export const junit: Report = {
  file: 'understudy-check.xml',
  write: (run) => {
    const suites = [...Map.groupBy(run.cases, ({ covers }) => covers.operationId)];
    return xmlOf(
      element(
        'testsuites',
        {
          name: `understudy check of ${run.api}`,
          ...countsOf(run.cases, run),
          // Cases are tried side by side, so this is no sum.
          time: seconds(run.duration),
        },
        suites.map(([operation, cases]) => suiteOf(`${run.api}.${operation}`, cases, run)),
      ),
    );
  },
};

function suiteOf(name: string, cases: readonly CaseResult[], run: Run): Element {
  const skipped = cases.filter((one) => skipReason(one) !== undefined).length;
  // Without a time zone, as the format has it: it is UTC.
  const timestamp = run.startedAt.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
  return element('testsuite', { name, timestamp, ...countsOf(cases, run), skipped }, [
    element('properties', {}, propertiesOf(run)),
    ...cases.map((result) => testOf(name, result, run)),
  ]);
}

function countsOf(cases: readonly CaseResult[], run: Run) {
  return {
    tests: cases.length,
    failures: cases.filter((one) => fails(one, run)).length,
    errors: 0,
    time: seconds(cases.reduce((sum, { duration }) => sum + duration, 0)),
  };
}

function propertiesOf({ target, seed, strict, versions, spend, requests, stopped }: Run) {
  const properties = {
    target,
    seed,
    contract: versions.contract,
    understudy: versions.understudy,
    node: versions.node,
    requests,
    ...(Number.isFinite(spend.allowed) && {
      creditsAllowed: spend.allowed,
      creditsSpent: spend.spent,
    }),
    ...(strict === true && { strict }),
    ...(stopped !== undefined && { stopped }),
  };
  return Object.entries(properties).map(([name, value]) =>
    element('property', { name, value: String(value) }),
  );
}

function testOf(suite: string, result: CaseResult, run: Run): Element {
  return element(
    'testcase',
    { name: result.id, classname: suite, time: seconds(result.duration) },
    outcomeOf(result, run),
  );
}

function outcomeOf(result: CaseResult, run: Run): Element[] {
  const reason = skipReason(result);
  const lines = evidenceOf(result).map((line) => shortened(line, LINE));
  const details = shortened(lines.join('\n'), DETAILS);
  if (reason !== undefined)
    return [
      element(
        'skipped',
        { message: shortened(reason, MESSAGE) },
        result.known === undefined ? [] : details,
      ),
    ];
  const first =
    result.problems.find(({ provenance }) => provenance === 'documented') ?? result.problems[0];
  if (first === undefined) return [];
  if (!fails(result, run)) return [element('system-out', {}, `${result.verdict}\n${details}`)];
  const others = result.problems.length - 1;
  const more = others === 0 ? '' : ` (and ${others} more)`;
  const message = `${shortened(describeProblem(first), MESSAGE)}${more}`;
  return [element('failure', { type: first.rule, message }, details)];
}

/** Why a case is neither a success nor a failure. */
function skipReason({ verdict, reason = '', known }: CaseResult): string | undefined {
  if (known !== undefined) return `known until ${known.until}: ${known.because}`;
  return verdict === 'inconclusive' || verdict === 'not exercised'
    ? `${verdict}: ${reason}`
    : undefined;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
