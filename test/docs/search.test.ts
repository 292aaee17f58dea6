import { describe, expect } from 'vitest';
import { findApis } from '../../scripts/apis.ts';
import { type ApiDocs, readApiDocs } from '../../scripts/docs/read/api-docs.ts';
import { readErrors } from '../../scripts/docs/read/errors.ts';
import { readModels } from '../../scripts/docs/read/models.ts';
import { languages } from '../../scripts/docs/words/languages.ts';
import { test } from '../browser/chromium.ts';
import { servedSite } from './served-site.ts';

const site = servedSite();

interface Named {
  readonly kind: 'model' | 'error' | 'operation';
  readonly name: string;
  readonly api: string;
}

/** Everything that has a name: of each API in the language, or else in English. */
function names(language: string): Named[] {
  return findApis().flatMap(({ name }) => {
    const docs = readApiDocs(name, language) ?? readApiDocs(name, 'en');
    return docs === undefined ? [] : namesOf(docs);
  });
}

function namesOf(docs: ApiDocs): Named[] {
  const api = docs.shortTitle;
  const models = readModels(docs).map(({ id }): Named => ({ kind: 'model', name: id, api }));
  const errors = readErrors(docs).map(({ code }): Named => ({ kind: 'error', name: code, api }));
  const operations = docs.operations.map(({ summary }): Named => ({
    kind: 'operation',
    name: summary,
    api,
  }));
  return models.concat(errors, operations);
}

function optionsOf(
  name: string,
  language: string,
): { model: string; option: string; anchor: string }[] {
  const docs = readApiDocs(name, language) ?? readApiDocs(name, 'en');
  return docs === undefined
    ? []
    : readModels(docs).flatMap((model) =>
        model.options.map(({ name: option, anchor }) => ({ model: model.id, option, anchor })),
      );
}

describe('the search', () => {
  test.for(languages.map((words) => ({ code: words.code, words })))(
    'finds every model, every error code and every operation, first where it is called so: $code',
    async ({ code, words }, { page }) => {
      await page.goto(site.at(code === 'en' ? 'search/' : `${code}/search/`));
      await page.locator('#query').fill('x');
      const wanted = names(code);
      expect(wanted.length).toBeGreaterThan(100);
      // In the page, because there are hundreds of them.
      const missed = await page.evaluate(
        ({ wanted, headings }) => {
          const input = document.querySelector<HTMLInputElement>('#query');
          return wanted.filter(({ kind, name, api }) => {
            if (input === null) return true;
            input.value = name;
            input.dispatchEvent(new Event('input'));
            const section = [...document.querySelectorAll('main section')].find(
              (one) => one.querySelector('h2')?.textContent === headings[kind],
            );
            const found = [
              ...(section?.querySelectorAll<HTMLElement>('li:not([hidden])') ?? []),
            ].slice(0, 4);
            return !found.some(
              (item) =>
                item.querySelector('a')?.textContent === name && item.textContent.includes(api),
            );
          });
        },
        { wanted, headings: words.search.kinds },
      );
      expect(missed).toEqual([]);
    },
  );

  test.for(languages.map((words) => ({ code: words.code })))(
    'leads from every option of every model to the place that describes it: $code',
    async ({ code }, { page }) => {
      await page.goto(site.at(code === 'en' ? 'search/' : `${code}/search/`));
      await page.locator('#query').fill('x');
      const wanted = findApis().flatMap(({ name }) => optionsOf(name, code));
      expect(wanted.length).toBeGreaterThan(200);
      const missed = await page.evaluate((wanted) => {
        const input = document.querySelector<HTMLInputElement>('#query');
        return wanted.filter(({ model, option, anchor }) => {
          if (input === null) return true;
          input.value = `${option} ${model}`;
          input.dispatchEvent(new Event('input'));
          const shown = document.querySelectorAll<HTMLAnchorElement>(
            'main li:not([hidden]) .places a:not([hidden])',
          );
          return !Array.from(shown).some(
            (link) =>
              link.closest('li')?.querySelector('.name')?.textContent === option &&
              link.textContent === model &&
              link.hash.endsWith(`/${anchor}`),
          );
        });
      }, wanted);
      expect(missed).toEqual([]);
    },
  );

  test.for([
    { query: 'kling duration', name: 'duration', said: 'kling-2.6' },
    {
      query: '"Insufficient credits."',
      name: 'insufficient_credits',
      said: 'Insufficient credits.',
    },
    {
      query: 'options.duration must be 10 or 15, got 12',
      name: 'invalid_request',
      said: 'options.duration must be 10 or 15, got 12',
    },
    { query: 'cyberbara 413', name: 'file_too_large', said: 'HTTP\u00a0413' },
  ])('answers $query with $name', async ({ query, name, said }, { page }) => {
    await page.goto(site.at(`search/?q=${encodeURIComponent(query)}`));
    const found = page.locator('main li:visible').filter({ hasText: name });
    await found.getByText(said).first().waitFor();
    // Of the models that have an option, only those that were asked for.
    for (const model of await found.locator('.places a:visible').allTextContents())
      expect(model).toContain('kling');
  });

  test('is reached from the header of every page, and says how much it found', async ({ page }) => {
    await page.goto(site.at('cyberbara/errors/'));
    await page.getByRole('searchbox').fill('insufficient');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(/\/docs\/search\/\?q=insufficient$/);
    expect(await page.getByRole('status').textContent()).toMatch(/^\d entries$/);
    await page.getByRole('link', { name: 'insufficient_credits', exact: true }).click();
    await page.getByRole('heading', { name: 'insufficient_credits', level: 1 }).waitFor();
  });

  test('says so when there is nothing, in the words that were typed', async ({ page }) => {
    await page.goto(site.at('de/search/?q=%3Cb%3Ezzz'));
    expect(await page.getByRole('status').textContent()).toContain('<b>zzz');
    expect(await page.locator('main section:visible').count()).toBe(0);
  });

  test('lists everything to those who have no JavaScript', async ({ open }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(site.at('search/'));
    const text = await page.locator('main').innerText();
    for (const { name } of names('en')) expect(text).toContain(name);
  });
});
