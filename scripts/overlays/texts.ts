import { isObject, objectAt, objectsAt, type Json, type JsonObject } from '../generate/document.ts';

/** One text of a contract that people read: what stands below `key` of `owner`. */
export interface Text {
  readonly owner: JsonObject;
  readonly key: string;
  readonly text: string;
  /** The JSONPath of `owner`. */
  readonly path: string;
}

/** What is written for people. Messages that the service sends are not: they are part of the wire. */
const WORDS = new Set([
  'beyondSchema',
  'cause',
  'description',
  'fix',
  'summary',
  'title',
  'x-unprovoked',
]);

/** Below these, keys are names: a property called `description` is not a description. */
const NAMED = new Set([
  '$defs',
  'callbacks',
  'content',
  'dependentSchemas',
  'encoding',
  'examples',
  'headers',
  'links',
  'parameters',
  'pathItems',
  'paths',
  'patternProperties',
  'properties',
  'requestBodies',
  'responses',
  'schemas',
  'securitySchemes',
  'variables',
  'webhooks',
  'x-error-codes',
  'x-error-requests',
]);

/** Below these stands what is sent, whatever its keys are called; so it does below most extensions. */
const DATA = new Set([
  'body',
  'const',
  'default',
  'enum',
  'example',
  'files',
  'mapping',
  'path',
  'query',
  'value',
]);

/** Every text of a contract in the order of the document; a tag is shown by its display name, else by its name. */
export function listTexts(document: JsonObject): Text[] {
  const tags = objectsAt(document, 'tags').map((owner) => {
    const { name, 'x-displayName': text = name } = owner;
    return { owner, key: 'x-displayName', text, path: `$.tags[?@.name == ${literal(name)}]` };
  });
  const groups = objectsAt(document, 'x-tagGroups').map((owner) => {
    const { name: text } = owner;
    return { owner, key: 'name', text, path: `$['x-tagGroups'][?@.name == ${literal(text)}]` };
  });
  return [
    ...[...tags, ...groups].filter((entry): entry is Text => typeof entry.text === 'string'),
    ...textsIn(document, '$'),
  ];
}

function textsIn(node: Json, path: string): Text[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => textsIn(item, `${path}[${index}]`));
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (typeof value === 'string') {
      return WORDS.has(key) ? [{ owner: node, key, text: value, path }] : [];
    }
    const below = path + step(key);
    if (NAMED.has(key)) return namedTexts(objectAt(node, key), node[key], below);
    return DATA.has(key) || key.startsWith('x-') ? [] : textsIn(value, below);
  });
}

/** `parameters` is a map among the components and a list in an operation; a list of `examples` is data. */
function namedTexts(map: JsonObject, value: Json | undefined, path: string): Text[] {
  if (Array.isArray(value)) return path.endsWith('.examples') ? [] : textsIn(value, path);
  return Object.entries(map).flatMap(([name, item]) => textsIn(item, path + step(name)));
}

function step(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${literal(key)}]`;
}

/** A string as JSONPath writes it: https://www.rfc-editor.org/rfc/rfc9535#name-name-selector */
export function literal(value: Json | undefined): string {
  const inside = JSON.stringify(value ?? '').slice(1, -1);
  return `'${inside.replaceAll('\\"', '"').replaceAll("'", String.raw`\'`)}'`;
}
