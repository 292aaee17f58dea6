/** What was expected against what came, line by line. */
import { type StructuredPatchHunk, structuredPatch } from 'diff';
import { html, type Html } from '../../../scripts/docs/html.ts';
import { isObject } from '../../../scripts/generate/document.ts';
import type { Exchange, Problem } from '../../report.ts';
import { asked, parsed, readable, shortened } from './text.ts';

/** Lines around a difference that are shown as they are. */
const CONTEXT = 3;

/** Lines of a diff that are shown. */
const LINES = 120;

/** Characters of a line that are shown. */
const WIDTH = 400;

export interface ReplyDiff {
  readonly view: Html;
  /** The problems whose places are in it. */
  readonly shows: ReadonlySet<Problem>;
}

/**
 * A reply beside itself as the contract has it: with the expected value, or what is asked of it, at every place where a
 * problem is. Undefined where no problem is at a place, or the body cannot be read.
 */
export function replyDiff(
  { reply }: Exchange,
  problems: readonly Problem[],
): ReplyDiff | undefined {
  const body = reply === undefined ? undefined : parsed(reply.body);
  if (body === undefined) return undefined;
  const { text, shows } = corrected(body.json, problems);
  return shows.size === 0
    ? undefined
    : { view: diffView(text, JSON.stringify(body.json, undefined, 2)), shows };
}

/** Two values, one below the other. */
export function valuesDiff({ expected, got, rule }: Problem): Html | undefined {
  if (expected === undefined && got === undefined) return undefined;
  if (rule === 'header') {
    // The name is what is expected.
    const name = asked(expected).replaceAll('"', '');
    return diffView(name, typeof got === 'string' ? `${name}: ${got}` : readable(got));
  }
  return diffView(asked(expected), readable(got));
}

/** The body as it should be. What is asked of a value stands in its place without quotes, because it is no value. */
function corrected(
  body: unknown,
  problems: readonly Problem[],
): { readonly text: string; readonly shows: ReadonlySet<Problem> } {
  // So that the whole body has a place as well.
  const root = { body: structuredClone(body) };
  const wanted = new Map<string, string>();
  const mark = (words: string): string => {
    const name = `\u0000${wanted.size}`;
    wanted.set(JSON.stringify(name), words);
    return name;
  };
  const shows = new Set(problems.filter((problem) => correct(root, problem, mark)));
  let text = JSON.stringify(root.body, undefined, 2);
  for (const [name, words] of wanted) text = text.replaceAll(name, () => words);
  return { text, shows };
}

/** Puts right what one problem is about. Returns whether that could be done in one place. */
function correct(
  root: object,
  { rule, pointer, expected, got }: Problem,
  mark: (words: string) => string,
): boolean {
  const place = pointer === undefined ? undefined : placeAt(root, `/body${pointer}`);
  if (place === undefined) return false;
  const here: unknown = Reflect.get(place.holder, place.key);
  if (rule === 'undocumented-field') {
    const fields = isObject(got) ? Object.keys(got) : [];
    const added = fields.filter((field) => isObject(here) && Object.hasOwn(here, field));
    for (const field of added) Reflect.deleteProperty(Object(here), field);
    return added.length > 0;
  }
  if (rule !== 'schema')
    return expected !== undefined && Reflect.set(place.holder, place.key, mark(readable(expected)));
  if (isObject(here)) {
    const required =
      isObject(expected) && Array.isArray(expected.required) ? expected.required : [];
    const missing = required
      .filter((name) => typeof name === 'string')
      // Another problem may have put it there.
      .filter((name) => !Object.hasOwn(Object(got), name));
    for (const name of missing) here[name] = mark('‹required›');
    return missing.length > 0;
  }
  return !Array.isArray(here) && Reflect.set(place.holder, place.key, mark(`‹${asked(expected)}›`));
}

/** Where a pointer leads, if it leads anywhere. */
function placeAt(
  root: object,
  pointer: string,
): { readonly holder: object; readonly key: string } | undefined {
  const names = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const key = names.pop() ?? '';
  let holder: unknown = root;
  for (const name of names) {
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name))
      return undefined;
    holder = Reflect.get(holder, name);
  }
  return typeof holder === 'object' && holder !== null ? { holder, key } : undefined;
}

function diffView(expected: string, got: string): Html {
  const { hunks } = structuredPatch('', '', `${expected}\n`, `${got}\n`, '', '', {
    context: CONTEXT,
  });
  const lines = hunks.flatMap(hunkLines);
  return html`<pre class="diff" tabindex="0">
${lines.slice(0, LINES)}${
      lines.length > LINES && html`<span>… ${lines.length - LINES} more lines</span>`
    }</pre>`;
}

function hunkLines({ lines }: StructuredPatchHunk, index: number): Html[] {
  return [...(index > 0 ? [html`<span>${'⋯\n'}</span>`] : []), ...lines.map(lineView)];
}

function lineView(line: string): Html {
  const text = `${line.slice(0, 1)} ${shortened(line.slice(1), WIDTH)}\n`;
  if (line.startsWith('-')) return html`<del>${text}</del>`;
  if (line.startsWith('+')) return html`<ins>${text}</ins>`;
  return html`<span>${text}</span>`;
}
