import { parentPort } from 'node:worker_threads';
import { type Job, runJob } from '../../algorithms/learning/index.ts';

/** One thread of the lab: a job in, its runs out, or why there are none. */
parentPort?.on('message', (job: Job) => {
  try {
    parentPort?.postMessage({ runs: runJob(job) });
  } catch (error) {
    parentPort?.postMessage({ failure: (error as Error).message });
  }
});
