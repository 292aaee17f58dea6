import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { CaseResult, Exchange, Problem, Run } from '../../check/report.ts';
import { htmlPage } from '../../check/reports/html/page.ts';
import type { Fetch } from '../../check/target/request.ts';
import { createMock, type Mock } from '../../mocks/mock.ts';
import { accessibilityProblems } from '../browser/axe.ts';
import { test } from '../browser/chromium.ts';
import { runCheck } from './command-run.ts';
import { knowledge } from './deployment.ts';
import { VirtualClock } from './virtual-clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'understudy-report-'));
const KEY = 'a-key-for-the-report';
let mock: Mock;
/** Of a run that found something of every kind. */
let report: URL;

/** Wrong in a documented promise and in an assumption, too busy for one thing, and wrong where it is known. */
const wrong: Fetch = async (address, init) => {
  const reply = await fetch(address, init);
  const { pathname } = new URL(address);
  if (pathname.endsWith('/credits/usage')) return new Response('busy', { status: 503 });
  const text = await reply.text();
  const status = reply.status === 400 && pathname.includes('/tasks/') ? 422 : reply.status;
  const body = text
    .replace(/"remaining_credits":(\d+)/, '"remaining_credits":"$1"')
    .replace('"status":"pending"', '"status":"pending","queue":{"place":3}');
  return new Response(body, { status, headers: reply.headers });
};

beforeAll(async () => {
  mock = await createMock({ seed: 'html report', clock: 'manual' });
  const url = await mock.listen();
  const baseline = join(folder, 'known.yaml');
  writeFileSync(
    baseline,
    '[{ id: "*/unmatched/*", until: 2999-12-31, because: The gateway answers. }]',
  );
  const { files, code } = await runCheck(
    [
      ['--api', 'cyberbara', '--target', `${url}/cyberbara`, '--key-env', 'KEY'],
      ['--only', 'getCreditsBalance', '--only', 'getTask', '--only', 'listCreditsUsage'],
      ['--only', 'unmatched', '--only', 'lifecycle/sora', '--only', 'quoteCredits*sora'],
      ['--allow-spend', '30', '--samples', '1', '--baseline', baseline, '--report', 'html'],
    ],
    {
      env: { KEY },
      clock: new VirtualClock(undefined, async (milliseconds) => {
        await mock.sandbox(KEY).clock.advance(`${milliseconds / 1000}s`);
      }),
      fetch: (address, init) =>
        address.includes('no-such-path')
          ? Promise.resolve(new Response('<h1>Gateway</h1>', { status: 404 }))
          : wrong(address, init),
    },
  );
  expect(code).toBe(1);
  report = saved('run', files.get('understudy-check.html') ?? '');
}, 60_000);

afterAll(async () => {
  await mock?.close();
  rmSync(folder, { recursive: true });
});

function saved(name: string, text: string): URL {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, text);
  return pathToFileURL(file);
}

async function visit(page: Page, to: URL | string): Promise<Page> {
  await page.goto(String(to));
  return page;
}

/** All that is closed, opened. */
const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });

const isWider = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const BALANCE = 'cyberbara/getCreditsBalance/200/balance';

