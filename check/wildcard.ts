/** A text in which `*` stands for anything, as the source of a regular expression. */
export function wildcard(text: string): string {
  return text.split('*').map(literally).join('.*');
}

/** A text as the source of a regular expression that matches it and nothing else. */
export function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
