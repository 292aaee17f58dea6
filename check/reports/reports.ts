import type { Report } from './report.ts';

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
