/** A button beside every block of code; its words are on the body. */
export function addCopyButtons(): void {
  const { copy = '', copied = '' } = document.body.dataset;
  for (const block of document.querySelectorAll<HTMLElement>('.site main pre')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = copy;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(block.textContent).then(() => {
        button.textContent = copied;
        button.setAttribute('aria-live', 'polite');
        setTimeout(() => (button.textContent = copy), 2000);
      });
    });
    const frame = document.createElement('div');
    frame.className = 'code';
    block.replaceWith(frame);
    frame.append(block, button);
  }
}
