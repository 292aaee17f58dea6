/** What every page does with JavaScript: copy buttons, the switch of languages, search, references, "Try it". */
import { listenForCopies } from './copy.ts';
import { followPlace } from './language.ts';
import { showCurrentPage } from './nav.ts';
import { startReference } from './reference.ts';

listenForCopies();
followPlace();
showCurrentPage();

const reference = document.querySelector('#reference');
if (reference !== null) startReference(reference);
if (document.querySelector('#search-index') !== null)
  void import('./search.ts').then(({ startSearch }) => startSearch());
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-try]') : null;
  if (button !== null) void import('./try-it.ts').then(({ openTryIt }) => openTryIt(button));
});
