import { describe, expect, test } from 'vitest';
import { github } from '../../../check/reports/github.ts';
import { workflowCommand } from '../../../check/reports/workflow-command.ts';
import type { Run } from '../../../check/report.ts';
import { knowledge } from '../deployment.ts';
import {
  drift,
  hostileTexts,
  inconclusive,
  known,
  problem,
  refuted,
  result,
  runOf,
  untried,
} from './run-of.ts';

const { contract } = knowledge('imgeditor');

/** The commands as the runner reads them; every line has to be one. */
function commandsOf(run: Run) {
  const lines = github.write(run, contract).split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    const [, name, list = '', text = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? [];
    if (name === undefined) throw new Error(`${line} is no command.`);
    const properties = list.split(',').map((entry) => {
      const [key = '', value = ''] = entry.split('=');
      return [key, unescaped(value)] as const;
    });
    return { name, text: unescaped(text), properties: Object.fromEntries(properties) };
  });
}

function unescaped(text: string): string {
  return text.replaceAll(/%(25|0D|0A|3A|2C)/g, (escape) => decodeURIComponent(escape));
}

function summaryOf(run: Run): string {
  return github.addition?.write(run, contract) ?? '';
}

describe('annotations', () => {
  test('are errors for drift and warnings for refuted assumptions, at the line of the contract', () => {
    const [error, warning, ...rest] = commandsOf(runOf([refuted, drift('broken'), result('fine')]));
    expect(error).toMatchObject({
      name: 'error',
      properties: {
        title: 'Drift: schema',
        file: 'generated/imgeditor/openapi.yaml',
        line: expect.stringMatching(/^\d+$/),
        col: '7',
        endColumn: '11',
      },
    });
    expect(error?.text).toBe(
      [
        'schema at /data/remaining_credits: must be integer, got "7" (documented)',
        'imgeditor/getAccountCredits/broken',
        `curl -sS 'https://staging.example.com/api/v1/account/credits' -H "authorization: Bearer $KEY"`,
      ].join('\n'),
    );
    expect(warning).toMatchObject({
      name: 'warning',
      properties: { title: 'Assumption refuted: status' },
    });
    expect(rest.map(({ name }) => name)).toEqual(['notice']);
  });

  test('end with the totals', () => {
    const run = runOf([result('fine'), drift('broken'), known, inconclusive, untried], {
      stopped: 'it was interrupted',
    });
    expect(commandsOf(run).at(-1)).toEqual({
      name: 'notice',
      properties: { title: 'understudy check' },
      text: [
        'imgeditor at https://staging.example.com: 1 passed, 1 drifted, 1 inconclusive, 1 not exercised, 1 known',
        'stopped early: it was interrupted',
      ].join('\n'),
    });
  });

  test('leave out what a baseline accepts', () => {
    expect(commandsOf(runOf([known])).map(({ name }) => name)).toEqual(['notice']);
  });

  test('of a strict run are errors', () => {
    const [first] = commandsOf(runOf([refuted], { strict: true }));
    expect(first).toMatchObject({
      name: 'error',
      properties: { title: 'Assumption refuted: status' },
    });
  });

  test('tell a mistake that many cases meet once, and before others', () => {
    const rare = drift('rare', problem({ rule: 'header', statement: '/info' }));
    const common = ['a', 'b', 'c', 'd', 'e'].map((name) => drift(name));
    const [first, second] = commandsOf(runOf([rare, ...common]));
    expect(first?.properties['title']).toBe('Drift: schema');
    expect(first?.text).toContain(
      'imgeditor/getAccountCredits/a, imgeditor/getAccountCredits/b, imgeditor/getAccountCredits/c, and 2 more',
    );
    expect(second?.properties['title']).toBe('Drift: header');
  });

  test('are no more than GitHub shows of a step: 10 errors, 10 warnings; the totals say how many are left', () => {
    const statements = [...contract.operations.values()]
      .flatMap(({ replies }) => replies.map(({ pointer }) => pointer))
      .filter((pointer, index, all) => all.indexOf(pointer) === index)
      .slice(0, 13);
    const cases = statements.flatMap((statement, index) => [
      drift(`drift ${index}`, problem({ statement })),
      { ...refuted, problems: [problem({ statement, provenance: 'decided' })] },
    ]);
    const commands = commandsOf(runOf(cases));
    expect(statements).toHaveLength(13);
    expect(
      Object.entries(Object.groupBy(commands, ({ name }) => name)).map(([name, all]) => [
        name,
        all?.length,
      ]),
    ).toEqual([
      ['error', 10],
      ['warning', 10],
      ['notice', 1],
    ]);
    expect(commands.at(-1)?.text).toContain('6 more findings are in the other reports');
  });
});

