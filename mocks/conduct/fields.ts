import type { FieldFacts, Provenance } from '../domain/catalog.ts';
import { abridged } from '../domain/wording.ts';
import { type Finding, named, numbers, type Rule } from './finding.ts';
import { bodyOf, type Sent } from './sent.ts';

/** More than a reader mends in one go. */
const MOST = 20;

type Fields = Readonly<Record<string, FieldFacts>>;

interface Complaint {
  readonly rule: Rule;
  readonly provenance: Provenance;
  readonly field: string;
  readonly remedy: string;
}

/**
 * `provider-key`, `unknown-option` and `deprecated-alias`: what a request has and its contract has not, or has under a
 * better name. Of a request to make something, its model's own fields count.
 */
export function wrongFields(requests: readonly Sent[]): Finding[] {
  const found = new Map<string, { complaint: Complaint; requests: Sent[] }>();
  for (const sent of requests)
    for (const complaint of complaintsAbout(sent)) {
      const { rule, field, remedy } = complaint;
      const key = [sent.entry.api, sent.entry.operation, rule, field, remedy].join('\n');
      const known = found.get(key) ?? { complaint, requests: [] };
      known.requests.push(sent);
      found.set(key, known);
    }
  return [...found.values()].flatMap(({ complaint, requests: shown }) => {
    const [first] = shown;
    if (first === undefined) return [];
    const { rule, provenance, field, remedy } = complaint;
    const message = `${field} in ${named(first)} (${numbers(shown)}) ${remedy}`;
    return [{ rule, provenance, message, requests: shown }];
  });
}

function complaintsAbout(sent: Sent): Complaint[] {
  const { whose, fields } = fieldsOf(sent);
  if (fields === undefined) return [];
  const seen = new Map<string, Complaint>();
  for (const path of pathsIn(bodyOf(sent), '', fields)) {
    const facts = Object.hasOwn(fields, path) ? fields[path] : undefined;
    const complaint =
      facts === undefined
        ? stranger(sent, path, whose, fields)
        : facts.aliasOf === undefined
          ? undefined
          : alias(path, facts.aliasOf);
    if (complaint !== undefined) seen.set(path, complaint);
    if (seen.size === MOST) break;
  }
  return [...seen.values()];
}

/** The model's own fields where the request is one to make something and names its model. */
function fieldsOf(sent: Sent): {
  whose: string;
  fields: Fields | undefined;
} {
  const { facts, catalog } = sent;
  const body = bodyOf(sent);
  const { model: named, model_id: other = named }: Record<string, unknown> = isObject(body)
    ? body
    : {};
  const model =
    facts.paid !== undefined && typeof other === 'string' && Object.hasOwn(catalog.models, other)
      ? catalog.models[other]
      : undefined;
  return model?.fields === undefined
    ? { whose: 'this operation', fields: facts.fields }
    : { whose: model.name, fields: model.fields };
}

/** The paths of a body's fields, those below an open or an unknown one left out; `[]` for each item of a list. */
function* pathsIn(value: unknown, path: string, fields: Fields): Iterable<string> {
  if (Array.isArray(value)) {
    for (const item of value) if (isObject(item)) yield* pathsIn(item, `${path}[]`, fields);
    return;
  }
  if (!isObject(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    // "options.duration" as a name of its own is no option: somebody took the documents' way of writing for the wire's.
    const own = name.replaceAll(/[.[\]]/g, String.raw`\$&`);
    const at = path === '' ? own : `${path}.${own}`;
    yield at;
    if (Object.hasOwn(fields, at) && fields[at]?.open !== true) yield* pathsIn(inner, at, fields);
  }
}

function stranger(sent: Sent, path: string, whose: string, fields: Fields): Complaint {
  const { providerKeys, unknownFields } = sent.catalog;
  const name = /(?:\\.|[^.])*$/.exec(path)?.[0] ?? path;
  const field = abridged(path, 100);
  const holder = path.slice(0, path.length - name.length);
  const known = Object.keys(fields)
    .filter((one) => one.startsWith(holder) && !/[.[]/.test(one.slice(holder.length)))
    .map((one) => one.slice(holder.length));
  const instead = `${whose} knows ${known.join(', ')}.`;
  return providerKeys?.names.includes(name) === true
    ? {
        rule: 'provider-key',
        provenance: providerKeys.provenance,
        field,
        remedy: `is a key of the provider behind the model, which this API does not take: ${instead}`,
      }
    : {
        rule: 'unknown-option',
        provenance: unknownFields?.provenance ?? 'decided',
        field,
        remedy: `is not in the contract and has no effect: ${instead}`,
      };
}

/** That one of two documented names is the better one is said by nobody. */
function alias(path: string, target: string): Complaint {
  const remedy = `is an alias: send ${target}.`;
  return { rule: 'deprecated-alias', provenance: 'decided', field: path, remedy };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
