import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { accessibilityProblems } from '../browser/axe.ts';
import { test } from '../browser/chromium.ts';
import { builtSite, readPages } from './built-site.ts';
import { openReference, servedSite } from './served-site.ts';

const site = servedSite();

/** One page of each kind, in each language that it is in. */
const KINDS = [
  '',
  'search/',
  'downloads/',
  'changelog/',
  'cyberbara/',
  'cyberbara/errors/',
  'cyberbara/errors/invalid_request/',
  'cyberbara/options/',
  'cyberbara/downloads/',
  'cyberbara/reference/',
  'cyberbara/reference/generations/',
  'cyberbara/reference/generations/createvideogeneration/',
  'cyberbara/reference/uploads/uploadimages/',
  'cyberbara/reference/tasks/gettask/',
];
const ENGLISH_ONLY = [
  'imgeditor/options/',
  'imgeditor/reference/images/generateimage/',
  'nanophoto/reference/videos/generatevideo/',
  'omnivideo/errors/0/',
  'omnivideo/reference/tasks/createtask/',
  'control/',
  'control/reference/faults/addfault/',
  'control/reference/snapshots/',
  '404.html',
];
const paths = [...KINDS, ...KINDS.map((path) => `de/${path}`), ...ENGLISH_ONLY];

describe.each(paths)('/docs/%s', (path) => {
  test('can be used by everybody, light and dark, and fits on a phone', async ({
    open,
    witness,
  }) => {
    // Colours that are on their way from light to dark are neither.
    const page = await open({ reducedMotion: 'reduce' });
    await visit(page, path);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await obstacles(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await obstacles(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 780 });
    expect(await obstacles(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(
      new Set(witness.requests.map((request) => new URL(request.split(' ')[1] ?? '').origin)),
    ).toEqual(new Set([new URL(site.mock).origin]));
  });
});

test('the menu of an API shows the page that is open, on a phone as well', async ({ open }) => {
  const page = await open({ viewport: { width: 360, height: 780 } });
  await page.goto(site.at('de/cyberbara/options/'));
  const current = page.locator('.api-pages [aria-current]');
  await expect.poll(async () => (await current.boundingBox())?.x ?? -1).toBeGreaterThanOrEqual(0);
  const { x = 0, width = 999 } = (await current.boundingBox()) ?? {};
  expect(x + width).toBeLessThanOrEqual(360);
});

test('a model and its options can be read on a phone without scrolling sideways', async ({
  open,
}) => {
  const page = await open({ viewport: { width: 360, height: 780 } });
  await page.goto(site.at('cyberbara/options/'));
  await page.locator('.jump').getByRole('link', { name: 'veo-3.1-fast' }).click();
  const row = page
    .getByRole('row')
    .filter({ has: page.locator('th', { hasText: /^\s*veo-3.1-fast\s*$/ }) });
  const cell = row.locator('[data-of=generationType]');
  await expect.poll(async () => (await cell.boundingBox())?.y ?? 9999).toBeLessThan(780);
  const { x = -1, width = 999 } = (await cell.boundingBox()) ?? {};
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(360);
  expect(await row.locator('td:visible').count()).toBeLessThan(await row.locator('td').count());
});

describe('without JavaScript', () => {
  test.for(paths.filter((path) => !path.startsWith('de/')))(
    '/docs/%s says what it has to say',
    async (path, { open }) => {
      const page = await open({ javaScriptEnabled: false });
      await page.goto(site.at(path));
      const html =
        (await readPages()).get(path.endsWith('.html') ? path : `${path}index.html`) ?? '';
      const heading =
        /<h[12][^>]*>(?:<[^>]+>)*([^<]{3,})</.exec(html.slice(html.indexOf('id="content"')))?.[1] ??
        '?';
      await page.locator('#content').getByText(heading.trim()).first().waitFor();
      expect(await page.locator('.try-open:visible').count()).toBe(0);
      expect((await page.locator('body').innerText()).length).toBeGreaterThan(200);
    },
  );

  test('a reference page shows the operation, its fields and a sample', async ({ open }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(site.at('cyberbara/reference/generations/createvideogeneration/'));
    const text = await page.locator('#redoc').innerText();
    for (const part of ['Create a video', 'prompt', 'curl', '"model": "sora-2"'])
      expect(text).toContain(part);
  });
});

describe('one file of the reference', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await builtSite();
  });

  test.for([
    {
      file: 'cyberbara/downloads/cyberbara.html',
      operation: 'Create a video',
      group: 'Generations',
      said: 'Array of strings',
    },
    {
      file: 'de/cyberbara/downloads/cyberbara.html',
      operation: 'Video generieren',
      group: 'Task-Erstellung',
      said: 'Array von Strings',
    },
  ])(
    '$file works from the disk and asks nobody',
    async ({ file, operation, group, said }, { page, witness }) => {
      const html = readFileSync(join(folder, file), 'utf8');
      expect(html).not.toMatch(/<(script|img|link)[^>]*(src|href)="(?!data:)/);
      await page.goto(`file://${join(folder, file)}`);
      await page.getByRole('navigation').getByText(group).click();
      await page.getByRole('navigation').getByText(operation).click();
      await page.getByRole('heading', { name: operation, level: 2 }).waitFor();
      expect(await page.locator('.panel-request-samples').first().textContent()).toContain(
        'curl -s',
      );
      await page.locator('#redoc').getByText(said).first().waitFor();
      expect(await obstacles(page)).toEqual([]);
      expect(witness.requests.filter((request) => !/ (file|data|blob):/.test(request))).toEqual([]);
    },
  );
});

/** Redoc leaves a step in its headings; nothing that keeps anybody from reading. */
async function obstacles(page: Page): Promise<string[]> {
  const problems = await accessibilityProblems(page);
  return problems.filter((problem) => /^\S+ \((serious|critical)\)/.test(problem));
}

async function visit(page: Page, path: string): Promise<void> {
  if (path.includes('/reference/')) return openReference(page, site.at(path));
  await page.goto(site.at(path));
}