test('a command escapes what its format means something by', () => {
  expect(workflowCommand('error', { file: 'a,b:c%\r\n', line: 3 }, 'x,y:z%\r\n')).toBe(
    '::error file=a%2Cb%3Ac%25%0D%0A,line=3::x,y:z%25%0D%0A',
  );
});

describe('the summary of the job', () => {
  test('begins with the worst, and leaves out most of what is much', () => {
    const statements = [...contract.operations.values()].map(({ pointer }) => pointer);
    const assumptions = ['a', 'b', 'c'].flatMap((name) =>
      statements.map((statement) =>
        result(name, {
          verdict: 'assumption refuted',
          problems: [problem({ statement, pointer: `/${name}`, provenance: 'decided' })],
        }),
      ),
    );
    const summary = summaryOf(runOf([...assumptions, drift('broken')]));
    const titles = summary.match(/^\*\*.*?\*\*/gm) ?? [];
    expect(titles).toHaveLength(10);
    expect(titles[0]).toBe('**Drift: schema**');
    expect(summary).toContain(`… and ${assumptions.length - 9} more findings.`);
  });

  test('has the totals, and each finding with its place, its source and a request that shows it', () => {
    const summary = summaryOf(runOf([result('fine'), drift('broken'), refuted, untried]));
    expect(summary).toContain('### understudy check: imgeditor\n');
    expect(summary).toContain('| drifted | 1 |\n');
    expect(summary).toMatch(
      /\*\*Drift: schema\*\*, `generated\/imgeditor\/openapi.yaml:\d+`, from `openapi\/imgeditor\/components\/schemas\/CreditsRemaining.yaml`/,
    );
    expect(summary).toContain('"authorization: Bearer $KEY"');
    expect(summary).toContain('1 × 8 credits are needed and 0 may be spent (not exercised)');
  });

  test('goes to the file that GitHub names', () => {
    expect(github.addition?.variable).toBe('GITHUB_STEP_SUMMARY');
  });
});

describe('no text of a deployment is taken for a command, or for Markdown', () => {
  test.each(hostileTexts)('%s', (_, hostile) => {
    const run = runOf([
      drift('broken', problem({ message: hostile })),
      { ...inconclusive, reason: hostile },
    ]);
    expect(commandsOf(run).map(({ name }) => name)).toEqual(['error', 'notice']);
    const summary = summaryOf(run);
    expect(outsideOfCode(summary)).not.toMatch(
      /link|<img|\bhead|elsewhere|stop-commands|CDATA|xxx/,
    );
    expect(summary.length).toBeLessThan(20_000);
  });

  test('and what the text says comes through as it was', () => {
    const said = '100% of "a:b,c"\r\n::error::x';
    const [first] = commandsOf(runOf([drift('broken', problem({ message: said }))]));
    expect(first?.text).toContain(said);
  });
});

/** What CommonMark reads as Markdown: a block of code ends at a fence at least as long as that which began it. */
function outsideOfCode(markdown: string): string {
  let fence: string | undefined;
  return markdown
    .split('\n')
    .filter((line) => {
      const [, mark] = /^ {0,3}(`{3,})/.exec(line) ?? [];
      if (fence === undefined) {
        fence = mark;
        return mark === undefined;
      }
      if (/^ {0,3}`{3,}\s*$/.test(line) && (mark ?? '').length >= fence.length) fence = undefined;
      return false;
    })
    .join('\n');
}
