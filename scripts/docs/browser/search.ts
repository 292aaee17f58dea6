/** Narrows the lists of the search page to what is typed: every word has to be in an entry, in any order. */
export function startSearch(): void {
  const input = document.querySelector<HTMLInputElement>('#query');
  const found = document.querySelector<HTMLElement>('#found');
  if (input === null || found === null) return;
  const sections = [...document.querySelectorAll<HTMLElement>('main section')].map((section) => ({
    section,
    entries: [...section.querySelectorAll('li')].map((item) => ({
      item,
      text: folded(item.textContent),
      name: folded(item.querySelector('.name')?.textContent ?? ''),
      places: [...item.querySelectorAll<HTMLElement>('.places a')],
      quotation: quotationIn(item),
    })),
  }));

  const narrow = () => {
    const words = wordsOf(input.value);
    let count = 0;
    for (const { section, entries } of sections) {
      const list = entries[0]?.item.parentElement;
      const kept = entries.filter(
        ({ text, quotation }) => quotation.show(words) || has(text, words),
      );
      for (const { item } of entries) item.hidden = true;
      // What is called so stands before what only speaks of it.
      for (const { item } of kept.toSorted((a, b) => rank(a.name, words) - rank(b.name, words))) {
        item.hidden = false;
        list?.append(item);
      }
      for (const { places } of kept) showOnly(places, words);
      section.hidden = kept.length === 0;
      count += kept.length;
    }
    const { none = '', one = '', many = '' } = found.dataset;
    if (words.length === 0) found.textContent = '';
    else if (count === 0) found.textContent = none.replace('%s', input.value.trim());
    else found.textContent = count === 1 ? one : many.replace('%s', String(count));
    history.replaceState(
      null,
      '',
      input.value === '' ? location.pathname : `?q=${encodeURIComponent(input.value)}`,
    );
  };

  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', narrow);
  input.form?.addEventListener('submit', (event) => event.preventDefault());
  if (input.value !== '') narrow();
  input.focus();
}

function has(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** What replies with an error say; the page shows the first of it, and the one that is looked for instead. */
function quotationIn(item: Element): { show: (words: readonly string[]) => boolean } {
  const place = item.querySelector<HTMLElement>('[data-said]');
  const said: readonly string[] = JSON.parse(place?.dataset['said'] ?? '[]');
  const texts = said.map(folded);
  return {
    show(words) {
      const found = texts.findIndex((text) => has(text, words));
      if (place !== null) place.textContent = said[Math.max(0, found)] ?? '';
      return found >= 0;
    },
  };
}

/** What of a query counts: a message is often pasted with its quotation marks and its full stop. */
function wordsOf(query: string): string[] {
  return folded(query)
    .split(/\s+/)
    .map((word) => word.replaceAll(/^["'„“(]+|["'“”.,;:!?)]+$/g, ''))
    .filter(Boolean);
}

/** Of the models that have an option, those that were asked for; all, if none was. */
function showOnly(places: readonly HTMLElement[], words: readonly string[]): void {
  const names = places.map((place) => folded(place.textContent));
  const asked = words.filter((word) => names.some((name) => name.includes(word)));
  const isAsked = (name: string) => asked.every((word) => name.includes(word));
  const someAre = names.some(isAsked);
  for (const [at, place] of places.entries()) place.hidden = someAre && !isAsked(names[at] ?? '');
}

function rank(name: string, words: readonly string[]): number {
  const query = words.join(' ');
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  return words.every((word) => name.includes(word)) ? 2 : 3;
}

/** Case and accents make no difference. */
function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
