/** An option that cannot be used, in a sentence for the person who typed it. */
export class UsageError extends Error {}
