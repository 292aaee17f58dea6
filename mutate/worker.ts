import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from './job.ts';
import { Workshop } from './workshop.ts';

/** A thread that does the jobs it is sent, and answers each with what came of it. */
const workshop = new Workshop(String(workerData));

parentPort?.on('message', (job: Job) => {
  workshop.do(job).then(
    (done) => answer({ done }),
    (error: unknown) =>
      answer({ mistake: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

function answer(message: object): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message);
}
