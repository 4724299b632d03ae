import type { FastifyInstance } from 'fastify';
import { entrance, sight } from '../modules/ecosystem/index.ts';
import { serve } from '../platform/http/serve.ts';
import { LiveHub } from '../platform/live/hub.ts';
import { modulesOf } from './modules.ts';
import { startWork, type WorkOptions } from './work.ts';

export interface HouseOptions extends Omit<WorkOptions, 'mailer' | 'onSealed' | 'onError'> {
  mailer?: WorkOptions['mailer'];
  onError?: WorkOptions['onError'];
  webFolder?: string;
  log?: boolean;
  proxies?: readonly string[];
  mostPerMinute?: number;
  /** Sealing, reactions and the clock are left to `tilth worker`. */
  serveOnly?: boolean;
}

export interface OpenedHouse {
  app: FastifyInstance;
  /** Seals and reacts until nothing is left to do. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** So soon a stream ends whose session did, in milliseconds. */
const SIGNED_OUT_SHOWS = 2_000;

/** Puts the rooms together: what `start` serves is what the tests call. */
export async function openHouse(options: HouseOptions): Promise<OpenedHouse> {
  const { database, identity, publicUrl, every, mailer = null, onError = () => {} } = options;
  const hub = new LiveHub(database, sight);
  const work = options.serveOnly
    ? null
    : startWork({ ...options, mailer, onError, onSealed: (ecosystemId) => void hub.tail(ecosystemId) });
  // What other nodes sealed: their nudge does not reach this process.
  const looking = every ? setInterval(() => hub.ecosystems().map((id) => hub.tail(id)), every) : undefined;
  const guarding = every
    ? setInterval(() => void hub.endSignedOut(identity.openOf).catch(onError), Math.max(every, SIGNED_OUT_SHOWS))
    : undefined;
  const app = await serve({
    house: { database, identity, publicUrl, mailer },
    modules: modulesOf(database, hub),
    entrance,
    webFolder: options.webFolder,
    log: options.log,
    proxies: options.proxies,
    mostPerMinute: options.mostPerMinute,
  });
  return {
    app,
    drain: async () => work?.drain(),
    close: async () => {
      clearInterval(looking);
      clearInterval(guarding);
      hub.end();
      await app.close();
      await work?.close();
    },
  };
}
