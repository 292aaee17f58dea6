// Keeps a report readable where a request or a reply is long; the JSON report has it all.

/** Characters that are shown of a message. */
export const MESSAGE = 500;

/** Characters that are shown of a line, such as a request with its body. */
export const LINE = 4000;

/** The text, or its beginning and how much is left out. */
export function shortened(text: string, length: number): string {
  return text.length <= length
    ? text
    : `${text.slice(0, length)}… (${text.length - length} more characters)`;
}
