/** The part of Redocly's interface for rules of `redocly diff` that ours use; the command-line package ships no types. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'modified';
  readonly node: Pair;
  /** Of what is modified: a property that is a text, a number, a list of such; `key`, where its name is another. */
  readonly property?: string;
  readonly base?: { readonly value: unknown };
  readonly revision?: { readonly value: unknown };
}

/** The same place in both contracts. Of what is in one alone, the other side is missing. */
export interface Pair {
  readonly base?: Side;
  readonly revision?: Side;
  readonly parent: Pair | null;
}

/** A place in one of them. */
export interface Side {
  readonly key: string | number;
  readonly value: unknown;
  /** Redocly's name for what stands there: `Schema`, `Header`, … */
  readonly type: { readonly name: string };
  readonly parent: Side | null;
  readonly children: readonly Side[];
  /** What it refers to, where it is a reference. */
  readonly resolved?: Side;
}

export interface Context {
  readonly report: (problem: { readonly message: string }) => void;
  /** Whether the place is part of a request, of a reply, or of both. */
  readonly getDirections: () => readonly ('request' | 'response')[];
}

type Visit = (change: Change, context: Context) => void;

/** What to call for the changes of a type of place, or of all (`any`). */
export type DiffRule = () => Readonly<Record<string, Visit>>;

/** The side that there is; of both, the later one. */
export function sideOf({ base, revision }: Pair): Side | undefined {
  return revision ?? base;
}

/** Redocly's name for what stands there. */
export function typeOf(pair: Pair): string {
  return sideOf(pair)?.type.name ?? '';
}

/** The name under which something stands in a map: that of a header, a field, a schema. */
export function nameOf(pair: Pair): string {
  return String(sideOf(pair)?.key ?? '');
}

export function inRequests({ getDirections }: Context): boolean {
  return getDirections().includes('request');
}

export function inReplies({ getDirections }: Context): boolean {
  return getDirections().includes('response');
}

/** What is in the first list and not in the second. */
export function lost(was: unknown, is: unknown): unknown[] {
  const rest: unknown[] = Array.isArray(is) ? is : [];
  return Array.isArray(was) ? was.filter((one) => !rest.includes(one)) : [];
}

/** A value in a message. */
export function shown(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}
