import type { RuleCase } from './rule-case.ts';

const PATHS = `
paths:
  /a:
    post:
      x-error-requests: { invalid_date.from: { query: { from: soon } } }
      responses:
        '200': { content: { application/json: { examples: { all: {} } } } }
        '402': { content: { application/json: { examples: { no_credits: {} } } } }
`;

export const errorCodes: readonly RuleCase[] = [
  {
    given: 'a cause and a fix for every code',
    rule: 'error-codes-explained',
    yaml: `${PATHS}
x-error-codes:
  invalid_date: { cause: It is no date., fix: Send one. }
  no_credits: { cause: The balance is too low., fix: Add credits. }
`,
    want: [],
  },
  {
    given: 'a code that nobody explains, one without a fix and one that never comes',
    rule: 'error-codes-explained',
    yaml: `${PATHS}
x-error-codes:
  no_credits: { cause: The balance is too low. }
  too_late: { cause: It is late., fix: Come earlier. }
`,
    want: [
      'Nobody is told what `invalid_date` means: add `invalid_date` with a cause and a fix to x-error-codes.',
      'The code `no_credits` has no fix.',
      'No example shows the code `too_late`.',
    ],
  },
];
