/** One change of a text that is not ours. */
export interface Patch {
  /** What it is for, for the message when it no longer fits. */
  readonly why: string;
  readonly find: string;
  readonly put: string;
}

/**
 * The text with every patch made.
 *
 * @throws {Error} when a patch does not match exactly once: the text is another one than it was written for
 */
export function patched(text: string, patches: readonly Patch[], name: string): string {
  return patches.reduce((current, { why, find, put }) => {
    const parts = current.split(find);
    if (parts.length !== 2)
      throw new Error(
        `${name}: the patch "${why}" matches ${parts.length - 1} times instead of once. ` +
          `It is written for the version in package.json; write it anew for another one.`,
      );
    return parts.join(put);
  }, text);
}
