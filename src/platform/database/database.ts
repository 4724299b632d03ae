import pg from 'pg';
import type { Actor, PersonActor } from '../../kernel/actor.ts';
import { isId } from '../../kernel/identifiers.ts';
import { Tx } from './tx.ts';

/** The three roles that serve: none owns a table, none may bypass row-level security. */
export const SERVING_ROLES = ['tilth_app', 'tilth_worker', 'tilth_identity'] as const;
export type ServingRole = (typeof SERVING_ROLES)[number];

/** Compiling pays for reports of seconds, not for pages of milliseconds. */
export const servingAs = (role: string) => `-c role=${role} -c TimeZone=UTC -c jit=off`;

export interface DatabaseOptions {
  url: string;
  /** Connections of the application's pool; the worker's is half of it. */
  connections?: number;
  onError?: (error: Error) => void;
}

/** For an import or a demonstration: the writes are dated by this moment (`platform.now()`), not by the clock. */
export interface When {
  at?: Date;
}

/** Finds out who acts, in the round trip that begins the transaction. Its last statement gives one row, or none: then nobody. */
export interface Entrance {
  /** SQL without parameters that also sets the acting person, for this transaction alone. */
  text: string;
  actorOf: (row: never) => PersonActor;
}

export interface Database {
  /** Work as this actor, in one transaction. Retried when PostgreSQL asks for it (serialization, deadlock). */
  as<Result>(actor: Actor, work: (tx: Tx) => Promise<Result>, when?: When): Promise<Result>;
  /** Work as whoever the entrance admits. Null where it admits nobody: then the work was not begun. */
  entering<Result>(entrance: Entrance, work: (tx: Tx) => Promise<Result>): Promise<{ done: Result } | null>;
  /** For the platform's own rooms (identity, jobs, live): a pool that acts in the named role. */
  pool(role: ServingRole): pg.Pool;
  close(): Promise<void>;
}

// A date is a date and a bigint a number: counts stay far below 2^53, moments go out as ISO strings.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, isoOf);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** `2026-11-24 12:00:00.5+00` → `2026-11-24T12:00:00.500Z`. A page has hundreds: no Date is made where the zone is UTC, as our sessions' is. */
function isoOf(text: string): string {
  if (!/^\d{4}-/.test(text) || !text.endsWith('+00'))
    return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
  const part = text.slice(20, -3).slice(0, 3).padEnd(3, '0');
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${part}Z`;
}

export function openDatabase(options: DatabaseOptions): Database {
  const pools = new Map<ServingRole, pg.Pool>();
  const most = options.connections ?? 16;
  let closing = false;

  function pool(role: ServingRole): pg.Pool {
    const open = pools.get(role);
    if (open) return open;
    const made = new pg.Pool({
      connectionString: options.url,
      options: servingAs(role),
      max: role === 'tilth_app' ? most : Math.max(2, most >> 1),
      application_name: role,
      idleTimeoutMillis: 30_000,
    });
    made.on('error', (error) => {
      // A pool is closed once it has said goodbye; a server that ends before it heard that hangs up on us.
      if (!closing) options.onError?.(error);
    });
    pools.set(role, made);
    return made;
  }

  return {
    pool,
    as: async (actor, work, when) => {
      const begin = { text: opening(actor, when), actorOf: () => actor };
      const { done } = await withRetries(() => inTransaction(pool(roleOf(actor)), begin, work));
      return done;
    },
    entering: async ({ text, actorOf }, work) => {
      const begin = { text: `BEGIN;${text}`, actorOf: (row: never | undefined) => (row ? actorOf(row) : null) };
      try {
        return await withRetries(() => inTransaction(pool('tilth_app'), begin, work));
      } catch (error) {
        if (error === NOBODY_ENTERS) return null;
        throw error;
      }
    },
    close: async () => {
      closing = true;
      await Promise.all([...pools.values()].map((open) => open.end()));
    },
  };
}

function roleOf(actor: Actor): ServingRole {
  return actor.kind === 'system' ? 'tilth_worker' : 'tilth_app';
}

/** BEGIN and the acting person travel in one round trip; every setting is local to the transaction. */
function opening(actor: Actor, when: When = {}): string {
  const settings: Array<[string, string]> = [['tilth.ecosystem', actor.ecosystemId]];
  if (actor.kind === 'person') settings.push(['tilth.person', actor.personId], ['tilth.account', actor.accountId]);
  if (actor.kind === 'visitor') settings.push(['tilth.link', actor.linkId]);
  if (actor.kind === 'holder') settings.push(['tilth.receipt', actor.receiptId]);
  if (actor.kind === 'reader') settings.push(['tilth.report', actor.reportId]);
  for (const [name, id] of settings)
    if (!isId(id)) throw new TypeError(`${name} must be a UUID, not ${JSON.stringify(id)}`);
  if (when.at) settings.push(['tilth.now', when.at.toISOString()]);
  return `BEGIN;${settings.map(([name, id]) => `SET LOCAL ${name}='${id}'`).join(';')}`;
}

const NOBODY_ENTERS = new Error('nobody enters');

interface Beginning {
  text: string;
  /** Of the last row that the text gave. */
  actorOf: (row: never | undefined) => Actor | null;
}

async function inTransaction<Result>(
  pool: pg.Pool,
  begin: Beginning,
  work: (tx: Tx) => Promise<Result>,
): Promise<{ done: Result }> {
  const client = await pool.connect();
  let tx: Tx;
  let done: Result;
  try {
    // Several statements in one text give several results.
    const results = (await client.query(begin.text)) as unknown as pg.QueryResult<never>[];
    const actor = begin.actorOf(results.at(-1)?.rows[0]);
    if (!actor) throw NOBODY_ENTERS;
    tx = new Tx(client, actor);
    done = await work(tx);
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT') throw new Error('the transaction was rolled back although its work did not fail');
    client.release();
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
  Tx.settle(tx);
  return { done };
}

const ASKS_FOR_RETRY = new Set(['40001', '40P01']);

async function withRetries<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? error.code : undefined;
      if (code === undefined || !ASKS_FOR_RETRY.has(code) || tries === 4) throw error;
    }
  }
}
