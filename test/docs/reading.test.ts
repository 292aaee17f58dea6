import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // Redoc leaves a step in its headings; nothing that keeps anybody from reading.
      const problems = await accessibilityProblems(page);
      expect(problems.filter((problem) => /^\S+ \((serious|critical)\)/.test(problem))).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 780 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(
      new Set(witness.requests.map((request) => new URL(request.split(' ')[1] ?? '').origin)),
    ).toEqual(new Set([new URL(site.mock).origin]));
  });
});

describe('without JavaScript', () => {
  test.for(paths.filter((path) => !path.startsWith('de/')))(
    '/docs/%s says what it has to say',
    async (path, { open }) => {
      const page = await open({ javaScriptEnabled: false });
      await page.goto(site.at(path));
      const html = (await readPages()).get(`${path}index.html`) ?? '';
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
      expect(witness.requests.filter((request) => !/ (file|data|blob):/.test(request))).toEqual([]);
    },
  );
});

async function visit(page: Parameters<typeof openReference>[0], path: string): Promise<void> {
  if (path.includes('/reference/')) return openReference(page, site.at(path));
  await page.goto(site.at(path));
}
