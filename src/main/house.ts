import type { FastifyInstance } from 'fastify';
import { enter } from '../modules/ecosystem/index.ts';
import type { Database } from '../platform/database/database.ts';
import { serve } from '../platform/http/serve.ts';
import type { Identity } from '../platform/identity/identity.ts';
import { modules } from './modules.ts';

export interface HouseOptions {
  database: Database;
  identity: Identity;
  publicUrl: string;
  webFolder?: string;
  log?: boolean;
  mostPerMinute?: number;
}

export interface OpenedHouse {
  app: FastifyInstance;
  /** Seals and reacts until nothing is left to do. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Puts the rooms together: what `start` serves is what the tests call. */
export async function openHouse(options: HouseOptions): Promise<OpenedHouse> {
  const { database, identity, publicUrl } = options;
  const app = await serve({
    house: { database, identity, publicUrl, mail: false },
    modules,
    enter: (slug, accountId) => enter(database, slug, accountId),
    webFolder: options.webFolder,
    log: options.log,
    mostPerMinute: options.mostPerMinute,
  });
  return { app, drain: async () => {}, close: () => app.close() };
}
