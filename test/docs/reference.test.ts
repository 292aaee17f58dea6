import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { findApis } from '../../scripts/apis.ts';
import { readApiDocs } from '../../scripts/docs/read/api-docs.ts';
import { readModels } from '../../scripts/docs/read/models.ts';
import { test } from '../browser/chromium.ts';
import { readPages } from './built-site.ts';
import { openReference, servedSite } from './served-site.ts';

const site = servedSite();

const matrices = findApis().flatMap(({ name }) => {
  const api = readApiDocs(name, 'en');
  const models = api === undefined ? [] : readModels(api);
  return models.length === 0 ? [] : [{ base: name, models }];
});

describe('a link into the reference', () => {
  test.for(matrices)(
    'opens the model and the option: $base',
    { timeout: 120_000 },
    async ({ base, models }, { page }) => {
      const linked = await linksOf(`${base}/options/index.html`);
      expect(linked.length).toBeGreaterThanOrEqual(
        models.reduce((sum, { options }) => sum + options.length, 0),
      );
      expect(new Set(linked.map(({ model }) => model))).toEqual(
        new Set(models.map(({ id }) => id)),
      );
      let loaded = '';
      for (const { model, path, hash } of linked) {
        if (path !== loaded) await openReference(page, site.at(`${path}${hash}`));
        else await page.evaluate((place) => (location.hash = place), hash);
        loaded = path;
        const id = decodeURIComponent(hash.slice(1));
        await page.locator(`[id="${id}"]`).first().waitFor({ timeout: 5000 });
        await selectedModel(page, model).first().waitFor({ timeout: 5000 });
      }
    },
  );

  test('is the same in German', async () => {
    expect(await placesOf('de/cyberbara/options/index.html')).toEqual(
      await placesOf('cyberbara/options/index.html'),
    );
  });

  test('selects the model in the list and shows its example', async ({ page }) => {
    const [cyberbara] = matrices;
    const veo = cyberbara?.models.find(({ id }) => id === 'veo-3.1-fast');
    const option = veo?.options.find(({ name }) => name === 'generationType');
    const path = 'cyberbara/reference/generations/createvideogeneration/';
    await openReference(
      page,
      site.at(`${path}#generations/createvideogeneration/${option?.anchor}`),
    );
    await page.getByRole('button', { name: 'veo-3.1-fast', exact: true }).waitFor();
    await expect
      .poll(() =>
        page
          .locator('.panel-request-samples pre, .panel-request-samples code')
          .first()
          .textContent(),
      )
      .toContain('"model": "veo-3.1-fast"');
    const place = page.locator(`[id="generations/createvideogeneration/${option?.anchor}"]`);
    await expect.poll(async () => (await place.boundingBox())?.y ?? -1).toBeGreaterThan(90);
    await expect.poll(async () => (await place.boundingBox())?.y ?? 9999).toBeLessThan(600);
  });
});

