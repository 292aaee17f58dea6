/**
 * The switch of languages leads to the same place: Redoc changes the address while one reads, and the link was written
 * for the page that was loaded. Below the home of each language the pages have the same addresses.
 */
export function followPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) {
    // Now, because relative addresses mean something else once the address has changed.
    const here = pathOf(link.dataset['here']);
    const there = pathOf(link.dataset['there']);
    const follow = () => {
      const { pathname, hash, search } = location;
      const below = pathname.slice(here.length);
      link.pathname = `${there}${below}${below === '' || /\/$|\.html$/.test(below) ? '' : '/'}`;
      link.hash = hash;
      link.search = search;
    };
    for (const event of ['pointerdown', 'focus', 'click']) link.addEventListener(event, follow);
  }
}

function pathOf(relative = ''): string {
  return new URL(relative, document.baseURI).pathname;
}
