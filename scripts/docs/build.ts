/** The whole site, as files: the composition of everything beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../apis.ts';
import { buildClient } from './client.ts';
import { document, home, type Page } from './page.ts';
import { changelogPage } from './pages/changelog.ts';
import { allDownloadsPage, downloadPath, downloadsPage } from './pages/downloads.ts';
import { entriesOf } from './pages/entries.ts';
import { errorPages } from './pages/errors.ts';
import { llmsText, sitemap } from './pages/machines.ts';
import { notFoundPage } from './pages/not-found.ts';
import { optionsPage } from './pages/options.ts';
import { overviewPage } from './pages/overview.ts';
import { referencePage } from './pages/reference.ts';
import { searchPage } from './pages/search.ts';
import { sectionFrame } from './pages/section.ts';
import { startPage } from './pages/start.ts';
import { type ReleaseDiff, readReleases } from './read/releases.ts';
import { browserBundle } from './redoc/engine.ts';
import { mergeStyles } from './redoc/styles.ts';
import { type Rendered, renderAll, shelfOf } from './shelves.ts';
import { Assets, type Pages } from './site.ts';
import { styleSheet } from './style/sheet.ts';
import { languages } from './words/languages.ts';
import type { Words } from './words/words.ts';

/** The files that references share. */
interface Engine {
  readonly style: string;
  readonly engine: string;
}

/** @param site where it will be: sitemap and 404 page name it, everything else is relative */
export async function buildSite(site: string): Promise<Pages> {
  const assets = new Assets();
  const [client, references, releases] = await Promise.all([
    buildClient(),
    renderAll(),
    readReleases(join(root, 'releases'), join(root, 'generated')),
  ]);
  const styles = mergeStyles(
    references.flatMap(({ reference }) => reference.pages.map(({ styles }) => styles)),
  );
  const engineText = browserBundle();
  const engine = {
    style: assets.add('redoc.css', styles),
    engine: assets.add('redoc.js', engineText),
  };
  const shelves = references.map((one) =>
    shelfOf(one, references, assets, styles, engineText, client),
  );
  const pages = [
    ...shelves.flatMap((shelf) => [...ownPages(shelf), ...referencePages(shelf, engine, assets)]),
    ...languages.flatMap((words) => commonPages(words, shelves, releases, site)),
  ];
  const shared = {
    style: assets.add('site.css', styleSheet()),
    theme: client.entries.theme,
    script: client.entries.site,
  };
  return new Map<string, string | Buffer>([
    ...assets.files,
    ...client.files,
    ...shelves.flatMap(({ section, downloads }) =>
      downloads.map((file): [string, string] => [downloadPath(section, file), file.content]),
    ),
    ...pages.map((page): [string, string] => [fileOf(page), document(page, shared)]),
    ['llms.txt', llmsText(shelves.filter(({ section }) => section.words.code === 'en'))],
    ['sitemap.xml', sitemap(pages, site)],
  ]);
}

function fileOf({ path }: Page): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function ownPages({ section, errors, models, downloads }: Rendered): Page[] {
  return [
    overviewPage(section, errors, models),
    ...(section.hasErrors ? errorPages(section, errors) : []),
    ...(section.hasModels ? [optionsPage(section, models)] : []),
    downloadsPage(section, downloads),
  ];
}

function referencePages({ section, reference }: Rendered, engine: Engine, assets: Assets): Page[] {
  const { api, words } = section;
  const definition = assets.add(
    `${api.name}.${words.code}.json`,
    JSON.stringify(reference.definition),
  );
  return reference.pages.map((rendered) =>
    referencePage(
      rendered,
      reference,
      section,
      { ...engine, definition },
      sectionFrame(section, `reference/${rendered.path}`),
    ),
  );
}

/** The pages of a language that belong to no API. What is not translated is shown in the first language. */
function commonPages(
  words: Words,
  shelves: readonly Rendered[],
  releases: readonly ReleaseDiff[],
  site: string,
): Page[] {
  const names = new Set(shelves.map(({ section }) => section.api.name));
  const own = [...names].flatMap((name) => {
    const candidates = shelves.filter(({ section }) => section.api.name === name);
    const shelf =
      candidates.find(({ section }) => section.words.code === words.code) ?? candidates[0];
    return shelf === undefined ? [] : [shelf];
  });
  const titles = new Map(own.map(({ section: { api } }) => [api.name, api.title]));
  const written = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const entries = own.flatMap(({ section, errors, models }) => entriesOf(section, errors, models));
  return [
    startPage(words, own, inLanguages('')),
    searchPage(words, entries, inLanguages('search/')),
    allDownloadsPage(words, own, inLanguages('downloads/')),
    changelogPage(words, releases, titles, written, inLanguages('changelog/')),
    notFoundPage(words, site),
  ];
}

function inLanguages(path: string): Page['languages'] {
  return languages.length < 2
    ? undefined
    : Object.fromEntries(
        languages.map((other) => [other.code, { name: other.name, to: home(other) + path }]),
      );
}
