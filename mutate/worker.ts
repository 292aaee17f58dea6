import { parentPort, workerData } from 'node:worker_threads';
import type { Job } from './job.ts';
import { Workshop } from './workshop.ts';

/** A thread that does the jobs it is sent, and answers each with what came of it. */
const { seed } = workerData as { readonly seed: string };
const workshop = new Workshop(seed);

parentPort?.on('message', (job: Job) => {
  workshop.do(job).then(
    (done) => parentPort?.postMessage({ done }),
    (error: unknown) =>
      parentPort?.postMessage({
        mistake: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
