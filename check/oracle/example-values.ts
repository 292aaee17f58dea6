import type { Freedom } from '../stories/story.ts';
import type { Provenance } from './verdict.ts';
import type { Problem } from '../report.ts';

/**
 * What an example fixes. Walks an example and a reply side by side; what the example does not show is the
 * schema's business. A value of the example has to be the reply's as well, with these exceptions:
 *
 * 1. An ellipsis at the end stands for the rest.
 * 2. UUIDs, instants and absolute URLs are made anew by every deployment.
 * 3. A property named in the API's story has the freedom stated there.
 *
 * And with an exception to these: what stands in the request comes back as it was sent, an id included.
 */
export interface Expectation {
  readonly body: unknown;
  /** JSON pointer to the example, from the root of the bundle. */
  readonly pointer: string;
  readonly provenance: Provenance;
  /** Of its prose. */
  readonly wording: Provenance;
  readonly free: Readonly<Record<string, Freedom>>;
  /** Whether the account is the one that the example speaks of. */
  readonly sameAccount: boolean;
  /** The texts of the request. */
  readonly sent: ReadonlySet<string>;
  /** Whether instants and ids are expected to be the example's too, and URLs to end in the same file name. */
  readonly exact?: boolean;
}

export function differingValues(expected: Expectation, actual: unknown): Problem[] {
  return compare(expected.body, actual, '', undefined, expected);
}

function compare(
  example: unknown,
  actual: unknown,
  at: string,
  freedom: Freedom | undefined,
  by: Expectation,
): Problem[] {
  if (isFreed(freedom, by)) return [];
  if (Array.isArray(example)) {
    if (!Array.isArray(actual)) return [differs(example, actual, at, by)];
    if (example.length !== actual.length)
      return [differs(`${example.length} items`, `${actual.length} items`, at, by)];
    return example.flatMap((item, index) =>
      compare(item, actual[index], `${at}/${index}`, freedom, by),
    );
  }
  if (isRecord(example)) {
    if (!isRecord(actual)) return [differs(example, actual, at, by)];
    const surplus =
      by.exact === true
        ? Object.keys(actual).filter((key) => !(key in example) && actual[key] !== null)
        : [];
    return [
      ...Object.entries(example).flatMap(([key, value]) =>
        compare(value, actual[key], `${at}/${key}`, freedomOf(key, value, by) ?? freedom, by),
      ),
      ...surplus.map((key) => differs(undefined, actual[key], `${at}/${key}`, by)),
    ];
  }
  return isSame(example, actual, freedom, by) ? [] : [differs(example, actual, at, by)];
}

/** Only an account reaches into lists and objects; the other freedoms are those of a single value. */
function freedomOf(key: string, value: unknown, { free }: Expectation): Freedom | undefined {
  const freedom = Object.hasOwn(free, key) ? free[key] : undefined;
  return freedom === 'account' || typeof value !== 'object' || value === null ? freedom : undefined;
}

function isFreed(
  freedom: Freedom | undefined,
  { wording, sameAccount, exact = false }: Expectation,
): boolean {
  switch (freedom) {
    case undefined:
    case 'id':
      return false;
    case 'account':
      return !sameAccount;
    case 'course':
      return !exact;
    case 'prose':
      return wording !== 'documented';
    case 'free text':
      return true;
  }
}

function isSame(
  example: unknown,
  actual: unknown,
  freedom: Freedom | undefined,
  by: Expectation,
): boolean {
  if (example === actual) return true;
  if (typeof example !== 'string') return freedom === 'id';
  // Whether it is an id, an instant or a URL at all, the schema says.
  if (typeof actual !== 'string') return false;
  if (ELLIPSIS.test(example))
    return isUrl(example) ? isUrl(actual) : actual.startsWith(example.replace(ELLIPSIS, ''));
  if (by.sent.has(example)) return false;
  if (by.exact === true) return isUrl(example) && fileName(example) === fileName(actual);
  return freedom === 'id' || UUID.test(example) || INSTANT.test(example) || isUrl(example);
}

const ELLIPSIS = /(\.\.\.|…)$/;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;

function isUrl(text: string): boolean {
  return /^https?:\/\//.test(text);
}

function fileName(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

function differs(
  example: unknown,
  actual: unknown,
  pointer: string,
  { provenance, pointer: at }: Expectation,
): Problem {
  return {
    rule: 'example-value',
    message: `the example has ${shown(example)}, the reply ${shown(actual)}`,
    pointer,
    expected: example,
    got: actual,
    provenance,
    statement: `${at}/value${pointer}`,
  };
}

export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
