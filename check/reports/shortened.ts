// Keeps a report readable where a request or a reply is long; the JSON report has it all.

/** The text, or its beginning and how much is left out. */
export function shortened(text: string, length: number): string {
  return text.length <= length
    ? text
    : `${text.slice(0, length)}… (${text.length - length} more characters)`;
}
