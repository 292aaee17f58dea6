/** The start of a reference that is one file: before Redoc, which stands behind it in the same script. */
import { makeHooks, type Hooks } from './hooks.ts';

declare global {
  var understudyRedoc: Hooks;
}

const words = document.querySelector('#words');
globalThis.understudyRedoc = makeHooks(
  words === null ? {} : JSON.parse(words.textContent),
  undefined,
);
