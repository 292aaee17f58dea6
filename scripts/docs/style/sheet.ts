import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The style of the site; what comes later wins. */
export function styleSheet(): string {
  return ['base', 'header', 'page', 'tables', 'try-it', 'redoc', 'screens'].map(style).join('\n');
}

/** One file of it. */
export function style(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.css`), 'utf8');
}
