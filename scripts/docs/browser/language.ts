/**
 * The switch of languages leads to the same place: Redoc changes the address while one reads, and the link was written
 * for the page that was loaded.
 */
export function followPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.language')) {
    const loaded = folder(location.pathname);
    const there = folder(link.pathname);
    const follow = () => {
      const now = folder(location.pathname);
      const base =
        link.dataset['here'] === undefined
          ? loaded
          : folder(new URL(link.dataset['here'], document.baseURI).pathname);
      const target =
        link.dataset['there'] === undefined
          ? there
          : folder(new URL(link.dataset['there'], document.baseURI).pathname);
      link.pathname = now.startsWith(base) ? target + now.slice(base.length) : there;
      link.hash = location.hash;
      link.search = location.search;
    };
    link.addEventListener('pointerdown', follow);
    link.addEventListener('click', follow);
    link.addEventListener('focus', follow);
  }
}

function folder(path: string): string {
  return path.endsWith('/') || path.endsWith('.html') ? path : `${path}/`;
}
