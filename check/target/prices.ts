import {
  derefObject,
  isObject,
  objectAt,
  objectsAt,
  type Json,
  type JsonObject,
} from '../../scripts/generate/document.ts';
import type { Contract, Operation } from '../contract/contract.ts';
import { modelIn, modelsOf } from '../contract/models.ts';

/**
 * The most that a deployment could charge for a body by the price tables of the contract. What a table leaves to an
 * option that is not sent, or is sent with a value that the table lacks, counts as the dearest; a body of no known
 * model as the dearest model.
 */
export function worstPrice(contract: Contract, operation: Operation, body: unknown): number {
  const models = modelsOf(contract, operation);
  const named = modelIn(models, body);
  const prices =
    named === undefined
      ? models.map(({ schema }) => dearest(contract.document, schema, {}))
      : [dearest(contract.document, named.schema, body)];
  return Math.max(0, ...prices);
}

function dearest(document: JsonObject, schema: JsonObject, body: unknown): number {
  const fallback = objectAt(document, 'x-fallback-pricing');
  const pricing = isObject(schema['x-pricing']) ? schema['x-pricing'] : fallback;
  const rows = objectsAt(pricing, 'rows');
  const defaults = defaultsOf(document, schema);
  const mayHold = ({ when }: JsonObject) =>
    Object.entries(isObject(when) ? when : {}).every(([name, value]) => {
      const given = field(body, name) ?? defaults[name];
      return given === undefined || isSame(given, value);
    });
  const fitting = rows.filter(mayHold);
  const seconds = longest(pricing, body);
  const prices = (fitting.length > 0 ? fitting : rows).map(({ credits, creditsPerSecond }) =>
    typeof credits === 'number' ? credits : Number(creditsPerSecond ?? 0) * seconds,
  );
  const factor = objectsAt(pricing, 'multiply')
    .filter(mayHold)
    .reduce((all, { by }) => all * Math.max(1, Number(by)), 1);
  const surcharge = objectsAt(pricing, 'add')
    .filter(mayHold)
    .reduce((all, { credits }) => all + Number(credits), 0);
  return Math.ceil((Math.max(0, ...prices) * factor + surcharge) * times(pricing, body));
}

/** `10` and `'10'` are one value. */
function isSame(given: unknown, value: Json): boolean {
  return (
    given === value ||
    ((typeof given === 'string' || typeof given === 'number') &&
      (typeof value === 'string' || typeof value === 'number') &&
      `${given}` === `${value}`)
  );
}

/** What an option is when it is not sent, as far as the contract says. */
function defaultsOf(document: JsonObject, schema: JsonObject): Record<string, Json> {
  const known = cache.get(schema) ?? findDefaults(document, schema);
  cache.set(schema, known);
  return known;
}

const cache = new WeakMap<JsonObject, Record<string, Json>>();

function findDefaults(document: JsonObject, schema: JsonObject): Record<string, Json> {
  const properties = objectAt(schema, 'properties');
  const options = derefObject(document, properties.options);
  return Object.fromEntries(
    Object.entries({ ...objectAt(options, 'properties'), ...properties }).flatMap(
      ([name, value]) => {
        const { default: otherwise } = derefObject(document, value);
        return otherwise === undefined ? [] : [[name, otherwise] as const];
      },
    ),
  );
}

/** The most seconds that anybody could mean. */
const LONGEST = 15;

function longest({ defaultSeconds }: JsonObject, body: unknown): number {
  const given = Number(field(body, 'duration'));
  return Number.isFinite(given) && given > 0
    ? given
    : Math.max(LONGEST, Number(defaultSeconds ?? 0));
}

function times({ times: name }: JsonObject, body: unknown): number {
  if (typeof name !== 'string') return 1;
  const given = field(body, name);
  return Array.isArray(given) ? Math.max(1, given.length) : Math.max(1, Number(given) || 1);
}

/** A field of the body or of its options. */
function field(body: unknown, name: string): unknown {
  if (!isObject(body)) return undefined;
  return body[name] ?? objectAt(body, 'options')[name];
}
