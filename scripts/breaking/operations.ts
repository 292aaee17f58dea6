/** Which operations a place of a bundle belongs to: a change in a component is a change of all that refer to it. */
import {
  isObject,
  listOperations,
  parseDocument,
  pointTo,
  type Json,
  type JsonObject,
} from '../generate/document.ts';

/** The names of operations by place: `#/components/schemas/Task` and whatever stands below it. */
export type OperationsAt = (pointer: string) => readonly string[];

/**
 * @param text the bundle, which is read when it is first asked for
 * @param name what to call it in an error
 * @returns the operations at a JSON pointer; none: it is said of all, or nobody refers to it
 */
export function operationsAt(text: string, name: string): OperationsAt {
  let index: OperationsAt | undefined;
  return (pointer) => (index ??= indexOf(parseDocument(text, name)))(pointer);
}

function indexOf(bundle: JsonObject): OperationsAt {
  const operations = listOperations(bundle);
  const users = new Map<string, string[]>();
  for (const { id, object } of operations)
    for (const component of reached(bundle, object))
      users.set(component, [...(users.get(component) ?? []), id]);
  return (pointer) => {
    const [, room, first = '', second = ''] = pointer.split('/');
    if (room === 'components') return users.get(`#/components/${first}/${second}`) ?? [];
    if (room !== 'paths') return [];
    const ofPath = operations.filter(({ path }) => path === unescaped(first));
    const ofMethod = ofPath.filter(({ method }) => method === second);
    // What is said beside the operations of a path is said of each.
    return (ofMethod.length > 0 ? ofMethod : ofPath).map(({ id }) => id);
  };
}

/** A segment of a JSON pointer as it was. */
export function unescaped(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** What an operation refers to, and what that refers to. */
function reached(bundle: JsonObject, operation: JsonObject): ReadonlySet<string> {
  const found = new Set<string>();
  const rest: Json[] = [operation];
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (Array.isArray(value)) rest.push(...value);
    if (!isObject(value)) continue;
    const { $ref: ref } = value;
    if (typeof ref === 'string' && !found.has(ref)) {
      found.add(ref);
      rest.push(pointTo(bundle, ref));
    }
    rest.push(...Object.values(value));
  }
  return found;
}
