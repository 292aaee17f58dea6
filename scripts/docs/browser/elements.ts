/** Elements for a page that is written by a script. */

/** An input below its name. */
export function field(label: string, input: HTMLElement, hint?: string): HTMLElement {
  const holder = element('div', { className: 'field' });
  const name = element('label', { textContent: label });
  name.htmlFor = input.id;
  holder.append(name, input);
  if (hint !== undefined) {
    const small = element('small', { id: `${input.id}-hint`, textContent: hint });
    input.setAttribute('aria-describedby', small.id);
    holder.append(small);
  }
  return holder;
}

/** Parts beside each other, where there is room. */
export function row(...parts: readonly Node[]): HTMLElement {
  const holder = element('div', { className: 'row' });
  holder.append(...parts);
  return holder;
}

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}
