import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findApis } from '../../scripts/apis.ts';
import { readApiDocs } from '../../scripts/docs/read/api-docs.ts';
import { readErrors } from '../../scripts/docs/read/errors.ts';
import { readModels } from '../../scripts/docs/read/models.ts';
import { languages } from '../../scripts/docs/words/languages.ts';
import { builtSite, readPages } from './built-site.ts';

let folder: string;
let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  folder = await builtSite();
  pages = await readPages();
}, 200_000);

const apis = languages.flatMap((words) =>
  findApis().flatMap(({ name }) => {
    const api = readApiDocs(name, words.code);
    return api === undefined ? [] : [{ name, language: words.code, api }];
  }),
);

/** Where the options of models are, after the place of their operation. */
const options = apis.flatMap(({ api }) =>
  readModels(api).flatMap((model) =>
    model.options.map(({ anchor }) => `${model.operation.id.toLowerCase()}/${anchor}`),
  ),
);

describe('the site', () => {
  it('has CyberBara in English and German and the other APIs in English', () => {
    expect(apis.map(({ name, language }) => `${language} ${name}`).toSorted()).toEqual([
      'de cyberbara',
      'en control',
      'en cyberbara',
      'en imgeditor',
      'en nanophoto',
      'en omnivideo',
    ]);
  });

  it('leads nowhere that is not there, neither page nor file nor place on a page', () => {
    const broken = [...pages].flatMap(([path, html]) =>
      targets(html)
        .filter((target) => !leads(path, target))
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
    expect([...pages.values()].flatMap(targets).length).toBeGreaterThan(5000);
  });

  it('loads nothing from elsewhere, and no script that stands in a page', () => {
    for (const [path, html] of pages) {
      const loaded = [
        ...html.matchAll(
          /<(?:script|img|source|iframe)[^>]*\ssrc="([^"]*)"|<link\b(?![^>]*alternate)[^>]*\shref="([^"]*)"/g,
        ),
      ];
      for (const [, src, href] of loaded) expect(src ?? href, path).not.toMatch(/^(https?:)?\/\//);
      const inline = [
        ...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/json")[^>]*>/g),
      ];
      expect(inline, path).toEqual([]);
      expect(html, path).not.toMatch(/\son[a-z]+="/);
      expect(html, path).toContain('script-src &#39;self&#39;;');
    }
  });

  it('says on every page in what language it is, what it is called and what it is about', () => {
    for (const [path, html] of pages) {
      const code = path.startsWith('de/') ? 'de' : 'en';
      expect(html, path).toContain(`<html lang="${code}">`);
      expect(html, path).toMatch(/<title>[^<]{5,}<\/title>/);
      expect(html, path).toMatch(/<meta name="description" content="[^"]{10,}"/);
      expect(html.match(/<h1/g)?.length ?? 0, path).toBeGreaterThan(0);
    }
    const titles = [...pages]
      .filter(([path]) => !path.startsWith('de/'))
      .map(([, html]) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('shares its files among all pages, by names that change with what is in them', () => {
    const shared = new Map([...pages].map(([path, html]) => [path, sharedFiles(html)]));
    const [first, ...others] = shared.values();
    expect(first).toHaveLength(3);
    for (const files of others) expect(files).toEqual(first);
    for (const file of readdirSync(join(folder, 'assets')))
      expect(file).toMatch(/\.[\w-]{8,}\.(css|js|json)(\.br)?$/);
  });

  it('sends little to a phone: a page with its styles and scripts, compressed', () => {
    for (const [path, html] of pages) {
      const files = targets(html)
        .filter((to) => /assets\/[^/]+\.(css|js)$/.test(to))
        .map((to) => `assets/${to.split('/').at(-1) ?? ''}`);
      const sent = [path, ...files].map((file) => statSync(join(folder, `${file}.br`)).size);
      const kilobytes = sent.reduce((sum, size) => sum + size, 0) / 1000;
      expect(kilobytes, path).toBeLessThan(path.includes('/reference/') ? 70 : 25);
    }
  });

  it('names each page in the sitemap and nothing else, with its translation', () => {
    const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    const named = Array.from(sitemap.matchAll(/<loc>([^<]+)<\/loc>/g), ([, url = '']) => url);
    const own = [...pages.keys()].filter((path) => !path.endsWith('404.html'));
    expect(named.toSorted()).toEqual(
      own
        .map((path) => `http://127.0.0.1:4010/docs/${path.replace(/index\.html$/, '')}`)
        .toSorted(),
    );
    expect(sitemap).toContain(
      'hreflang="de" href="http://127.0.0.1:4010/docs/de/cyberbara/errors/insufficient_credits/"',
    );
  });

  it.each(apis)(
    'tells language models each model and code of $name in $language',
    ({ api, language }) => {
      if (language !== 'en') return;
      const text = readFileSync(join(folder, 'llms.txt'), 'utf8');
      for (const { id } of readModels(api)) expect(text).toContain(`Model ${id}`);
      for (const { code, cause } of readErrors(api)) {
        expect(text).toContain(`Error ${code}`);
        expect(text).toContain(cause.replaceAll('`', '').slice(0, 30));
      }
    },
  );

  it('writes prices as each language does', () => {
    expect(shown(pages.get('cyberbara/options/index.html') ?? '')).toContain('0.8 per second');
    expect(shown(pages.get('de/cyberbara/options/index.html') ?? '')).toContain('0,8 pro Sekunde');
  });

  it('leads language models to pages and files that are there', () => {
    const text = readFileSync(join(folder, 'llms.txt'), 'utf8');
    const links = Array.from(text.matchAll(/\]\(([^)]+)\)/g), ([, to = '']) => to);
    expect(links.length).toBeGreaterThan(150);
    expect(links.filter((to) => !leads('llms.txt', to))).toEqual([]);
  });

  it.each(apis)(
    'has a page for every code of $name in $language, with cause, remedy and reply',
    ({ api, name, language }) => {
      const base = language === 'en' ? '' : `${language}/`;
      for (const { code, cause, fix, operations } of readErrors(api)) {
        const html = pages.get(`${base}${name}/errors/${code}/index.html`) ?? '';
        const text = shown(html);
        expect(text).toContain(code);
        expect(text).toContain(cause.replaceAll('`', ''));
        expect(text).toContain(fix.replaceAll('`', ''));
        for (const { summary } of operations) expect(text).toContain(summary);
        expect(html).toMatch(/HTTP \d{3}/);
      }
    },
  );
});

/** The style and the scripts that every page loads. */
function sharedFiles(html: string): string[] {
  return Array.from(
    html.matchAll(/(?:src|href)="[./]*(?:docs\/)?(assets\/(?:site|theme)\.[^"]+)"/g),
    ([, file = '']) => file,
  );
}

/** What links and references of a page name. */
function targets(html: string): string[] {
  const visible = html.replaceAll(
    /<(style|script type="application\/json")[^>]*>[^]*?<\/\w+>/g,
    '',
  );
  return [...visible.matchAll(/\s(?:href|src|action|data-try-index)="([^"]*)"/g)].map(
    ([, target = '']) => target.replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
  );
}

const ELSEWHERE = /^(https?:|mailto:|data:)/;

function leads(from: string, target: string): boolean {
  if (ELSEWHERE.test(target)) return true;
  const { pathname, hash } = new URL(target, `http://site/docs/${from}`);
  if (!pathname.startsWith('/docs/')) return false;
  const path = decodeURIComponent(pathname.slice('/docs/'.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(join(folder, file))) return false;
  if (hash === '') return true;
  const id = decodeURIComponent(hash.slice(1));
  const isThere = pages.get(file)?.includes(`id="${id.replaceAll('&', '&amp;')}"`) === true;
  // An option of another model than the first is there once Redoc has selected that: see reference.test.ts.
  return isThere || (file.includes('/reference/') && options.some((end) => id.endsWith(end)));
}

function shown(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
