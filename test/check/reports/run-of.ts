import type { CaseResult, Problem, Run } from '../../../check/report.ts';

/** A run of ImgEditor with these cases; the rest is made up. */
export function runOf(cases: readonly CaseResult[], more: Partial<Run> = {}): Run {
  return {
    api: 'imgeditor',
    target: 'https://staging.example.com',
    seed: 'understudy',
    startedAt: '2026-11-28T03:04:05.678Z',
    duration: 1500,
    versions: { understudy: '0.1.0', contract: '1', node: '24.21.0' },
    cases,
    spend: { allowed: 60, before: 50, after: 42, spent: 8 },
    requests: 12,
    ...more,
  };
}

/** A result of a case; what is not given is a pass that reads the balance. */
export function result(name: string, more: Partial<CaseResult> = {}): CaseResult {
  return {
    id: `imgeditor/getAccountCredits/${name}`,
    kind: 'example',
    covers: { operationId: 'getAccountCredits' },
    verdict: 'pass',
    problems: [],
    exchanges: [],
    duration: 250,
    ...more,
  };
}

/** A broken promise about the balance. */
export function problem(more: Partial<Problem> = {}): Problem {
  return {
    rule: 'schema',
    message: 'must be integer, got "7"',
    pointer: '/data/remaining_credits',
    provenance: 'documented',
    statement: '/components/schemas/CreditsRemaining/type',
    ...more,
  };
}

/** A case that drifted, and the request that shows it. */
export function drift(name: string, ...problems: readonly Problem[]): CaseResult {
  return result(name, {
    verdict: 'drift',
    problems: problems.length === 0 ? [problem()] : problems,
    exchanges: [
      {
        request: {
          method: 'GET',
          url: 'https://staging.example.com/api/v1/account/credits',
          headers: { authorization: 'Bearer $KEY' },
        },
        reply: { status: 200, headers: {}, body: '{}' },
        duration: 250,
      },
    ],
  });
}

export const refuted = result('refuted', {
  verdict: 'assumption refuted',
  problems: [problem({ rule: 'status', message: 'expected 200, got 201', provenance: 'decided' })],
});

export const known: CaseResult = {
  ...drift('known'),
  known: { until: '2026-12-31', because: 'ticket 7' },
};

export const inconclusive = result('busy', {
  verdict: 'inconclusive',
  reason: 'it was answered with 429',
});

export const untried = result('untried', {
  verdict: 'not exercised',
  reason: '8 credits are needed and 0 may be spent',
});

/** Texts as only a broken or hostile deployment sends them. */
export const hostileTexts: readonly (readonly [string, string])[] = [
  ['control characters', 'a\u0000b\u0001c\u001Bd\u007F'],
  ['halves of pairs', 'a\uD83Db\uDE00c'],
  ['noncharacters', '\uFFFE\uFFFF'],
  ['pairs', '\u{1F600} \u{10FFFF}'],
  ['the end of CDATA', ']]> <![CDATA[ --> <!--'],
  ['markup', `</testcase><failure/> &amp; &#0; "quotes" 'too'`],
  ['line ends', 'one\rtwo\r\nthree\nfour\u2028five\u0085six\t'],
  ['workflow commands', '100%\n::error file=x,line=1::no\r\n::stop-commands::x\n##[error]no'],
  ['Markdown', '[link](https://elsewhere.example) ``` | `` <img src=x>\n```\n# head'],
  ['great length', 'x'.repeat(3_000_000)],
];
