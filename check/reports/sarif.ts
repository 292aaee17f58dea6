// Writes the findings of a run down for code scanning and editors: SARIF 2.1.0.
import { curlShowing } from '../evidence.ts';
import { rules } from '../oracle/verdict.ts';
import { byReason, someOf } from '../reasons.ts';
import type { Run } from '../report.ts';
import type { ShownPath } from './contract-path.ts';
import { type Mistake, mistakesOf } from './mistakes.ts';
import type { Report } from './report.ts';
import { LINE, MESSAGE, shortened } from './shortened.ts';

const RULES = Object.keys(rules);

/**
 * A result for each mistake of the deployment. What is inconclusive breaks nothing, and comes and goes: it is told of the
 * run.
 */
export const sarif: Report = {
  file: 'understudy-check.sarif',
  write: (run, contract) =>
    `${JSON.stringify(
      {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [runOf(run, mistakesOf(run, contract))],
      },
      undefined,
      2,
    )}\n`,
};

function runOf(run: Run, mistakes: readonly Mistake[]) {
  const { api, target, seed, versions, startedAt, duration, stopped, requests, strict } = run;
  const { understudy } = versions;
  return {
    tool: {
      driver: {
        name: 'understudy check',
        version: understudy,
        semanticVersion: understudy,
        rules: Object.entries(rules).map(([id, promise]) => ruleOf(id, promise)),
        notifications: Object.entries(NOTICES).map(([id, text]) => ({
          id,
          shortDescription: { text },
        })),
      },
    },
    // A service keeps the findings of each API apart.
    automationDetails: { id: `understudy-check/${api}/` },
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the checkout.' } } },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: stopped === undefined,
        startTimeUtc: startedAt,
        endTimeUtc: new Date(Date.parse(startedAt) + duration).toISOString(),
        toolExecutionNotifications: noticesOf(run),
      },
    ],
    results: mistakes.map(resultOf),
    properties: {
      api,
      target,
      seed,
      requests,
      contract: versions.contract,
      ...(strict === true && { strict }),
    },
  };
}

function ruleOf(id: string, promise: string) {
  const text = `${promise.charAt(0).toUpperCase()}${promise.slice(1)}.`;
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: {
      text: `${text} The deployment did otherwise, and the line is the contract's statement about it. An error breaks what is documented: mend the deployment. A warning refutes what the contract only assumes: mend the contract. What is accepted for a time goes into a baseline (--baseline).`,
    },
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['contract'], precision: 'very-high', 'problem.severity': 'error' },
  };
}

function resultOf({ first, level, ids, fingerprint }: Mistake) {
  const { result, problem, place, source } = first;
  const { rule, pointer, provenance } = problem;
  const { line, column, endColumn } = place;
  const { known } = result;
  const curl = curlShowing(result, problem);
  const at = pointer === undefined ? '' : ` At ${pointer || '/'} of the reply.`;
  return {
    ruleId: rule,
    ruleIndex: RULES.indexOf(rule),
    level,
    message: {
      text: [
        `${plain(shortened(problem.message, MESSAGE))}.${plain(at)} The contract's statement is ${provenance}.`,
        `Found by ${plain(someOf(ids))}`,
        ...(source === undefined ? [] : [`Written in [${source.path}](1)`]),
        ...(curl === undefined ? [] : [plain(shortened(curl, LINE))]),
      ].join('\n'),
    },
    occurrenceCount: ids.length,
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(place),
          region: { startLine: line, startColumn: column, endLine: line, endColumn },
        },
        logicalLocations: [{ name: result.covers.operationId, kind: 'function' }],
      },
    ],
    ...(source !== undefined && {
      relatedLocations: [
        {
          id: 1,
          physicalLocation: { artifactLocation: artifact(source) },
          message: { text: 'What the contract is generated from.' },
        },
      ],
    }),
    partialFingerprints: { primaryLocationLineHash: fingerprint },
    ...(known !== undefined && {
      suppressions: [
        {
          kind: 'external',
          status: 'accepted',
          justification: `Known until ${known.until}: ${known.because}`,
        },
      ],
    }),
    properties: { cases: ids, provenance },
  };
}

/** A text in which nothing is read as a link: `[name](address)` comes from a deployment, too. */
function plain(text: string): string {
  return text.replaceAll('](', '] (');
}

function artifact({ path, inCheckout }: ShownPath) {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return inCheckout ? { uri, uriBaseId: '%SRCROOT%' } : { uri };
}

/** What can keep a run from saying more. */
const NOTICES = {
  inconclusive: 'The deployment was not in a state to say.',
  'not exercised': 'Cases were not tried.',
  stopped: 'The run ended before its plan did.',
} as const;

function noticesOf({ cases, stopped }: Run) {
  const reasons = (['inconclusive', 'not exercised'] as const).flatMap((verdict) =>
    byReason(cases.filter((one) => one.verdict === verdict)).map(({ counted, results }) =>
      notice(verdict, `${shortened(counted, MESSAGE)} (${someOf(results.map(({ id }) => id))})`),
    ),
  );
  return stopped === undefined ? reasons : [...reasons, notice('stopped', stopped)];
}

function notice(id: keyof typeof NOTICES, text: string) {
  return { descriptor: { id }, level: 'note', message: { text: plain(text) } };
}
