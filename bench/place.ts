import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { newId } from '../src/kernel/identifiers.ts';
import { modulesOf } from '../src/main/modules.ts';
import { openThreadsApart } from '../src/main/threads.ts';
import { startWork } from '../src/main/work.ts';
import { entrance, sight } from '../src/modules/ecosystem/index.ts';
import { type Database, openDatabase } from '../src/platform/database/database.ts';
import { startEmbedded } from '../src/platform/database/embedded/index.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import type { Route } from '../src/platform/http/route.ts';
import { serve } from '../src/platform/http/serve.ts';
import { createIdentity } from '../src/platform/identity/create.ts';
import { HeadSigner } from '../src/platform/ledger/chain.ts';
import { LiveHub } from '../src/platform/live/hub.ts';

export interface BenchPlace {
  owner: pg.Client;
  database: Database;
  app: FastifyInstance;
  port: number;
  /** Makes this person an account with a session. @returns the cookie */
  signIn(personId: string): Promise<string>;
  close(): Promise<void>;
}

/** As it was built: maps are drawn beside what serves, as by `start`. */
const THREAD = resolve('dist/server/thread.js');
const SECRET = 'a secret for benches, long enough to be one';

/** Tilth as it is served, on the embedded database or on the server TILTH_TEST_DATABASE_URL names; `work`: sealing and reactions too. */
export async function openBenchPlace(
  options: { routes?: readonly Route[]; webFolder?: string; work?: boolean } = {},
): Promise<BenchPlace> {
  const place = await openServer();
  const owner = new pg.Client({ connectionString: place.ownerUrl });
  await owner.connect();
  await owner.query(
    `DO $$ BEGIN CREATE ROLE bench_login LOGIN NOINHERIT PASSWORD 'bench'; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
  );
  await migrate({ ownerUrl: place.ownerUrl, folder: 'migrations', servingUser: 'bench_login' });
  const url = new URL(place.ownerUrl);
  url.username = 'bench_login';
  url.password = 'bench';
  const database = openDatabase({ url: url.href, connections: 16 });
  const publicUrl = 'http://localhost';
  const identity = createIdentity({ database, secret: SECRET, publicUrl });
  const hub = new LiveHub(database, sight);
  const work = options.work
    ? startWork({
        database,
        identity,
        publicUrl,
        ledgerKey: HeadSigner.newKey(),
        mailer: null,
        every: 1_000,
        threads: existsSync(THREAD) ? openThreadsApart(1, THREAD) : undefined,
        onSealed: (ecosystemId) => void hub.tail(ecosystemId),
        onError: (error) => console.error(error),
      })
    : null;
  const app = await serve({
    house: { database, identity, publicUrl, mailer: null },
    modules: [...modulesOf(database, hub), { name: 'bench', words: { en: {}, de: {} }, routes: options.routes ?? [] }],
    entrance,
    webFolder: options.webFolder,
    mostPerMinute: 1e9,
  });
  app.get(
    '/bare',
    async () => (await database.pool('tilth_app').query({ name: 'bare', text: 'SELECT 1 AS one' })).rows[0],
  );
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
  return {
    owner,
    database,
    app,
    port,
    signIn: async (personId) => {
      const [accountId, token] = [newId(), randomBytes(32).toString('base64url')];
      const hash = createHash('sha256').update(SECRET).update(token).digest();
      await owner.query(`INSERT INTO identity.accounts (id, name) VALUES ($1, 'Bench')`, [accountId]);
      await owner.query(
        `INSERT INTO identity.sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + interval '1 day')`,
        [hash, accountId],
      );
      await owner.query('UPDATE ecosystem.persons SET account_id = $1 WHERE id = $2', [accountId, personId]);
      return `tilth_session=${token}`;
    },
    close: async () => {
      hub.end();
      await app.close();
      await work?.close();
      await database.close();
      await owner.end();
      await place.close();
    },
  };
}

async function openServer(): Promise<{ ownerUrl: string; close: () => Promise<void> }> {
  if (process.env.TILTH_TEST_DATABASE_URL) {
    const url = new URL(process.env.TILTH_TEST_DATABASE_URL);
    const admin = new pg.Client({ connectionString: url.href });
    await admin.connect();
    const name = `bench_${Date.now()}`;
    await admin.query(`CREATE DATABASE ${name}`);
    url.pathname = `/${name}`;
    const close = async () => {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    };
    return { ownerUrl: url.href, close };
  }
  const dataFolder = await mkdtemp(join(tmpdir(), 'tilth-bench-'));
  const embedded = await startEmbedded({ dataFolder, log: () => {} });
  return {
    ownerUrl: embedded.adminUrl,
    close: async () => {
      await embedded.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The value below which `share` of the times lie. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
