/**
 * The hot paths of the value cycle beside their floor, in one run: Fastify on the same pool with the same session check and one
 * transaction under row-level security around one statement. Run: `node scripts/run.mjs bench/cycle.ts`
 */
import { z } from 'zod';
import { endpoint } from '../src/kernel/endpoint.ts';
import { many, sql, write } from '../src/platform/database/sql.ts';
import { route } from '../src/platform/http/route.ts';
import { caller } from './calls.ts';
import { openBenchPlace, quantile } from './place.ts';
import { seed } from './seed.ts';

const CLIENTS = 16;
const SECONDS = 6;

/** Known once the seed is in. */
const seen = { space: '' };
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
          VALUES (${tx.actor.ecosystemId}, gen_random_uuid(), ${seen.space}, platform.person(), 'floor', gen_random_uuid())`,
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
const place = await openBenchPlace({ routes: floor });
const { owner, port } = place;
const began = Date.now();
const seeded = await seed(owner);
seen.space = seeded.space;
console.log(`seeded in ${((Date.now() - began) / 1000).toFixed(0)} s: ${seeded.said}`);
const { call: ask, hangUp } = caller(port, CLIENTS);

const cookie = await place.signIn(seeded.person);
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
  return { perSecond: times.length / seconds, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

const E = '/api/bench';
const words = ['flashing', 'ridge', 'gutter', 'screw', 'louvre'];
const runs: Record<string, (turn: number) => Promise<{ status: number; text: string }>> = {
  'bare statement, no RLS': () => ask('GET', '/bare'),
  'floor: one select of 50': () => ask('GET', `${E}/floor`, cookie),
  'floor: one insert': () => ask('POST', `${E}/floor`, cookie),
  'a page of 50 signals': () => ask('GET', `${E}/signals`, cookie),
  'cast a vote': (turn) => {
    const { dialogue, id } = seeded.statements[turn % seeded.statements.length] ?? {};
    return ask('PUT', `${E}/dialogues/${dialogue}/statements/${id}/vote`, cookie, {
      vote: turn % 3 === 0 ? 'agree' : turn % 3 === 1 ? 'disagree' : 'pass',
    });
  },
  'trace of an item 8 steps deep': () => ask('GET', `${E}/traces/${seeded.deep}`, cookie),
  'search over 100,000 texts, half of them visible': (turn) =>
    ask('GET', `${E}/search?words=${words[turn % words.length]}%20${turn % 97}`, cookie),
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
await place.close();
hangUp();
