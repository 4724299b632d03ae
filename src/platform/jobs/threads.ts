import { parentPort, Worker } from 'node:worker_threads';

/** Pure work by its name: what it is given and what it gives travel between threads, so they are data. */
export type Works = Readonly<Record<string, (task: never) => unknown>>;

export interface Threads {
  /** @throws Stopped where the threads were closed before it was done; Error with what the work threw */
  run<Task, Reply>(work: string, task: Task): Promise<Reply>;
  close(): Promise<void>;
}

interface Order {
  readonly work: string;
  readonly task: unknown;
  readonly done: (reply: never) => void;
  readonly failed: (error: Error) => void;
}

type Reply = { reply: unknown } | { failure: string };

/** Why work was not done: somebody asked to stop. */
export class Stopped extends Error {
  override readonly message = 'It was asked to stop.';
}

/** In this thread, with a pause before each piece of work in which a wish to stop is heard. */
export function threadsHere(works: Works): Threads {
  let stopped = false;
  return {
    run: async (work, task) => {
      await new Promise(setImmediate);
      if (stopped) throw new Stopped();
      return reply(works, work, task) as never;
    },
    close: async () => {
      stopped = true;
    },
  };
}

function reply(works: Works, work: string, task: unknown): unknown {
  const own = works[work];
  if (!own) throw new Error(`No thread knows the work ${work}.`);
  return own(task as never);
}

/** The other side: what a thread does. */
export function serveThread(works: Works): void {
  parentPort?.on('message', ({ work, task }: Pick<Order, 'work' | 'task'>) => {
    try {
      parentPort?.postMessage({ reply: reply(works, work, task) });
    } catch (error) {
      parentPort?.postMessage({ failure: (error as Error).message });
    }
  });
}

/** Threads that share work: whoever is idle takes the next. They are started when there is something to do. */
export class Pool implements Threads {
  readonly #count: number;
  readonly #file: string;
  readonly #idle: Worker[] = [];
  readonly #waiting: Order[] = [];
  readonly #running = new Map<Worker, Order>();
  #closed = false;

  constructor(count: number, file: string) {
    this.#count = count;
    this.#file = file;
  }

  run<Task, Result>(work: string, task: Task): Promise<Result> {
    return new Promise((done, failed) => {
      if (this.#closed) return failed(new Stopped());
      this.#waiting.push({ work, task, done: done as (reply: never) => void, failed });
      this.#handOut();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const running = [...this.#running.keys()];
    for (const { failed } of [...this.#waiting.splice(0), ...this.#running.values()]) failed(new Stopped());
    this.#running.clear();
    await Promise.all([...running, ...this.#idle.splice(0)].map((thread) => thread.terminate()));
  }

  #start(): Worker {
    const thread = new Worker(this.#file);
    thread.on('message', (answer: Reply) => {
      const order = this.#running.get(thread);
      this.#running.delete(thread);
      this.#idle.push(thread);
      // Nobody is kept from ending by a thread that has nothing to do.
      thread.unref();
      if ('reply' in answer) order?.done(answer.reply as never);
      else order?.failed(new Error(answer.failure));
      this.#handOut();
    });
    // A thread that broke takes no more work; its own is told, and what waits is given to another.
    thread.on('error', (error) => {
      const order = this.#running.get(thread);
      this.#running.delete(thread);
      order?.failed(error as Error);
      this.#handOut();
    });
    return thread;
  }

  #handOut(): void {
    while (!this.#closed && this.#waiting.length > 0) {
      const thread = this.#idle.pop() ?? (this.#running.size < this.#count ? this.#start() : null);
      const order = thread && this.#waiting.shift();
      if (!thread || !order) return;
      this.#running.set(thread, order);
      thread.ref();
      thread.postMessage({ work: order.work, task: order.task });
    }
  }
}
