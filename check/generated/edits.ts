import { isObject, type Json, type JsonObject } from '../../scripts/generate/document.ts';
import type { Field } from './fields.ts';

/** A change of a request in one place; without a value the place is emptied. */
export interface Edit {
  readonly pointer: string;
  /** What is done, in a word or two of a case id. */
  readonly label: string;
  readonly value?: Json;
  /** Where the value goes instead, for an alias. */
  readonly movedTo?: string;
}

/** A key that no model knows. */
const UNKNOWN = 'understudy_unknown_option';

const NO_VALUE = 'understudy-no-such-value';

const IMAGE = 'https://cdn.example.com/understudy-{n}.png';

/** Every change of a field that a constraint of it turns on: what it forbids, and the last that it allows. */
export function editsOf(field: Field, all: readonly Field[]): Edit[] {
  const { pointer, value, schemas, required } = field;
  const edits: Edit[] = schemas.flatMap((schema) => changesOf(schema, value)).map((change) =>
    Object.assign(change, { pointer }),
  );
  if (pointer !== '' && value !== undefined && (required || !pointer.endsWith('/0')))
    edits.push({ pointer, label: required ? 'missing' : 'left-out' });
  if (isObject(value)) edits.push({ pointer: `${pointer}/${UNKNOWN}`, label: 'unknown', value: 1 });
  edits.push(...aliases(field, all));
  return edits;
}

type Change = Omit<Edit, 'pointer'>;

function changesOf(schema: JsonObject, value: Json | undefined): Change[] {
  return [types(schema), choices(schema), bounds(schema), lengths(schema), counts(schema, value)].flat();
}

const SAMPLES: Readonly<Record<string, Json>> = {
  string: NO_VALUE,
  integer: 12_345,
  number: 0.5,
  boolean: true,
  array: [],
  object: {},
  null: null,
};

/** A value of every other type. */
function types({ type }: JsonObject): Change[] {
  const allowed = [type ?? []].flat();
  if (allowed.length === 0) return [];
  return Object.entries(SAMPLES)
    .filter(([name]) => !allowed.includes(name) && !(name === 'integer' && allowed.includes('number')))
    .map(([name, value]) => ({ label: `type-${name}`, value }));
}

function choices({ enum: words, const: word }: JsonObject): Change[] {
  const allowed = Array.isArray(words) ? words : word === undefined ? [] : [word];
  if (allowed.length === 0) return [];
  const numbers = allowed.filter((one) => typeof one === 'number');
  return [
    { label: 'outside', value: numbers.length === allowed.length ? Math.max(...numbers) + 1 : NO_VALUE },
    ...allowed.map((one) => ({ label: `is-${typeof one === 'string' ? `'${one}'` : JSON.stringify(one)}`, value: one })),
  ];
}

function bounds({ minimum, maximum }: JsonObject): Change[] {
  return [
    ...(typeof minimum === 'number'
      ? [
          { label: 'below', value: minimum - 1 },
          { label: 'least', value: minimum },
        ]
      : []),
    ...(typeof maximum === 'number'
      ? [
          { label: 'above', value: maximum + 1 },
          { label: 'most', value: maximum },
        ]
      : []),
  ];
}

function lengths({ minLength, maxLength, pattern, format }: JsonObject): Change[] {
  return [
    ...(typeof minLength === 'number' && minLength > 0
      ? [{ label: 'too-short', value: 'x'.repeat(minLength - 1) }]
      : []),
    ...(typeof maxLength === 'number'
      ? [
          { label: 'too-long', value: 'x'.repeat(maxLength + 1) },
          { label: 'longest', value: 'x'.repeat(maxLength) },
        ]
      : []),
    ...(typeof pattern === 'string' ? [{ label: 'blank', value: '   ' }] : []),
    ...(typeof format === 'string' ? [{ label: 'malformed', value: 'not a value of this format' }] : []),
  ];
}

/** Lists of one too few and one too many items, made of what the list has. */
function counts(schema: JsonObject, value: Json | undefined): Change[] {
  const { minItems, maxItems } = schema;
  const model = Array.isArray(value) ? value[0] : undefined;
  const made = (length: number) =>
    Array.from({ length }, (_, index) => item(model, index, schema['x-unique-by']));
  return [
    ...(typeof minItems === 'number' && minItems > 0
      ? [
          { label: 'too-few', value: made(minItems - 1) },
          { label: 'fewest', value: made(minItems) },
        ]
      : []),
    ...(typeof maxItems === 'number'
      ? [
          { label: 'too-many', value: made(maxItems + 1) },
          { label: 'most-items', value: made(maxItems) },
        ]
      : []),
  ];
}

function item(model: Json | undefined, index: number, unique: Json | undefined): Json {
  if (!isObject(model)) return IMAGE.replace('{n}', String(index));
  return typeof unique === 'string' ? { ...model, [unique]: String(index + 1) } : model;
}

/** The field under its other name. */
function aliases({ pointer, schemas, value }: Field, all: readonly Field[]): Edit[] {
  if (value !== undefined) return [];
  const holder = pointer.slice(0, pointer.lastIndexOf('/'));
  return schemas.flatMap((schema) => {
    const name = schema['x-alias-of'];
    const named = all.find((one) => typeof name === 'string' && one.pointer === `${holder}/${name}`);
    return named?.value === undefined
      ? []
      : [{ pointer: named.pointer, label: 'alias', value: named.value, movedTo: pointer }];
  });
}

/** The request after the change. */
export function edited(body: Json, { pointer, value, movedTo }: Edit): Json {
  if (movedTo !== undefined) {
    const emptied = edited(body, { pointer, label: '' });
    return value === undefined ? emptied : edited(emptied, { pointer: movedTo, label: '', value });
  }
  if (pointer === '') return value ?? null;
  const copy = structuredClone(body);
  const names = pointer.split('/').slice(1).map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = names.pop() ?? '';
  let holder: Json | undefined = copy;
  for (const name of names)
    holder = Array.isArray(holder) ? holder[Number(name)] : isObject(holder) ? holder[name] : undefined;
  if (Array.isArray(holder)) {
    if (value === undefined) holder.splice(Number(last), 1);
    else holder[Number(last)] = value;
  } else if (isObject(holder)) {
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  }
  return copy;
}

/** The request after one change after the other. */
export function allEdited(body: Json, edits: readonly Edit[]): Json {
  return edits.reduce<Json>((made, edit) => edited(made, edit), body);
}