describe('the report, opened from a file', () => {
  test('says first what came of the run, and asks nobody for anything', async ({
    page,
    witness,
  }) => {
    await visit(page, report);
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    expect(heading).toMatch(/cyberbara drifts: \d+ cases of \d+/);
    await page.getByText('30 allowed were spent').waitFor();
    const sections = await page.locator('h2').allTextContents();
    const names = sections.map((text) => text.replace(/^\S /, '').replace(/ [\d,]+ case.*/, ''));
    expect(names).toEqual([
      'What to do next',
      'Drift',
      'Refuted assumptions',
      'Inconclusive',
      'Not exercised',
      'Known, and accepted',
      'Coverage map',
      'Passed',
    ]);
    await openAll(page);
    expect(witness.requests).toEqual([`GET ${report}`]);
  });

  test('shows of a drift the rule, the statement, the difference and a command', async ({
    page,
  }) => {
    await visit(page, `${report}#${BALANCE}`);
    const shown = page.locator(`[id="${BALANCE}"]`);
    const text = await shown.innerText();
    expect(text).toContain('the body matches its schema');
    expect(text).toContain('documented');
    expect(text).toContain('/data/remaining_credits');
    expect(text).toMatch(/\/components\/schemas\/\S+\/type of generated\/cyberbara\/openapi\.yaml/);
    expect(text).toContain('"authorization: Bearer $KEY"');
    const removed = await shown.locator('.diff').last().locator('del').allTextContents();
    const added = await shown.locator('.diff').last().locator('ins').allTextContents();
    expect(removed.join('')).toMatch(/^-\s+"remaining_credits": ‹.*integer.*›,?\n$/);
    expect(added.join('')).toMatch(/^\+\s+"remaining_credits": "\d+",?\n$/);
  });

  test('has the overlay that would correct the contract', async ({ page }) => {
    await visit(page, report);
    await page.getByRole('link', { name: 'this overlay' }).click();
    const overlay = page.locator('#overlay pre');
    expect(await overlay.innerText()).toContain('overlay: 1.0.0');
    expect(await overlay.innerText()).toContain('422');
  });

  test('copies a command', async ({ open }) => {
    const page = await visit(
      await open({ permissions: ['clipboard-read', 'clipboard-write'] }),
      `${report}#${BALANCE}`,
    );
    await page.locator(`[id="${BALANCE}"]`).getByRole('button', { name: 'Copy' }).click();
    await page.locator(`[id="${BALANCE}"]`).getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^curl -sS 'http/);
  });

  test('leaves of its cases those that are asked for', async ({ page }) => {
    await visit(page, report);
    await page.getByLabel('Cases whose id has').fill('getTask/404');
    expect(await page.getByRole('status').innerText()).toMatch(/^\d+ of \d+ cases$/);
    const ids = await page
      .locator('.case:visible code:first-child, .ids > li:visible')
      .allInnerTexts();
    expect(ids.length).toBeGreaterThan(0);
    await page.getByLabel('Cases whose id has').fill('');
    await page.getByLabel('Verdict').selectOption('known');
    await page.getByRole('heading', { name: 'Known, and accepted' }).waitFor();
    expect(await page.getByRole('heading', { name: /^✗ Drift/ }).isVisible()).toBe(false);
    await page.getByLabel('Verdict').selectOption('');
    expect(await page.getByRole('heading', { name: /Drift/ }).isVisible()).toBe(true);
  });
});

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('%s', (_, javaScriptEnabled) => {
  test('a cell of the map leads to its cases, and these to what was found', async ({ open }) => {
    const page = await visit(await open({ javaScriptEnabled }), report);
    const row = page.getByRole('row', { name: /^getCreditsBalance/ }).first();
    await row.getByRole('link', { name: /drift/ }).click();
    await page.locator('.behind:visible').getByRole('link', { name: BALANCE }).click();
    await page.locator(`[id="${BALANCE}"]`).getByText('/data/remaining_credits').first().waitFor();
    expect(new URL(page.url()).hash).toBe(`#${BALANCE}`);
  });

  test('a cell of what was not tried says why, and a hole that it is one', async ({ open }) => {
    const page = await visit(await open({ javaScriptEnabled }), report);
    const row = page.getByRole('row', { name: /^listCreditsUsage/ }).first();
    await row
      .getByRole('link', { name: /inconclusive/ })
      .first()
      .click();
    await page
      .locator('.behind:visible')

      .getByText(/the deployment answers 503/)
      .first()
      .waitFor();
    await row
      .getByRole('link', { name: /nothing covers it/ })
      .first()
      .click();
    await page.getByText('A client cannot bring a failure of the server about.').first().waitFor();
  });
});

