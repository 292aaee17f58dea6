/** The start of a reference that is one file: before Redoc, which stands behind it in the same script. */
import { makeHooks, type Hooks } from './hooks.ts';
import type { Phrases } from './say.ts';

/** What Redoc says, in the language of the page. */
interface Said {
  readonly words: Readonly<Record<string, string>>;
  readonly phrases: Phrases;
}

declare global {
  var understudyRedoc: Hooks;
}

const holder = document.querySelector('#words');
const { words, phrases }: Said =
  holder === null ? { words: {}, phrases: [] } : JSON.parse(holder.textContent);
globalThis.understudyRedoc = makeHooks(words, undefined, phrases);
