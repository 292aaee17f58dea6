import { hash } from 'node:crypto';

/** Characters of a key, or of another writing of it, that in a row give it away. */
const TELLING = 8;

/** How many characters of the end of a key servers show behind dots or stars. */
const HINTED = /(?:\.{2,}|…|\*{2,}|[xX]{3,}|•{2,})([\w-]{2,12})/g;

const DIGESTS = ['md5', 'sha1', 'sha256', 'sha512'] as const;

/** A key and what stands in its place. */
interface Key {
  readonly key: string;
  readonly name: string;
}

/** Takes out of a text what is a key or tells of one. All text that leaves the check goes through one of these. */
export class Redactor {
  readonly #keys: readonly Key[];
  readonly #pieces: ReadonlySet<string>;
  readonly #public: readonly string[];

  /**
   * @param keys by the name that stands in their place, such as `$KEY`
   * @param openings how keys begin, which everybody knows
   */
  constructor(keys: ReadonlyMap<string, string>, openings: readonly string[] = []) {
    this.#keys = [...keys]
      .map(([name, key]) => ({ key, name }))
      .filter(({ key }) => key !== '')
      // A key that contains another goes first, whole.
      .toSorted((a, b) => b.key.length - a.key.length);
    this.#public = openings.map((opening) => opening.toLowerCase());
    this.#pieces = new Set(
      this.#keys
        .flatMap(({ key }) => [key, ...derived(key)])
        .flatMap((form) => windows(form.toLowerCase()))
        .filter((piece) => !this.#isPublic(piece)),
    );
  }

  /** The text without any key. */
  text(given: string): string {
    return this.#without(this.#keys, given);
  }

  /**
   * The same for a document of texts that have been through `text` or `value`. A key that is as short as the words of
   * the format, such as `test`, is not looked for again: taking it out of `testcase` would break the document.
   */
  document(given: string): string {
    return this.#without(
      this.#keys.filter(({ key }) => key.length >= TELLING),
      given,
    );
  }

  #without(keys: readonly Key[], given: string): string {
    let text = given;
    for (const { key, name } of keys) text = text.replaceAll(key, name);
    return this.#withoutPieces(this.#withoutHints(text));
  }

  /** A copy of a JSON-like value without any key in its texts and names. */
  value<Value>(given: Value): Value {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- texts stay texts, so the type stays
    return this.#mapped(given) as Value;
  }

  #mapped(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.#mapped(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [this.text(name), this.#mapped(item)]),
    );
  }

  /** `sk-…a1b2`: the end of a key behind dots. */
  #withoutHints(text: string): string {
    return text.replaceAll(HINTED, (whole, end: string) =>
      this.#keys.some(({ key }) => key.toLowerCase().endsWith(end.toLowerCase()))
        ? '[redacted]'
        : whole,
    );
  }

  /** Longer pieces of a key or of another writing of it, wherever they are in it. */
  #withoutPieces(text: string): string {
    const lower = text.toLowerCase();
    let out = '';
    let kept = 0;
    for (let at = 0; at + TELLING <= lower.length; at += 1) {
      if (!this.#pieces.has(lower.slice(at, at + TELLING))) continue;
      let end = at + TELLING;
      while (end < lower.length && this.#pieces.has(lower.slice(end - TELLING + 1, end + 1)))
        end += 1;
      out += `${text.slice(kept, at)}[redacted]`;
      kept = end;
      at = end - 1;
    }
    return kept === 0 ? text : out + text.slice(kept);
  }

  #isPublic(piece: string): boolean {
    return this.#public.some((opening) => opening.includes(piece));
  }
}

/** Other writings of a key, and what is computed from it. */
function derived(key: string): string[] {
  const bytes = Buffer.from(key);
  const forms = [
    encodeURIComponent(key),
    JSON.stringify(key).slice(1, -1),
    bytes.toString('hex'),
    key.split('').toReversed().join(''),
    ...inBase64(bytes),
    ...DIGESTS.flatMap((name) => [
      hash(name, key, 'hex'),
      hash(name, key, 'base64').replace(/=+$/, ''),
    ]),
  ];
  return forms.flatMap((form) => [form, base64url(form)]);
}

/** Base64 of a key within a longer text, such as `Bearer …`: it looks different at each of three offsets. */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((offset) => {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // What the neighbours have a part in is left out at both ends.
    return padded.slice(
      offset === 0 ? 0 : offset + 1,
      (offset + bytes.length) % 3 === 0 ? undefined : -1,
    );
  });
}

function base64url(text: string): string {
  return text.replaceAll('+', '-').replaceAll('/', '_');
}

function windows(key: string): string[] {
  return key.length < TELLING
    ? []
    : Array.from({ length: key.length - TELLING + 1 }, (_, at) => key.slice(at, at + TELLING));
}
