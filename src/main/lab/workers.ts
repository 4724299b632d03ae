import type { Job, Run, RunMany } from '../../algorithms/learning/index.ts';
import { openThreads } from '../threads.ts';

export interface Workers {
  readonly runMany: RunMany;
  /** Ends all threads; what was not done yet is refused. */
  close(): Promise<void>;
}

/** Threads that share the jobs of the lab. One thread is this one. */
export function openWorkers(count: number, file?: string): Workers {
  const threads = openThreads(count, file);
  return {
    runMany: (jobs) => Promise.all(jobs.map((job) => threads.run<Job, readonly Run[]>('lab.job', job))),
    close: () => threads.close(),
  };
}
