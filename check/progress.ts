import type { CaseResult } from './report.ts';

export interface Progress {
  readonly note: (done: number, all: number, result: CaseResult) => void;
  readonly end: () => void;
}

/** One line that is written over; nothing where nobody looks. */
export function progressOn(write: (text: string) => void, columns: number | undefined): Progress {
  if (columns === undefined) return { note: () => undefined, end: () => undefined };
  let found = 0;
  return {
    note(done, all, { id, verdict }) {
      if (verdict === 'drift') found += 1;
      const line = `${done}/${all}${found === 0 ? '' : `, ${found} drifted`}  ${id}`;
      write(`\r\u001B[2K${line.slice(0, Math.max(10, columns - 1))}`);
    },
    end: () => write('\r\u001B[2K'),
  };
}
