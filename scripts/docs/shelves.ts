/** What the pages of each API are made of: its contract in each language, read, rendered and packed for download. */
import { findApis } from '../apis.ts';
import type { ClientFiles } from './client.ts';
import type { Download } from './pages/downloads.ts';
import { referenceBase, renderReference, type Reference } from './pages/reference.ts';
import type { Section } from './pages/section.ts';
import type { Shelf } from './pages/start.ts';
import { type ApiDocs, readApiDocs } from './read/api-docs.ts';
import { readErrors } from './read/errors.ts';
import { readModels } from './read/models.ts';
import { postmanCollection } from './read/postman.ts';
import { readTryData } from './read/try-data.ts';
import { loadPrerender } from './redoc/engine.ts';
import { offlinePage } from './redoc/offline.ts';
import type { Assets } from './site.ts';
import { style } from './style/sheet.ts';
import { tryWords } from './words/format.ts';
import { languages } from './words/languages.ts';
import type { Words } from './words/words.ts';

/** One API in one language, with its reference rendered. */
export interface Rendered extends Shelf {
  readonly reference: Reference;
  readonly downloads: readonly Download[];
}

export interface RenderedApi {
  readonly api: ApiDocs;
  readonly words: Words;
  readonly reference: Reference;
}

/** Every API in every language that it has been translated to; what steers the mock comes last. */
export async function renderAll(): Promise<RenderedApi[]> {
  const prerender = await loadPrerender();
  const rendered: RenderedApi[] = [];
  for (const words of languages)
    for (const { name } of findApis()) {
      const api = readApiDocs(name, words.code);
      if (api !== undefined)
        rendered.push({ api, words, reference: await renderReference(prerender, api, words) });
    }
  return rendered.toSorted((a, b) => Number(a.api.isSteering) - Number(b.api.isSteering));
}

/** @param all of them, to know which languages the API is in */
export function shelfOf(
  { api, words, reference }: RenderedApi,
  all: readonly RenderedApi[],
  assets: Assets,
  styles: string,
  engine: string,
  client: ClientFiles,
): Rendered {
  const errors = readErrors(api);
  const models = readModels(api);
  const base = referenceBase(api, words);
  const index = { attempts: readTryData(api), words: tryWords(words) };
  const section: Section = {
    api,
    words,
    hasErrors: errors.length > 0,
    hasModels: models.length > 0,
    operationPages: operationPages(api, reference, base),
    tryIndex: assets.add(`try.${api.name}.${words.code}.json`, JSON.stringify(index)),
    languages: all.filter((one) => one.api.name === api.name).map((one) => one.words),
  };
  const scripts = { theme: client.inline.theme, start: client.inline.offline, engine };
  const downloads: Download[] = [
    { kind: 'yaml', name: `${api.name}.yaml`, content: api.yaml },
    {
      kind: 'json',
      name: `${api.name}.json`,
      content: `${JSON.stringify(api.contract.document, undefined, 2)}\n`,
    },
    {
      kind: 'postman',
      name: `${api.name}.postman_collection.json`,
      content: `${JSON.stringify(postmanCollection(api), undefined, 2)}\n`,
    },
    {
      kind: 'offline',
      name: `${api.name}.html`,
      content: offlinePage(
        api,
        words,
        reference.definition,
        `${styles}\n${style('redoc')}`,
        scripts,
      ),
    },
  ];
  return { section, errors, models, reference, downloads };
}

/** Redoc ends the address of an operation with its id in lower case. */
function operationPages(
  api: ApiDocs,
  { pages }: Reference,
  base: string,
): ReadonlyMap<string, string> {
  return new Map(
    api.operations.map(({ id }) => {
      const page = pages.find(({ path }) => path.endsWith(`/${id.toLowerCase()}/`));
      if (page === undefined) throw new Error(`${api.name}: Redoc made no page of ${id}.`);
      return [id, base + page.path];
    }),
  );
}
