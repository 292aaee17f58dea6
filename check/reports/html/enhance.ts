/**
 * What the page does where scripts run. Each function is written into the page as text and called there, so it uses
 * nothing from outside of itself.
 */

/** A button to every command. */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll('.copyable')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(block.querySelector('pre')?.textContent ?? '');
        button.textContent = 'Copied';
      } catch {
        // Where a browser denies the clipboard, its keys for it are left.
        getSelection()?.selectAllChildren(block.querySelector('pre') ?? block);
        button.textContent = 'Selected';
      }
    };
    button.addEventListener('click', () => void copy());
    block.append(button);
  }
}

/** Opens what a link leads to: some browsers do so by themselves. */
export function openTarget(): void {
  // The same listener is added once, however often.
  addEventListener('hashchange', openTarget);
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // It may have been typed, and is taken as it is.
  }
  const target = document.getElementById(id);
  for (let at: Element | null = target; at !== null; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true;
  target?.scrollIntoView();
}

/** Leaves of all cases those with an id and of a verdict. */
export function filterCases(): void {
  const form = document.querySelector<HTMLFormElement>('#filter');
  const text = form?.querySelector('input');
  const outcome = form?.querySelector('select');
  const said = form?.querySelector('output');
  if (!form || !text || !outcome || !said) return;
  const cases = [...document.querySelectorAll<HTMLElement>('.case, .ids > li')].map((element) => ({
    element,
    id: (element.id || (element.querySelector('.findings')?.id ?? '')).toLowerCase(),
    outcome: element.closest<HTMLElement>('[data-outcome]')?.dataset['outcome'],
  }));
  const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];
  const apply = () => {
    const wanted = text.value.trim().toLowerCase();
    let left = 0;
    for (const one of cases) {
      const fits =
        one.id.includes(wanted) && (outcome.value === '' || one.outcome === outcome.value);
      one.element.hidden = !fits;
      if (fits) left += 1;
    }
    for (const group of groups) {
      group.hidden = group.querySelector('.case:not([hidden]), .ids > li:not([hidden])') === null;
      // More than fit on some screens are left closed.
      if (group instanceof HTMLDetailsElement && wanted !== '' && left <= 200) group.open = true;
    }
    const isAsked = wanted !== '' || outcome.value !== '';
    said.textContent = isAsked ? `${left} of ${cases.length} cases` : '';
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.hidden = false;
  // Some browsers keep what was typed over a reload.
  apply();
}
