/** What a deployment said, made fit to be read: nothing of it may pass for something else. */
import { isObject } from '../../../scripts/generate/document.ts';
import { parseJson } from '../../parse-json.ts';

/** Controls but for those of lines, and what turns the direction of a text, which would let it lie about itself. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu;

/** With a name in place of every character that is not seen and changes what is. */
export function visible(text: string): string {
  return text.replaceAll(
    UNSEEN,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** The beginning of a text, which says how much is left out. */
export function shortened(text: string, most: number): string {
  return text.length <= most
    ? text
    : `${text.slice(0, most)}… (${text.length - most} more characters)`;
}

/** A value as JSON, on one line if it is short. */
export function readable(value: unknown): string {
  if (value === undefined) return 'nothing';
  const short = JSON.stringify(value);
  return short.length <= 60 && !isNested(value) ? short : JSON.stringify(value, undefined, 2);
}

/** What would do: a value, one of several, or what a schema asks for. */
export function asked(expected: unknown): string {
  if (Array.isArray(expected)) return expected.map(readable).join(' or ');
  if (!isObject(expected)) return readable(expected);
  const [[keyword, rule] = [], ...others] = Object.entries(expected);
  return keyword === undefined || others.length > 0
    ? readable(expected)
    : `${keyword}: ${readable(rule)}`;
}

function isNested(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length > 3;
}

/** A body with a line for each of its values, where it is JSON. */
export function body(text: string): string {
  const value = parsed(text);
  return value === undefined ? text : JSON.stringify(value.json, undefined, 2);
}

/** The JSON that a text is; undefined where it is none, or cut. */
export function parsed(text: string): { readonly json: unknown } | undefined {
  const json = parseJson(text);
  return json === undefined ? undefined : { json };
}
