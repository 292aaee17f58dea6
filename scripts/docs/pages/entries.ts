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
  /** Whose it is: an API, and more where that helps to find it. */
  readonly of: string;
  readonly text: string;
  /** What replies say, word for word; the first is that of the simplest request. */
  readonly said?: readonly string[];
  /** Page below the site, perhaps with a place on it; several where each of them says something else. */
  readonly to: string | readonly Place[];
}

/** An option as one of the models has it. */
export interface Place {
  readonly name: string;
  readonly to: string;
}

/** The entries of one API. An option that several models have leads to each of them. */
export function entriesOf(
  section: Section,
  errors: readonly ErrorDocs[],
  models: readonly ModelDocs[],
): Entry[] {
  const { api, words } = section;
  const of = api.shortTitle;
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
    ...errors.map(({ code, statuses, cause, message, variants }): Entry => ({
      kind: 'error',
      name: code,
      of: `${of}, HTTP\u00a0${statuses.join(', ')}`,
      text: plain(cause),
      ...(message !== undefined && {
        said: [...new Set([message, ...variants.map((variant) => variant.message)])],
      }),
      to: apiHome(section) + errorPath(code),
    })),
    ...api.operations.map((operation): Entry => ({
      kind: 'operation',
      name: operation.summary,
      of: `${of}, ${operation.method} ${operation.path}`,
      text: operation.id,
      to: operationPage(section, operation),
    })),
    ...optionEntries(section, models),
    ...(section.hasModels
      ? [page(words.nav.options, of, words.options.lead, `${apiHome(section)}options/`)]
      : []),
    ...(section.hasErrors ? [page(words.nav.errors, of, '', `${apiHome(section)}errors/`)] : []),
    page(words.nav.downloads, of, words.downloads.lead, `${apiHome(section)}downloads/`),
  ];
}

/** An option of several models is one entry as long as it means the same to all of them. */
function optionEntries(section: Section, models: readonly ModelDocs[]): Entry[] {
  const meanings = new Map<string, { name: string; text: string; places: Place[] }>();
  for (const model of models)
    for (const { name, schema, anchor } of model.options) {
      const place = { name: model.id, to: operationPage(section, model.operation, anchor) };
      const description = plain(text(schema['description']));
      const meaning = `${name}\n${description}`;
      const known = meanings.get(meaning) ?? { name, text: description, places: [] };
      known.places.push(place);
      meanings.set(meaning, known);
    }
  return Array.from(meanings.values(), ({ name, text, places }) => ({
    kind: 'option',
    name,
    of: section.api.shortTitle,
    text,
    to: places,
  }));
}

function page(name: string, of: string, text: string, to: string): Entry {
  return { kind: 'page', name, of, text, to };
}
