/** The pages of an API are more than a phone is wide: the one that is open is brought into view. */
export function showCurrentPage(): void {
  const nav = document.querySelector('.api-pages');
  const current = nav?.querySelector('[aria-current]');
  if (nav === null || !(current instanceof HTMLElement) || nav.scrollWidth <= nav.clientWidth)
    return;
  nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
}
