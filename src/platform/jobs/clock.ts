/** Something the clock starts. It may run on several nodes at once, so it takes its work by a claim in the database. */
export interface Job {
  name: string;
  /** In milliseconds. */
  every: number;
  run: () => Promise<void>;
}

export interface Clock {
  close(): Promise<void>;
}

/** Runs each job now and then every so often, never twice at once in this process; what fails is tried at the next turn. */
export function startClock(jobs: readonly Job[], onError: (error: Error) => void): Clock {
  const running = new Map<string, Promise<void>>();
  const start = ({ name, run }: Job) => {
    if (running.has(name)) return;
    const turn = run()
      .catch(onError)
      .finally(() => running.delete(name));
    running.set(name, turn);
  };
  const timers = jobs.map((job) => {
    start(job);
    return setInterval(start, job.every, job);
  });
  return {
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.values());
    },
  };
}
