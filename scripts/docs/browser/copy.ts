/** A button beside every block of code; its words are on the body. */
export function addCopyButtons(): void {
  const { copy = '', copied = '' } = document.body.dataset;
  for (const block of document.querySelectorAll<HTMLElement>('.page pre')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.setAttribute('aria-live', 'polite');
    button.addEventListener('click', () => void tell(button, block.textContent, copied, copy));
    const frame = document.createElement('div');
    frame.className = 'code';
    block.replaceWith(frame);
    frame.append(block, button);
  }
}

/** Says for a moment that the text was copied. */
async function tell(
  button: HTMLElement,
  text: string,
  said: string,
  otherwise: string,
): Promise<void> {
  await navigator.clipboard.writeText(text);
  button.textContent = said;
  setTimeout(() => (button.textContent = otherwise), 2000);
}
