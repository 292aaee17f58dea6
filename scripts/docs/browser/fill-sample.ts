/** What stands in a code sample for the body, and how it is written there. */
export const BODY = {
  shell: '{{body as a shell word}}',
  code: '{{body as an expression}}',
} as const;

/** A code sample with an example in it; a sample without a place for one stays as it is. */
export function fillSample(source: string, example: unknown): string {
  return source
    .replace(BODY.shell, () => shellWord(JSON.stringify(example, undefined, 2)))
    .replace(BODY.code, () => expression(example));
}

/** A text in single quotes, in which a shell changes nothing. */
export function shellWord(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A JSON value as people write it in TypeScript, indented below the line that it begins on. */
function expression(value: unknown, indent = '  '): string {
  if (typeof value === 'string') return literal(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${expression(item, inner)},\n`);
    return items.length === 0 ? '[]' : `[\n${items.join('')}${indent}]`;
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `${inner}${propertyName(key)}: ${expression(item, inner)},\n`,
  );
  return entries.length === 0 ? '{}' : `{\n${entries.join('')}${indent}}`;
}

function literal(text: string): string {
  const quoted = JSON.stringify(text);
  return text.includes("'") ? quoted : `'${quoted.slice(1, -1).replaceAll(String.raw`\"`, '"')}'`;
}

function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key);
}
