/** What the pages of one API have in common: their places, and the links among them. */
import { home, type Page } from '../page.ts';
import type { ApiDocs, OperationDocs } from '../read/api-docs.ts';
import { relative } from '../site.ts';
import type { Words } from '../words/words.ts';

/** One API in one language: where its pages are. */
export interface Section {
  readonly api: ApiDocs;
  readonly words: Words;
  /** Whether it has models to compare. */
  readonly hasModels: boolean;
  readonly hasErrors: boolean;
  /** operationId → page of the reference, below the site. */
  readonly operationPages: ReadonlyMap<string, string>;
  /** The file of what "Try it" can send. */
  readonly tryIndex: string;
  /** The languages that the API has been translated to. */
  readonly languages: readonly Words[];
}

export function apiHome({ api, words }: Pick<Section, 'api' | 'words'>): string {
  return `${home(words)}${api.name}/`;
}

/** The page of an operation, and a place on it. */
export function operationPage(section: Section, { id }: OperationDocs, anchor = ''): string {
  const page = section.operationPages.get(id);
  if (page === undefined)
    throw new Error(`${section.api.name}: the reference has no page of ${id}.`);
  if (anchor === '') return page;
  const slug = page.split('/reference/')[1]?.replace(/\/$/, '') ?? '';
  return `${page}#${slug}/${anchor}`;
}

/** The frame of a page of the API at `path` below its home. */
export function sectionFrame(
  section: Section,
  path: string,
): Pick<Page, 'path' | 'words' | 'api' | 'languages'> {
  const { api, words, languages } = section;
  const base = apiHome(section);
  const { nav } = words;
  return {
    path: base + path,
    words,
    api: {
      label: api.shortTitle,
      tryIndex: section.tryIndex,
      links: [
        { to: base, label: nav.overview },
        { to: `${base}reference/`, label: nav.reference },
        ...(section.hasErrors ? [{ to: `${base}errors/`, label: nav.errors }] : []),
        ...(section.hasModels ? [{ to: `${base}options/`, label: nav.options }] : []),
        { to: `${base}downloads/`, label: nav.downloads },
      ],
    },
    languages: Object.fromEntries(
      languages.map((other) => [
        other.code,
        { name: other.name, to: `${home(other)}${api.name}/${path}` },
      ]),
    ),
  };
}

export function linker(path: string): (to: string) => string {
  return (to) => relative(path, to);
}
