import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Done, Job } from './job.ts';

/** Shares out jobs among threads; each does one at a time. */
export async function work(
  jobs: readonly Job[],
  {
    seed,
    threads,
    progress,
    signal,
  }: {
    readonly seed: string;
    readonly threads: number;
    readonly progress: (done: Done) => void;
    readonly signal: AbortSignal;
  },
): Promise<Done[]> {
  const waiting = jobs.values();
  const finished: Done[] = [];
  const thread = async () => {
    // As the compiler leaves it: .ts here, .js in the package.
    const file = new URL(`./worker${extname(import.meta.filename)}`, import.meta.url);
    const worker = new Worker(file, { workerData: seed });
    try {
      for (const job of waiting) {
        if (signal.aborted) return;
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage(job);
        // An error of the thread itself is thrown here.
        const [answer]: { done?: Done; mistake?: string }[] = await once(worker, 'message');
        if (answer?.done === undefined)
          throw new Error(`${JSON.stringify(job)} went wrong: ${answer?.mistake ?? 'no answer'}`);
        finished.push(answer.done);
        progress(answer.done);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, thread));
  return finished;
}
