import type { FastifyInstance } from 'fastify';
import { entrance, sight } from '../modules/ecosystem/index.ts';
import type { Database } from '../platform/database/database.ts';
import { serve } from '../platform/http/serve.ts';
import type { Identity } from '../platform/identity/identity.ts';
import { HeadSigner } from '../platform/ledger/chain.ts';
import { startRunner } from '../platform/ledger/runner.ts';
import { LiveHub } from '../platform/live/hub.ts';
import { modulesOf } from './modules.ts';

export interface HouseOptions {
  database: Database;
  identity: Identity;
  publicUrl: string;
  /** Signs the heads of the ledger (ed25519, PKCS 8). */
  ledgerKey: string;
  webFolder?: string;
  log?: boolean;
  mostPerMinute?: number;
  /** How often to look for what other nodes announced, in milliseconds; 0: never. */
  every?: number;
  onError?: (error: Error) => void;
}

export interface OpenedHouse {
  app: FastifyInstance;
  /** Seals and reacts until nothing is left to do. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Puts the rooms together: what `start` serves is what the tests call. */
export async function openHouse(options: HouseOptions): Promise<OpenedHouse> {
  const { database, identity, publicUrl, every } = options;
  const onError = options.onError ?? (() => {});
  const hub = new LiveHub(database, sight);
  const modules = modulesOf(database, hub);
  const runner = startRunner({
    database,
    signer: new HeadSigner(options.ledgerKey),
    reactions: modules.flatMap(({ reactions }) => reactions ?? []),
    onSealed: (ecosystemId) => void hub.tail(ecosystemId),
    onError,
    every,
  });
  // What other nodes sealed: their nudge does not reach this process.
  const looking = every ? setInterval(() => hub.ecosystems().map((id) => hub.tail(id)), every) : undefined;
  const app = await serve({
    house: { database, identity, publicUrl, mail: false },
    modules,
    entrance,
    webFolder: options.webFolder,
    log: options.log,
    mostPerMinute: options.mostPerMinute,
  });
  return {
    app,
    drain: () => runner.drain(),
    close: async () => {
      clearInterval(looking);
      hub.end();
      await app.close();
      await runner.close();
    },
  };
}