const LOOKS = {
  'light on a desk': { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  'dark on a desk': { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  'light on a phone': { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  'dark on a phone': { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
} as const;

describe.each(Object.entries(LOOKS))('%s', (_, look) => {
  test('axe finds nothing, and nothing is wider than the screen', async ({ open }) => {
    const page = await visit(await open(look), report);
    expect(await accessibilityProblems(page)).toEqual([]);
    await openAll(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await isWider(page)).toBe(false);
  });
});

const EVIL = `</script></style></pre><img src=x onerror="window.evil=1"><script>window.evil=1</script>'"\u202E`;

const exchange: Exchange = {
  request: {
    method: `GET${EVIL}`,
    url: `javascript:window.evil=1//${EVIL}`,
    headers: { [EVIL]: EVIL, authorization: 'Bearer $KEY' },
    body: EVIL,
  },
  reply: {
    status: 200,
    headers: { location: 'javascript:window.evil=1', [EVIL]: EVIL },
    body: JSON.stringify({ [EVIL]: EVIL, ['__proto__']: EVIL, list: [EVIL] }),
  },
  duration: 1,
};

const problem: Problem = {
  rule: 'example-value',
  message: EVIL,
  pointer: `/${EVIL.replaceAll('/', '~1')}`,
  expected: EVIL,
  got: { [EVIL]: EVIL },
  provenance: 'documented',
  statement: EVIL,
};

function hostile(verdict: CaseResult['verdict'], more: Partial<CaseResult> = {}): CaseResult {
  return {
    id: `cyberbara/${verdict}/${EVIL}`,
    kind: 'recorded',
    covers: { operationId: EVIL, status: 200, code: EVIL, model: EVIL, scene: EVIL },
    verdict,
    problems: verdict === 'drift' || verdict === 'assumption refuted' ? [problem] : [],
    exchanges: [exchange],
    reason: EVIL,
    duration: 1,
    ...more,
  };
}

const hostileRun: Run = {
  api: 'cyberbara',
  target: `javascript:window.evil=1//${EVIL}`,
  seed: EVIL,
  startedAt: '2026-01-01T00:00:00.000Z',
  duration: 1,
  versions: { understudy: EVIL, contract: EVIL, node: EVIL },
  cases: [
    hostile('drift'),
    hostile('assumption refuted'),
    hostile('inconclusive'),
    hostile('not exercised'),
    hostile('pass'),
    hostile('drift', { id: `cyberbara/known/${EVIL}`, known: { until: EVIL, because: EVIL } }),
  ],
  spend: { allowed: 1, before: 1, after: 1, spent: 0 },
  requests: 1,
  stopped: EVIL,
};

test('whatever a deployment says is text, and leads nowhere', async ({ page, witness }) => {
  const { contract } = knowledge('cyberbara');
  await visit(page, saved('hostile', htmlPage(hostileRun, contract)));
  await openAll(page);
  expect(await page.evaluate(() => 'evil' in window)).toBe(false);
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.locator('script').count()).toBe(1);
  const links = await page
    .locator('a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(links.filter((href) => href?.startsWith('#') !== true)).toEqual([]);
  // Where every link leads there is something, ids of such a kind included.
  const lost = await page
    .locator('a')
    .evaluateAll((all) =>
      all
        .map((one) => decodeURIComponent((one.getAttribute('href') ?? '').slice(1)))
        .filter((id) => document.getElementById(id) === null),
    );
  expect(lost).toEqual([]);
  // What turns the direction of a text is shown by its name.
  expect(await page.locator('body').innerText()).not.toContain('\u202E');
  expect(witness.requests.length).toBe(1);
});

test('however many cases one cause has, every cause shows what was sent, and every case is there', () => {
  const many = Array.from({ length: 3000 }, (_, nth) => ({
    ...hostile('drift'),
    id: `cyberbara/a/${nth}`,
  }));
  const few = Array.from({ length: 150 }, (_, nth) => ({
    ...hostile('drift'),
    id: `cyberbara/b/${nth}`,
    problems: [{ ...problem, statement: `/${nth}` }],
  }));
  const { contract } = knowledge('cyberbara');
  const page = htmlPage({ ...hostileRun, cases: [...many, ...few] }, contract);
  const shown = page.split('<details class="case"').slice(1);
  for (const { id } of few) {
    const own = shown.find((text) => text.includes(`id="${id}"`));
    expect(own).toContain('What was sent and what came back');
  }
  expect(page.split(' id="cyberbara/').length - 1).toBe(3150);
  expect(page.length).toBeLessThan(4_000_000);
});
