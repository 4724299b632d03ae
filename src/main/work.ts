import type { Id } from '../kernel/identifiers.ts';
import type { Database } from '../platform/database/database.ts';
import { forgetFloods } from '../platform/http/flood.ts';
import type { Identity } from '../platform/identity/identity.ts';
import { type Job, startClock } from '../platform/jobs/clock.ts';
import type { Threads } from '../platform/jobs/threads.ts';
import { HeadSigner } from '../platform/ledger/chain.ts';
import { ecosystemsIn, startRunner } from '../platform/ledger/runner.ts';
import { systemOf } from '../platform/ledger/sealing.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import type { Job as RoomJob } from '../platform/module.ts';
import { sendDigests } from './digest.ts';
import { choresOf, jobsOf, reactionsOf } from './modules.ts';
import { openThreads } from './threads.ts';

export interface WorkOptions {
  database: Database;
  identity: Identity;
  publicUrl: string;
  ledgerKey: string;
  mailer: Mailer | null;
  /** For what takes long; closed with the work. Left out: this thread does it. */
  threads?: Threads;
  /** How often to look for what other nodes announced, in milliseconds; 0 or left out: never, and no clock runs. */
  every?: number;
  onSealed?: (ecosystemId: Id) => void;
  onError: (error: Error) => void;
}

export interface Work {
  /** Seals, reacts and does what waits until nothing is left to do. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

const MINUTE = 60_000;
/** How often chores are looked for at most, in milliseconds: what waits for them is a picture on somebody's screen. */
const SOON = 300;

/** What happens behind the pages: sealing, reactions, and what the clock starts. Any number of nodes may do it at once. */
export function startWork(options: WorkOptions): Work {
  const { database, identity, mailer, onError, every } = options;
  const runner = startRunner({
    database,
    signer: new HeadSigner(options.ledgerKey),
    reactions: reactionsOf(),
    onSealed: options.onSealed ?? (() => {}),
    onError,
    every,
  });
  const jobs: Job[] = [
    { name: 'identity.forget', every: 60 * MINUTE, run: () => identity.forgetExpired() },
    { name: 'flood.forget', every: 10 * MINUTE, run: () => forgetFloods(database) },
  ];
  if (mailer) jobs.push({ name: 'digest', every: 10 * MINUTE, run: () => sendDigests({ ...options, mailer }) });
  for (const job of jobsOf()) {
    jobs.push({ name: job.name, every: job.everyMinutes * MINUTE, run: () => runEverywhere(database, job) });
  }
  const threads = options.threads ?? openThreads(1);
  const chores = (atOnce: boolean) => doChores(database, threads, atOnce);
  if (every) jobs.push({ name: 'chores', every: Math.min(every, SOON), run: () => chores(false) });
  const clock = every ? startClock(jobs, onError) : null;
  return {
    drain: async () => {
      await runner.drain();
      // Chores announce too.
      await chores(true);
      await runner.drain();
    },
    close: async () => {
      await threads.close();
      await clock?.close();
      await runner.close();
    },
  };
}

/** In every ecosystem, one after the other. */
export async function runEverywhere(database: Database, { run }: RoomJob): Promise<void> {
  for (const ecosystem of await ecosystemsIn(database)) {
    await run((work, when) => database.as(systemOf(ecosystem), work, when));
  }
}

async function doChores(database: Database, threads: Threads, atOnce: boolean): Promise<void> {
  for (const { waiting, run } of choresOf()) {
    const { rows } = await database.pool('tilth_worker').query<{ id: Id }>(`SELECT ${waiting}() AS id`);
    for (const { id } of rows) await run((work, when) => database.as(systemOf(id), work, when), threads, atOnce);
  }
}
