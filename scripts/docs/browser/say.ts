/** What Redoc says with something in it, such as `link to credits`: a pattern, and what is said instead. */
export type Phrases = readonly (readonly [pattern: string, replacement: string])[];

/**
 * Says a text of Redoc's in the language of the page; what is no text of Redoc's stays as it is.
 *
 * @param words texts that are known in full, by what Redoc says
 * @param phrases tried one after the other, each on what the one before it made
 */
export function sayer(
  words: Readonly<Record<string, string>>,
  phrases: Phrases,
): (text: string) => string {
  const patterns = phrases.map(([pattern, said]) => ({ pattern: new RegExp(pattern), said }));
  return (text) => {
    if (Object.hasOwn(words, text)) return words[text] ?? text;
    return patterns.reduce((said, phrase) => said.replace(phrase.pattern, phrase.said), text);
  };
}
