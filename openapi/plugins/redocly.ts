/**
 * The part of Redocly's rule interface that the house rules use; the command-line package ships no types.
 * https://redocly.com/docs/cli/custom-plugins/visitor
 */
export interface Location {
  readonly source: { readonly absoluteRef: string };
  readonly absolutePointer: string;
  child(key: string | number): Location;
  /** The key of a property instead of its value. */
  key(): Location;
}

export interface Context {
  readonly location: Location;
  readonly key: string | number;
  report(problem: { message: string; location?: Location }): void;
  /** What a reference points to; `from` is the file in which it stands. Other values come back as they are. */
  resolve(node: unknown, from?: string): { node?: unknown; location?: Location };
}

type Visit = { enter(node: Node, context: Context): void };
/** `options` are those beside `severity` in redocly.yaml. A rule is made anew for every contract. */
export type Rule = (options?: {
  readonly exceptions?: readonly string[];
}) => Partial<Record<'Root' | 'PathItem' | 'Operation' | 'Response' | 'Schema' | 'any', Visit>>;

export interface Node {
  readonly [key: string]: unknown;
}

/** A value of the contract and where it stands. */
export interface Place {
  readonly node: Node;
  readonly location: Location;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object below `keys`, references followed on the way into whichever file they lead; if there is one. */
export function placeAt(
  context: Context,
  start: Place,
  ...keys: readonly (string | number)[]
): Place | undefined {
  let place = follow(context, start.node, start.location);
  for (const key of keys) {
    if (place === undefined) return undefined;
    const value = place.node[key];
    place = follow(context, value, place.location.child(key));
  }
  return place;
}

/** The objects of the map or list below `keys`, by their key. */
export function placesAt(
  context: Context,
  start: Place,
  ...keys: readonly (string | number)[]
): [string, Place][] {
  const parent = placeAt(context, start, ...keys);
  if (parent === undefined) return [];
  return Object.keys(parent.node).flatMap((key) => {
    const place = placeAt(context, parent, key);
    return place === undefined ? [] : [[key, place] as [string, Place]];
  });
}

function follow(context: Context, value: unknown, location: Location): Place | undefined {
  if (!isContainer(value)) return undefined;
  if (!('$ref' in value)) return { node: value, location };
  const target = context.resolve(value, location.source.absoluteRef);
  return isContainer(target.node) && target.location !== undefined
    ? { node: target.node, location: target.location }
    : undefined;
}

/** A list counts as a map from positions. */
function isContainer(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
