import { plain } from '../markdown.ts';
import type { ErrorDocs } from '../read/errors.ts';
import type { ModelDocs } from '../read/models.ts';
import { errorPath } from './errors.ts';
import { apiHome, operationPage, type Section } from './section.ts';
import { text } from '../read/text.ts';

export const kinds = ['model', 'error', 'operation', 'option', 'page'] as const;

/** Something that a reader may look for. */
export interface Entry {
  readonly kind: (typeof kinds)[number];
  readonly name: string;
  /** Whose it is: an API, or a model of an API. */
  readonly of: string;
  readonly text: string;
  /** Page below the site, perhaps with a place on it. */
  readonly to: string;
}

/** The entries of one API. An option that several models have is one entry, of the first of them. */
export function entriesOf(
  section: Section,
  errors: readonly ErrorDocs[],
  models: readonly ModelDocs[],
): Entry[] {
  const { api, words } = section;
  const of = api.shortTitle;
  const options = new Map<string, Entry>();
  for (const model of models)
    for (const option of model.options) {
      const known = options.get(option.name);
      const description = plain(text(option.schema['description']));
      options.set(option.name, {
        kind: 'option',
        name: option.name,
        of: known === undefined ? `${of}, ${model.id}` : `${known.of}, ${model.id}`,
        text: known?.text ?? description,
        to: known?.to ?? operationPage(section, model.operation, option.anchor),
      });
    }
  return [
    {
      kind: 'page',
      name: api.title,
      of,
      text: api.summary,
      to: apiHome(section),
    },
    ...models.map((model): Entry => ({
      kind: 'model',
      name: model.id,
      of,
      text: plain(model.description),
      to: operationPage(section, model.operation, model.anchor),
    })),
    ...errors.map(({ code, cause }): Entry => ({
      kind: 'error',
      name: code,
      of,
      text: plain(cause),
      to: apiHome(section) + errorPath(code),
    })),
    ...api.operations.map((operation): Entry => ({
      kind: 'operation',
      name: operation.summary,
      of: `${of}, ${operation.method} ${operation.path}`,
      text: operation.id,
      to: operationPage(section, operation),
    })),
    ...options.values(),
    ...(section.hasModels
      ? [page(words.nav.options, of, words.options.lead, `${apiHome(section)}options/`)]
      : []),
    ...(section.hasErrors ? [page(words.nav.errors, of, '', `${apiHome(section)}errors/`)] : []),
    page(words.nav.downloads, of, words.downloads.lead, `${apiHome(section)}downloads/`),
  ];
}

function page(name: string, of: string, text: string, to: string): Entry {
  return { kind: 'page', name, of, text, to };
}
