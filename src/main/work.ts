import type { Id } from '../kernel/identifiers.ts';
import type { Database } from '../platform/database/database.ts';
import { forgetFloods } from '../platform/http/flood.ts';
import type { Identity } from '../platform/identity/identity.ts';
import { type Job, startClock } from '../platform/jobs/clock.ts';
import { HeadSigner } from '../platform/ledger/chain.ts';
import { ecosystemsIn, startRunner } from '../platform/ledger/runner.ts';
import { systemOf } from '../platform/ledger/sealing.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import type { Job as RoomJob } from '../platform/module.ts';
import { sendDigests } from './digest.ts';
import { jobsOf, reactionsOf } from './modules.ts';

export interface WorkOptions {
  database: Database;
  identity: Identity;
  publicUrl: string;
  ledgerKey: string;
  mailer: Mailer | null;
  /** How often to look for what other nodes announced, in milliseconds; 0 or left out: never, and no clock runs. */
  every?: number;
  onSealed?: (ecosystemId: Id) => void;
  onError: (error: Error) => void;
}

export interface Work {
  /** Seals and reacts until nothing is left to do. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

const MINUTE = 60_000;

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
  const clock = every ? startClock(jobs, onError) : null;
  return {
    drain: () => runner.drain(),
    close: async () => {
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
