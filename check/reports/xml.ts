// Writes XML 1.0 of any text, the texts of a broken deployment included.

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  /** Elements, or a text. */
  readonly content: readonly Element[] | string;
}

/** What is undefined among the attributes is left out. */
export function element(
  name: string,
  attributes: Element['attributes'],
  content: Element['content'] = [],
): Element {
  return { name, attributes, content };
}

/** The document whose root is given, ending in a line feed. */
export function xmlOf(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
}

function written({ name, attributes, content }: Element, indent: string): string {
  const head = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value)).replaceAll(/[\t\n]/g, reference)}"`)
    .join('');
  if (content.length === 0) return `${indent}<${name}${head}/>\n`;
  if (typeof content === 'string')
    return `${indent}<${name}${head}>${escaped(content)}</${name}>\n`;
  const inner = content.map((child) => written(child, `${indent}  `)).join('');
  return `${indent}<${name}${head}>\n${inner}${indent}</${name}>\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** All that XML 1.0 (2.2) has no way to write: most control characters, halves of pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return (
    text
      .replaceAll(FORBIDDEN, (one) => `\\u${code(one).toString(16).padStart(4, '0')}`)
      .replaceAll(/[&<>"]/g, (one) => ENTITIES[one] ?? one)
      // A parser would make a line feed of it.
      .replaceAll('\r', reference)
  );
}

/** A character that parsers would change, by its number. */
function reference(one: string): string {
  return `&#${code(one)};`;
}

function code(one: string): number {
  return one.codePointAt(0) ?? 0;
}