describe('the reference', () => {
  test('is read without the engine, which comes with the first use and forgets no press of a button', async ({
    open,
    witness,
  }) => {
    const page = await open({ viewport: { width: 390, height: 844 } });
    await page.goto(site.at('cyberbara/reference/generations/createvideogeneration/'));
    // Browsers tell a page of a pointer that rests where it appears.
    await page.mouse.move(200, 300);
    await page.mouse.move(200, 300);
    await page.waitForLoadState('networkidle');
    const engines = () =>
      witness.requests.filter(
        (request) => request.includes('/assets/redoc.') && request.endsWith('.js'),
      );
    expect(engines()).toEqual([]);
    await page.getByRole('button', { name: 'sora-2', exact: true }).dispatchEvent('click');
    await page.keyboard.press('Shift');
    await page.getByRole('menuitem', { name: 'kling-2.6' }).waitFor();
    expect(engines()).toHaveLength(1);
  });

  test('lets the sample follow the model that is picked, in every language of samples', async ({
    page,
  }) => {
    await openReference(page, site.at('cyberbara/reference/generations/createvideogeneration/'));
    const sample = page.locator('.panel-request-samples');
    await page.getByRole('button', { name: 'sora-2', exact: true }).click();
    await page.getByRole('menuitem', { name: 'kling-2.6' }).click();
    await expect.poll(() => sample.textContent()).toContain('"model": "kling-2.6"');
    await sample.getByRole('button', { name: 'curl' }).click();
    await page.getByRole('menuitem', { name: 'TypeScript' }).click();
    await expect.poll(() => sample.textContent()).toContain("model: 'kling-2.6'");
    expect(await sample.textContent()).toContain('createCyberbaraClient');
  });

  test('goes from operation to operation without a new page, and its address is one that can be opened', async ({
    page,
  }) => {
    await openReference(page, site.at('cyberbara/reference/generations/createvideogeneration/'));
    await page.getByRole('navigation', { name: 'Operations' }).getByText('Create an image').click();
    await page.getByRole('heading', { name: 'Create an image', level: 2 }).waitFor();
    expect(page.url()).toMatch(/\/cyberbara\/reference\/generations\/createimagegeneration$/);
    expect(await page.title()).toBe('Create an image · CyberBara API');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    for (const [name, path] of [
      ['Errors', 'cyberbara/errors/'],
      ['Downloads', 'cyberbara/downloads/'],
    ] as const) {
      const link = page
        .getByRole('navigation', { name: 'Pages of CyberBara' })
        .getByRole('link', { name });
      expect(await link.evaluate((element: HTMLAnchorElement) => element.href)).toBe(site.at(path));
    }
    const search = page.getByRole('search');
    expect(await search.evaluate((form: HTMLFormElement) => form.action)).toBe(site.at('search/'));
    await page.reload();
    await page.getByRole('heading', { name: 'Create an image', level: 2 }).waitFor();
    expect(page.url()).toMatch(/createimagegeneration\/$/);
  });

  test('changes the language and stays on the operation and the place on it', async ({ page }) => {
    const hash = '#generations/createimagegeneration/t=request&path=&d=1/options/resolution';
    await openReference(page, site.at('cyberbara/reference/generations/createvideogeneration/'));
    await page.getByRole('navigation', { name: 'Operations' }).getByText('Create an image').click();
    await page.getByRole('heading', { name: 'Create an image', level: 2 }).waitFor();
    await page.evaluate((place) => (location.hash = place), hash);
    await page.getByRole('link', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { name: 'Bild generieren', level: 2 }).waitFor();
    expect(page.url()).toBe(
      site.at(`de/cyberbara/reference/generations/createimagegeneration/${hash}`),
    );
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Create an image', level: 2 }).waitFor();
    expect(page.url()).toBe(
      site.at(`cyberbara/reference/generations/createimagegeneration/${hash}`),
    );
  });

  test('keeps the colours that were chosen, also when something else is chosen in it', async ({
    page,
  }) => {
    await openReference(page, site.at('cyberbara/reference/tasks/gettask/'));
    await page.getByLabel('Colours').selectOption('dark');
    await page.locator('.panel-request-samples').getByRole('button', { name: 'curl' }).click();
    await page.getByRole('menuitem', { name: 'TypeScript' }).click();
    expect(await page.locator('html').getAttribute('class')).toContain('dark');
    await page.reload();
    expect(await page.locator('html').getAttribute('class')).toContain('dark');
  });
});

/** Of a few models each has a tab; of many one is shown, on a button that opens the list. */
function selectedModel(page: Page, model: string): Locator {
  const redoc = page.locator('#redoc');
  return redoc
    .getByRole('tab', { name: model, exact: true, selected: true })
    .or(redoc.getByRole('button', { name: model, exact: true }));
}

async function placesOf(page: string): Promise<string[]> {
  return (await linksOf(page)).map(({ hash }) => hash);
}

interface Cell {
  readonly model: string;
  readonly path: string;
  readonly hash: string;
}

/** Where the cells of a matrix lead, those of one page after the other. */
async function linksOf(page: string): Promise<Cell[]> {
  const html = (await readPages()).get(page) ?? '';
  const rows = [...html.matchAll(/<tr role="row" id="([^"]+)">([^]*?)<\/tr>/g)];
  return rows
    .flatMap(([, model = '', row = '']) =>
      Array.from(
        row.matchAll(/href="([^"#]*\/reference\/[^"#]*)(#[^"]*)"/g),
        ([, path = '', hash = '']) => ({
          model,
          path: new URL(path, `http://site/${page}`).pathname.slice(1),
          hash: hash.replaceAll('&amp;', '&'),
        }),
      ),
    )
    .toSorted((a, b) => a.path.localeCompare(b.path));
}
