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

/** Every report, by the name that `--report` knows it by. */
export const reports: Readonly<Record<string, () => Promise<Report>>> = {
  html: async () => {
    const { htmlPage } = await import('./html/page.ts');
    return { file: 'understudy-check.html', write: htmlPage };
  },
  json: () =>
    Promise.resolve({
      file: 'understudy-check.json',
      write: (run) => `${JSON.stringify(run, undefined, 2)}\n`,
    }),
  junit: async () => (await import('./junit.ts')).junit,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
};
