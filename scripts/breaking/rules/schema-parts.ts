/** Where a part of a schema stands in the whole: JSON Schema spreads one object over several. */
import { isObject } from '../../generate/document.ts';
import { nameOf, type Pair, type Side, typeOf } from '../diff-rule.ts';

/** Whether the place, or what it is part of, stands at one of these keywords of a schema. */
export function isBelow(pair: Pair, keywords: ReadonlySet<string>): boolean {
  for (let place: Pair | null = pair; place !== null; place = place.parent) {
    const { parent } = place;
    if (keywords.has(nameOf(place)) && parent !== null && typeOf(parent) === 'Schema') return true;
  }
  return false;
}

const LISTS: ReadonlySet<string> = new Set(['AllOf', 'AnyOf', 'OneOf']);

/** Whether an object, of which the schema is a part, has a field of this name in the later contract. */
export function stillHasField(schema: Pair, name: string): boolean {
  for (let part: Pair | null = schema; part !== null; part = wholeOf(part))
    if (part.revision !== undefined && namesField(part.revision, name)) return true;
  return false;
}

/** The schema in whose `allOf`, `anyOf` or `oneOf` it stands. */
function wholeOf({ parent }: Pair): Pair | null {
  return parent !== null && LISTS.has(typeOf(parent)) ? parent.parent : null;
}

function namesField(schema: Side, name: string): boolean {
  return (schema.resolved ?? schema).children.some(({ key, value, children }) =>
    key === 'properties'
      ? isObject(value) && name in value
      : key === 'allOf' && children.some((part) => namesField(part, name)),
  );
}
