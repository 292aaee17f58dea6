import { isObject, type Json, type JsonObject } from '../generate/document.ts';

/**
 * The part of JSONPath (https://www.rfc-editor.org/rfc/rfc9535) that translations need: a place by the names
 * that lead to it (`$.info`, `$.paths['/a'].get`), and the objects in which a key has a text
 * (`$.tags[?@.name == 'Models']`, `$..[?@.summary == 'No prompt']`).
 */
export interface Target {
  readonly names: readonly string[];
  readonly filter?: Filter;
}

interface Filter {
  /** Whether to look at all depths, and not only right below the names. */
  readonly deep: boolean;
  readonly key: string;
  readonly text: string;
}

const QUOTED = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"`;
const NAME = String.raw`\.[A-Za-z_]\w*|\[(?:${QUOTED})\]`;
const TARGET = new RegExp(
  String.raw`^\$(?<names>(?:${NAME})*)(?:(?<deep>\.\.)?\[\?\s*@(?<key>${NAME})\s*==\s*(?<text>${QUOTED})\s*\])?$`,
);

/** @throws {Error} when it is written in another way, even when that is JSONPath. */
export function readTarget(target: string): Target {
  const found = TARGET.exec(target)?.groups;
  if (found === undefined) {
    throw new Error(
      `The target ${target} cannot be followed. Write $.a['b'] for a place, or $..[?@.key == 'text'] for ` +
        `the objects in which a key has a text.`,
    );
  }
  const names = readNames(found.names ?? '');
  const [key] = readNames(found.key ?? '');
  if (key === undefined) return { names };
  return {
    names,
    filter: { deep: found.deep !== undefined, key, text: unquote(found.text ?? '') },
  };
}

/** The objects that a target selects: never the object that its names lead to when there is a filter. */
export function select(document: JsonObject, { names, filter }: Target): JsonObject[] {
  let place: Json | undefined = document;
  for (const name of names) place = isObject(place) ? place[name] : undefined;
  if (place === undefined) return [];
  if (filter === undefined) return isObject(place) ? [place] : [];
  const found: JsonObject[] = [];
  collect(place, filter, found);
  return found;
}

/** Collects into one list: a translation asks this several hundred times of tens of thousands of values. */
function collect(node: Json, filter: Filter, found: JsonObject[]) {
  if (typeof node !== 'object' || node === null) return;
  for (const child of Array.isArray(node) ? node : Object.values(node)) {
    if (isObject(child) && child[filter.key] === filter.text) found.push(child);
    if (filter.deep) collect(child, filter, found);
  }
}

function readNames(names: string): string[] {
  return Array.from(names.matchAll(new RegExp(NAME, 'g')), ([name]) =>
    name.startsWith('.') ? name.slice(1) : unquote(name.slice(1, -1)),
  );
}

function unquote(quoted: string): string {
  const inside = quoted.slice(1, -1);
  const asJson = inside.replaceAll(/\\.|"/g, (part) =>
    part === '"' ? String.raw`\"` : part === String.raw`\'` ? "'" : part,
  );
  return String(JSON.parse(`"${asJson}"`));
}
