import type { Contract } from '../contract/contract.ts';
import type { Run } from '../report.ts';

/** Writes a run down for somebody or something to read. */
export interface Report {
  /** The file it goes to unless another is named; `-` is standard output. */
  readonly file: string;
  readonly write: (run: Run, contract: Contract) => string;
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
};
