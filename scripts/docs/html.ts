/** Markup that is safe to put into a page as it stands. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Html | string | number | false | undefined | readonly Content[];

/** A template whose values are escaped unless they are markup themselves; lists are joined, `false` is left out. */
export function html(literals: TemplateStringsArray, ...values: readonly Content[]): Html {
  return new Html(
    literals.reduce((text, literal, index) => text + written(values[index - 1]) + literal),
  );
}

/** Markup of one's own making. */
export function raw(text: string): Html {
  return new Html(text);
}

/** A JSON block for a script to read; `<` would end it. */
export function json(value: unknown): Html {
  return new Html(JSON.stringify(value).replaceAll('<', String.raw`\u003c`));
}

function written(value: Content): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return value.map(written).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
