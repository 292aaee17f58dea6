import type { Contract } from '../contract/contract.ts';
import type { Run } from '../report.ts';

/** Writes a run down for somebody or something to read. */
export interface Report {
  /** The file it goes to unless another is named; `-` is standard output. */
  readonly file: string;
  readonly write: (run: Run, contract: Contract) => string;
  /** What it also adds to the end of the file that a variable of the environment names, where one does. */
  readonly addition?: { readonly variable: string; readonly write: Report['write'] };
}
