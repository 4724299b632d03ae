import type { Id } from '../../kernel/identifiers.ts';
import type { Database } from '../database/database.ts';
import type { Reaction } from '../module.ts';
import { onAnnounced } from './announce.ts';
import type { HeadSigner } from './chain.ts';
import { catchUp } from './reacting.ts';
import { seal } from './sealing.ts';

export interface RunnerOptions {
  database: Database;
  signer: HeadSigner;
  reactions: readonly Reaction[];
  /** Something was sealed: the live streams look. */
  onSealed: (ecosystemId: Id) => void;
  onError: (error: Error) => void;
  /** How often to look for what other nodes or a crash left, in milliseconds; 0: never (tests call drain). */
  every?: number;
}

export interface Runner {
  /** Seals and reacts until nothing is left to do. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

const PAUSE = 30;

/** Seals shortly after a write of this process, and by the clock what others left; then lets the reactions catch up. */
export function startRunner(options: RunnerOptions): Runner {
  const { database, signer, reactions, onSealed, onError } = options;
  const waiting = new Set<Id>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  let closed = false;

  async function settle(ecosystemId: Id): Promise<void> {
    for (;;) {
      if ((await seal(database, signer, ecosystemId)) > 0) onSealed(ecosystemId);
      for (const reaction of reactions) await catchUp(database, reaction, ecosystemId, onError);
      // Reactions announce too.
      if (!(await waitingEcosystems(database)).includes(ecosystemId)) return;
    }
  }

  /** One round at a time in this process. */
  function run(work: () => Promise<void>): Promise<void> {
    running = running.then(() => (closed ? undefined : work())).catch(onError);
    return running;
  }

  const settleWaiting = () =>
    run(async () => {
      const now = [...waiting];
      waiting.clear();
      for (const ecosystemId of now) await settle(ecosystemId);
    });

  const stopListening = onAnnounced((ecosystemId) => {
    waiting.add(ecosystemId);
    timer ??= setTimeout(() => {
      timer = undefined;
      void settleWaiting();
    }, PAUSE);
  });

  const lookAround = async () => {
    for (const ecosystemId of await waitingEcosystems(database)) await settle(ecosystemId);
  };
  const clock = options.every ? setInterval(() => void run(lookAround), options.every) : undefined;
  if (options.every) void run(() => catchUpAll(database, reactions, onError));

  return {
    drain: async () => {
      await settleWaiting();
      await run(lookAround);
      await run(() => catchUpAll(database, reactions, onError));
      await run(lookAround);
    },
    close: async () => {
      closed = true;
      stopListening();
      clearTimeout(timer);
      clearInterval(clock);
      await running;
    },
  };
}

async function idsOf(database: Database, call: 'waiting' | 'ecosystems'): Promise<Id[]> {
  const { rows } = await database.pool('tilth_worker').query<{ id: Id }>(`SELECT ledger.${call}() AS id`);
  return rows.map(({ id }) => id);
}

function waitingEcosystems(database: Database): Promise<Id[]> {
  return idsOf(database, 'waiting');
}

/** All there are, for what the clock starts in each. */
export const ecosystemsIn = (database: Database): Promise<Id[]> => idsOf(database, 'ecosystems');

/** After a crash: what was sealed and not reacted to. */
async function catchUpAll(database: Database, reactions: readonly Reaction[], onError: (error: Error) => void) {
  for (const ecosystemId of await ecosystemsIn(database)) {
    for (const reaction of reactions) await catchUp(database, reaction, ecosystemId, onError);
  }
}
