/**
 * The hot paths of the value cycle beside their floor, in one run: Fastify on the same pool with the same session check and one
 * transaction under row-level security around one statement. Run: `node scripts/run.mjs bench/cycle.ts`
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { endpoint } from '../src/kernel/endpoint.ts';
import { modulesOf } from '../src/main/modules.ts';
import { entrance, sight } from '../src/modules/ecosystem/index.ts';
import { openDatabase } from '../src/platform/database/database.ts';
import { startEmbedded } from '../src/platform/database/embedded/index.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { many, sql, write } from '../src/platform/database/sql.ts';
import { route } from '../src/platform/http/route.ts';
import { serve } from '../src/platform/http/serve.ts';
import { createIdentity } from '../src/platform/identity/create.ts';
import { LiveHub } from '../src/platform/live/hub.ts';
import { seed } from './seed.ts';

const CLIENTS = 16;
const SECONDS = 6;

async function open(): Promise<{ ownerUrl: string; close: () => Promise<void> }> {
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

const place = await open();
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
const began = Date.now();
const seeded = await seed(owner);
console.log(`seeded in ${((Date.now() - began) / 1000).toFixed(0)} s: ${seeded.said}`);

const params = z.object({ ecosystem: z.string() });
const floor = [
  route(
    endpoint({
      method: 'POST',
      path: '/api/:ecosystem/floor',
      summary: 'one insert',
      door: 'person',
      params,
      reply: z.object({}),
    }),
    async (tx) => {
      await write(
        tx,
        sql`INSERT INTO journey.signals (ecosystem_id, id, space_id, raised_by, body, client_key)
          VALUES (${tx.actor.ecosystemId}, gen_random_uuid(), ${seeded.space}, platform.person(), 'floor', gen_random_uuid())`,
      );
      return {};
    },
  ),
  route(
    endpoint({
      method: 'GET',
      path: '/api/:ecosystem/floor',
      summary: 'one select of 50',
      door: 'person',
      params,
      reply: z.object({ items: z.array(z.any()) }),
    }),
    async (tx) => ({
      items: await many(
        tx,
        sql`SELECT id, body, kind, raised_at FROM journey.signals ORDER BY raised_at DESC, id DESC LIMIT 50`,
      ),
    }),
  ),
];
const identity = await createIdentity({
  database,
  secret: 'a secret for benches, long enough to be one',
  publicUrl: 'http://localhost',
});
const app = await serve({
  house: { database, identity, publicUrl: 'http://localhost', mailer: null },
  modules: [
    ...modulesOf(database, new LiveHub(database, sight)),
    { name: 'floor', words: { en: {}, de: {} }, routes: floor },
  ],
  entrance,
  mostPerMinute: 1e9,
});
app.get(
  '/bare',
  async () => (await database.pool('tilth_app').query({ name: 'bare', text: 'SELECT 1 AS one' })).rows[0],
);
const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });

function ask(
  method: string,
  path: string,
  body?: object,
  cookie = '',
): Promise<{ status: number; text: string; cookies: string[] }> {
  return new Promise((resolve, reject) => {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        agent,
        headers: {
          'x-tilth': '1',
          cookie,
          ...(payload ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) } : {}),
        },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(parts).toString(),
            cookies: answer.headers['set-cookie'] ?? [],
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(payload);
  });
}

const signed = await ask('POST', '/api/account', {
  name: 'Bench',
  email: `${randomUUID()}@example.org`,
  password: 'four words in a row',
});
const cookie = signed.cookies.map((each) => each.split(';')[0]).join('; ');
const account = JSON.parse((await ask('GET', '/api/session', undefined, cookie)).text).account.id as string;
await owner.query('UPDATE ecosystem.persons SET account_id = $1 WHERE id = $2', [account, seeded.person]);
await owner.query('ANALYZE');

interface Measured {
  perSecond: number;
  p50: number;
  p95: number;
}

async function measure(make: (turn: number) => Promise<{ status: number; text: string }>): Promise<Measured> {
  const times: number[] = [];
  const until = performance.now() + SECONDS * 1000;
  let turn = 0;
  const client = async () => {
    while (performance.now() < until) {
      const from = performance.now();
      const { status, text } = await make(turn++);
      if (status !== 200) throw new Error(`${status} ${text.slice(0, 300)}`);
      times.push(performance.now() - from);
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const seconds = (performance.now() - from) / 1000;
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95) };
}

const E = '/api/bench';
const words = ['flashing', 'ridge', 'gutter', 'screw', 'louvre'];
const runs: Record<string, (turn: number) => Promise<{ status: number; text: string }>> = {
  'bare statement, no RLS': () => ask('GET', '/bare'),
  'floor: one select of 50': () => ask('GET', `${E}/floor`, undefined, cookie),
  'floor: one insert': () => ask('POST', `${E}/floor`, undefined, cookie),
  'a page of 50 signals': () => ask('GET', `${E}/signals`, undefined, cookie),
  'cast a vote': (turn) => {
    const { dialogue, id } = seeded.statements[turn % seeded.statements.length] ?? {};
    return ask(
      'PUT',
      `${E}/dialogues/${dialogue}/statements/${id}/vote`,
      { vote: turn % 3 === 0 ? 'agree' : turn % 3 === 1 ? 'disagree' : 'pass' },
      cookie,
    );
  },
  'trace of an item 8 steps deep': () => ask('GET', `${E}/traces/${seeded.deep}`, undefined, cookie),
  'search over 100,000 texts, half of them visible': (turn) =>
    ask('GET', `${E}/search?words=${words[turn % words.length]}%20${turn % 97}`, undefined, cookie),
};
const found: Record<string, Measured> = {};
for (const [name, make] of Object.entries(runs)) {
  await measure(make).catch(() => {});
  found[name] = await measure(make);
  const { perSecond, p50, p95 } = found[name];
  console.log(
    `${name.padEnd(50)} ${perSecond.toFixed(0).padStart(7)}/s  p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms`,
  );
}
const ratio = (one: string, other: string) =>
  ((found[one]?.perSecond ?? 0) / (found[other]?.perSecond ?? 1)).toFixed(2);
console.log(
  `\nfloor / bare statement            ${ratio('floor: one select of 50', 'bare statement, no RLS')}  (wanted ≥ 0.4)`,
);
console.log(`vote / floor insert               ${ratio('cast a vote', 'floor: one insert')}  (wanted ≥ 0.5)`);
console.log(
  `page of 50 signals / floor select ${ratio('a page of 50 signals', 'floor: one select of 50')}  (wanted ≥ 0.5)`,
);
await app.close();
await database.close();
await owner.end();
await place.close();
agent.destroy();
