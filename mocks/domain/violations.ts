/** A JSON value that is neither a list nor an object. */
export type Plain = string | number | boolean | null;

/** One way in which a request misses its contract, in words for the person who wrote the request. */
export interface Violation {
  /** Where: `options.duration`, `options.image_input[0]`, `page`; empty for the body as a whole. */
  readonly path: string;
  /** `options.duration must be 10 or 15, got 12` */
  readonly message: string;
  /** The JSON Schema keyword that failed. */
  readonly keyword: string;
  readonly value?: Plain;
  readonly allowed?: readonly Plain[];
}
