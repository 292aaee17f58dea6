import { hash } from 'node:crypto';

/** Characters of a body that are shown. */
export const SHOWN_CHARACTERS = 4000;

/** What an outline has at most: more than any request needs. */
const LONGEST_TEXT = 100;
const MOST_VALUES = 500;
const DEEPEST = 10;

const TOO_DEEP = 'nested too deeply to be shown';

/** What is kept of a body that is too large to keep. */
export class Cut {
  /** The beginning of its JSON. */
  readonly text: string;
  /** Of the whole: two bodies of one digest are the same. */
  readonly digest: string;
  /** The body with long texts and lists cut short. */
  readonly outline: unknown;

  constructor(body: unknown, text = textOf(body) ?? '') {
    this.text = text.slice(0, SHOWN_CHARACTERS);
    this.digest = hash('sha256', text, 'hex');
    this.outline = outlineOf(body, { values: MOST_VALUES }, 0);
  }
}

/** A body as JSON, or what is left of it. */
export function textOf(body: unknown): string | undefined {
  if (body instanceof Cut) return body.text;
  try {
    return JSON.stringify(body);
  } catch {
    // What was parsed without recursion may be too deep to be written.
    return TOO_DEEP;
  }
}

/** The same for two bodies that are the same in JSON. */
export function digestOf(body: unknown): string {
  return body instanceof Cut ? body.digest : hash('sha256', textOf(body) ?? '', 'hex');
}

/** The body as it is, or what is kept of it if its JSON is longer than `most`. */
export function cutAbove(most: number, body: unknown): unknown {
  if (body === undefined || body instanceof Cut) return body;
  const text = textOf(body) ?? '';
  return text.length > most || text === TOO_DEEP ? new Cut(body, text) : body;
}

function outlineOf(value: unknown, left: { values: number }, depth: number): unknown {
  left.values -= 1;
  if (left.values < 0 || depth > DEEPEST) return undefined;
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return value.slice(0, left.values).map((item) => outlineOf(item, left, depth + 1));
  const outline: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (left.values <= 0) break;
    Object.defineProperty(outline, name, {
      value: outlineOf(inner, left, depth + 1),
      enumerable: true,
    });
  }
  return outline;
}
