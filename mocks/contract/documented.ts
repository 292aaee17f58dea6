import type { IHttpOperation } from '@stoplight/types';

/** A reply that the contract shows: its status, and the body of its example. */
export interface Documented {
  readonly status: number;
  readonly body: unknown;
}

/**
 * The examples of an operation's replies by name. Error examples, whatever their status, are named after their
 * code, or `<code>.<detail>` where one code has several; the code alone finds the first of them. So the status of a
 * code is read from the contract and written nowhere else.
 */
export function documentedReplies(operation: IHttpOperation): ReadonlyMap<string, Documented> {
  const found = new Map<string, Documented>();
  for (const { code, contents } of operation.responses) {
    for (const example of contents?.[0]?.examples ?? []) {
      if (!('value' in example)) continue;
      const reply = { status: Number(code), body: example.value };
      const [stem = example.key] = example.key.split('.');
      if (!found.has(stem)) found.set(stem, reply);
      if (!found.has(example.key)) found.set(example.key, reply);
    }
  }
  return found;
}

/** The names of the examples of each status, as `Prefer` takes them; none where a reply is documented without. */
export function namedExamples({
  responses,
}: IHttpOperation): ReadonlyMap<number, readonly string[]> {
  return new Map(
    responses.map(({ code, contents }) => [
      Number(code),
      contents?.[0]?.examples?.map(({ key }) => key) ?? [],
    ]),
  );
}

/** The first example of an operation's JSON body: something a newcomer can send. */
export function exampleBody({ request }: IHttpOperation): unknown {
  const [example] = request?.body?.contents?.[0]?.examples ?? [];
  return example !== undefined && 'value' in example ? example.value : undefined;
}
