/** The buttons beside blocks of code copy what stands there. */
export function listenForCopies(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button.copy') : null;
    const text = button?.parentElement?.querySelector('pre')?.textContent;
    if (button !== null && text !== undefined)
      void copied(button, text, button.dataset['copied'] ?? '');
  });
}

/** Copies, and says for a moment that it has. */
export async function copied(button: HTMLElement, text: string, said: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  const otherwise = button.textContent;
  if (otherwise === said) return;
  button.setAttribute('aria-live', 'polite');
  button.textContent = said;
  setTimeout(() => (button.textContent = otherwise), 2000);
}
