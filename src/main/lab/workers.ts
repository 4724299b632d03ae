import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Job, type Run, type RunMany, runJob } from '../../algorithms/learning/index.ts';

export interface Workers {
  readonly runMany: RunMany;
  /** Ends all threads; what was not done yet is refused. */
  close(): Promise<void>;
}

interface Task {
  readonly job: Job;
  readonly done: (runs: readonly Run[]) => void;
  readonly failed: (error: Error) => void;
}

type Reply = { runs: readonly Run[] } | { failure: string };

/** Threads that share jobs: whoever is idle takes the next. One thread is this one. */
export function openWorkers(count: number, file = workerFile()): Workers {
  return count === 1 ? runHere() : new Pool(count, file);
}

/** In this thread, with a pause between jobs in which a wish to stop is heard. */
function runHere(): Workers {
  let stopped = false;
  return {
    runMany: async (jobs) => {
      const runs: Run[][] = [];
      for (const job of jobs) {
        await new Promise(setImmediate);
        if (stopped) throw new Stopped();
        runs.push(runJob(job));
      }
      return runs;
    },
    close: async () => {
      stopped = true;
    },
  };
}

/** Why jobs were not done: somebody asked to stop. */
export class Stopped extends Error {
  override readonly message = 'The lab was asked to stop.';
}

class Pool implements Workers {
  readonly #threads: Worker[];
  readonly #idle: Worker[];
  readonly #waiting: Task[] = [];
  readonly #running = new Map<Worker, Task>();
  #closed = false;

  constructor(count: number, file: string) {
    this.#threads = Array.from({ length: count }, () => this.#start(file));
    this.#idle = [...this.#threads];
  }

  readonly runMany: RunMany = (jobs) =>
    Promise.all(
      jobs.map(
        (job) =>
          new Promise<readonly Run[]>((done, failed) => {
            if (this.#closed) failed(new Stopped());
            this.#waiting.push({ job, done, failed });
            this.#handOut();
          }),
      ),
    );

  async close(): Promise<void> {
    this.#closed = true;
    for (const { failed } of [...this.#waiting.splice(0), ...this.#running.values()]) failed(new Stopped());
    this.#running.clear();
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  #start(file: string): Worker {
    const thread = new Worker(file);
    thread.on('message', (reply: Reply) => {
      const task = this.#running.get(thread);
      this.#running.delete(thread);
      this.#idle.push(thread);
      if ('runs' in reply) task?.done(reply.runs);
      else task?.failed(new Error(reply.failure));
      this.#handOut();
    });
    // A thread that broke takes no more jobs; its job is told.
    thread.on('error', (error) => {
      this.#running.get(thread)?.failed(error as Error);
      this.#running.delete(thread);
    });
    return thread;
  }

  #handOut(): void {
    while (!this.#closed && this.#idle.length > 0 && this.#waiting.length > 0) {
      const [thread, task] = [this.#idle.pop(), this.#waiting.shift()];
      if (!thread || !task) return;
      this.#running.set(thread, task);
      thread.postMessage(task.job);
    }
  }
}

/** Beside the program as it was built; a part of it may lie a folder deeper. */
function workerFile(): string {
  const places = ['lab-worker.js', '../lab-worker.js'].map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return places.find((place) => existsSync(place)) ?? (places[0] as string);
}
