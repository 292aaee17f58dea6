import { literally } from '../wildcard.ts';
import { squeezed } from './squeezed.ts';
import { derived } from './writings.ts';

/** Characters of a key, or of another writing of it, that in a row give it away. */
const TELLING = 8;

/** How many characters of the end of a key servers show behind dots or stars. */
const HINTED = /(?:\.{2,}|…|\*{2,}|[xX]{3,}|•{2,})([\w-]{2,12})/g;

/** A key and what stands in its place. */
interface Key {
  readonly name: string;
  /** Wherever it stands; a word only where it stands alone. */
  readonly pattern: RegExp;
  readonly isWord: boolean;
  /** In lower case. */
  readonly lower: string;
}

/**
 * A key such as `test` or `12345678` is in words of ours and of formats. Of those only whole ones are taken out, and none
 * of a finished document.
 */
const WORD = /^(?:[a-z]{1,11}|\d{1,11})$/i;

/** Takes out of a text what is a key or tells of one. All text that leaves the check goes through one of these. */
export class Redactor {
  readonly #keys: readonly Key[];
  readonly #pieces: ReadonlySet<string>;
  /** The same without all that is no letter or digit. */
  readonly #squeezed: ReadonlySet<string>;
  readonly #public: readonly string[];

  /**
   * @param keys by the name that stands in their place, such as `$KEY`
   * @param openings how keys begin, which everybody knows
   */
  constructor(keys: ReadonlyMap<string, string>, openings: readonly string[] = []) {
    const shown = [...keys]
      .filter(([, key]) => key !== '')
      // A key that contains another goes first, whole.
      .toSorted(([, a], [, b]) => b.length - a.length);
    this.#keys = shown.map(([name, key]) => ({
      name,
      pattern: patternOf(key),
      isWord: WORD.test(key),
      lower: key.toLowerCase(),
    }));
    this.#public = openings.flatMap((opening) => [
      opening.toLowerCase(),
      squeezed(opening.toLowerCase()).letters,
    ]);
    const forms = shown.flatMap(([, key]) =>
      [key, ...derived(key)].filter((form) => !WORD.test(form)).map((form) => form.toLowerCase()),
    );
    this.#pieces = this.#windowsOf(forms);
    this.#squeezed = this.#windowsOf(forms.map((form) => squeezed(form).letters));
  }

  /** The text without any key. */
  text(given: string): string {
    return this.#without(this.#keys, given);
  }

  /**
   * The same for a text of our own, in which only long keys are looked for: taking `test` out of `testcase` would break
   * a document. What a deployment said has been through `text` or `value` before.
   */
  document(given: string): string {
    return this.#without(
      this.#keys.filter(({ isWord, lower }) => !isWord && lower.length >= TELLING),
      given,
    );
  }

  #without(keys: readonly Key[], given: string): string {
    let text = given;
    for (const { pattern, name } of keys) text = text.replaceAll(pattern, () => name);
    return this.#withoutPieces(this.#withoutScattered(withoutHints(keys, text)));
  }

  /** A copy of a JSON-like value without any key in its texts and names. */
  value(given: unknown): unknown {
    if (typeof given === 'string') return this.text(given);
    if (Array.isArray(given)) return given.map((item) => this.value(item));
    if (typeof given !== 'object' || given === null) return given;
    return Object.fromEntries(
      Object.entries(given).map(([name, item]) => [this.text(name), this.value(item)]),
    );
  }

  /** Longer pieces of a key or of another writing of it, wherever they are in it. */
  #withoutPieces(text: string): string {
    let out = '';
    let kept = 0;
    for (const [at, end] of stretches(text.toLowerCase(), this.#pieces)) {
      out += `${text.slice(kept, at)}[redacted]`;
      kept = end;
    }
    return kept === 0 ? text : out + text.slice(kept);
  }

  /** The same, escaped or spread over several texts; what is between the parts stays, so that JSON stays JSON. */
  #withoutScattered(text: string): string {
    const { letters, starts, ends } = squeezed(text.toLowerCase());
    let out = '';
    let kept = 0;
    for (const [first, last] of stretches(letters, this.#squeezed))
      for (let nth = first; nth < last; nth += 1) {
        const between = text.slice(kept, starts[nth]);
        out += nth === first || !JOINTS.test(between) ? `${between}[redacted]` : '';
        kept = ends[nth] ?? kept;
      }
    return kept === 0 ? text : out + text.slice(kept);
  }

  #windowsOf(forms: readonly string[]): ReadonlySet<string> {
    return new Set(forms.flatMap(windows).filter((piece) => !this.#isPublic(piece)));
  }

  #isPublic(piece: string): boolean {
    return this.#public.some((opening) => opening.includes(piece));
  }
}

function patternOf(key: string): RegExp {
  const source = literally(key);
  return WORD.test(key)
    ? new RegExp(`(?<![a-z\\d])${source}(?![a-z\\d])`, 'gi')
    : new RegExp(source, 'gi');
}

/** `sk-…a1b2`: the end of a key behind dots. */
function withoutHints(keys: readonly Key[], text: string): string {
  return text.replaceAll(HINTED, (whole, end: string) =>
    keys.some(({ lower, isWord }) => !isWord && lower.endsWith(end.toLowerCase()))
      ? '[redacted]'
      : whole,
  );
}

/** From where to where a text consists of pieces. */
function* stretches(text: string, pieces: ReadonlySet<string>): Generator<[number, number]> {
  for (let at = 0; at + TELLING <= text.length; at += 1) {
    if (!pieces.has(text.slice(at, at + TELLING))) continue;
    let end = at + TELLING;
    while (end < text.length && pieces.has(text.slice(end - TELLING + 1, end + 1))) end += 1;
    yield [at, end];
    at = end - 1;
  }
}

/** Between letters of a key that were not taken apart. */
const JOINTS = /^[-_+/=.~]*$/;

function windows(key: string): string[] {
  return key.length < TELLING
    ? []
    : Array.from({ length: key.length - TELLING + 1 }, (_, at) => key.slice(at, at + TELLING));
}
