import type { Id } from '../../kernel/identifiers.ts';
import type { Database } from '../database/database.ts';
import { many, maybe, sql, type Tx, write } from '../database/sql.ts';
import type { Reaction } from '../module.ts';
import type { Entry } from './entry.ts';
import { systemOf } from './sealing.ts';

const MOST = 200;
const TRIES = 4;
/** What is older happened in an import or a demonstration: what follows from it is dated like it. */
const PAST = 60_000;

export const ENTRY = sql`e.ecosystem_id AS "ecosystemId", e.id, s.position, e.at, e.person_id AS "personId", e.receipt_id AS "receiptId",
  e.space_id AS "spaceId", e.audience_id AS "audienceId", e.kind,
  jsonb_build_object('kind', e.subject_kind, 'id', e.subject_id) AS subject, e.payload,
  coalesce((SELECT jsonb_agg(jsonb_build_object('kind', f.from_kind, 'id', f.from_id)) FROM ledger.follows f
            WHERE f.ecosystem_id = e.ecosystem_id AND f.entry_id = e.id), '[]') AS follows
  FROM ledger.sealed s
  JOIN ledger.entries e ON e.ecosystem_id = s.ecosystem_id AND e.id = s.entry_id`;

/**
 * Lets one reaction catch up: at least once each entry, the cursor in the transaction of what the reaction wrote. What fails
 * `TRIES` times is parked with its error, so that one bad entry does not stop the rest for ever.
 * @returns how many entries it went past
 */
export async function catchUp(
  database: Database,
  reaction: Reaction,
  ecosystemId: Id,
  onError: (error: Error) => void,
): Promise<number> {
  let passed = 0;
  let most = MOST;
  let tries = 0;
  for (;;) {
    try {
      const some = await database.as(systemOf(ecosystemId), (tx) => reactTo(tx, reaction, ecosystemId, most));
      passed += some;
      if (some < most) return passed;
      [most, tries] = [MOST, 0];
    } catch (error) {
      onError(error as Error);
      // First find out which of the batch it is, then try that one again.
      if (most > 1) most = 1;
      else if (++tries === TRIES) {
        await database.as(systemOf(ecosystemId), (tx) => park(tx, reaction, ecosystemId, error as Error));
        passed += 1;
        [most, tries] = [MOST, 0];
      } else await new Promise((resolve) => setTimeout(resolve, 20 * 4 ** tries));
    }
  }
}

function concerns({ kinds, except }: Reaction, { kind }: Entry): boolean {
  return kinds.includes('*') ? !except?.includes(kind) : kinds.includes(kind);
}

async function reactTo(tx: Tx, reaction: Reaction, ecosystemId: Id, most: number): Promise<number> {
  const from = await takeCursor(tx, reaction, ecosystemId);
  // Another node is at it.
  if (from === null) return 0;
  const entries = await entriesAfter(tx, ecosystemId, from, most);
  for (const entry of entries) {
    if (!concerns(reaction, entry)) continue;
    const past = Date.now() - Date.parse(entry.at) > PAST;
    await write(tx, sql`SELECT set_config('tilth.now', ${past ? entry.at : ''}, true)`);
    await reaction.react(tx, entry);
  }
  const last = entries.at(-1);
  if (last) await moveCursor(tx, reaction, ecosystemId, last.position);
  return entries.length;
}

export function entriesAfter(tx: Tx, ecosystemId: Id, position: number, most: number): Promise<Entry[]> {
  return many(
    tx,
    sql`SELECT ${ENTRY} WHERE s.ecosystem_id = ${ecosystemId} AND s.position > ${position} ORDER BY s.position LIMIT ${sql.lit(most)}`,
  );
}

async function takeCursor(tx: Tx, reaction: Reaction, ecosystemId: Id): Promise<number | null> {
  const find = sql`SELECT position FROM ledger.cursors WHERE ecosystem_id = ${ecosystemId} AND reaction = ${reaction.name}
                   FOR UPDATE SKIP LOCKED`;
  const found = await maybe<{ position: number }>(tx, find);
  if (found) return found.position;
  const made = await write(
    tx,
    sql`INSERT INTO ledger.cursors (ecosystem_id, reaction) VALUES (${ecosystemId}, ${reaction.name}) ON CONFLICT DO NOTHING`,
  );
  return made === 1 ? 0 : null;
}

async function moveCursor(tx: Tx, reaction: Reaction, ecosystemId: Id, position: number): Promise<void> {
  await write(
    tx,
    sql`UPDATE ledger.cursors SET position = ${position} WHERE ecosystem_id = ${ecosystemId} AND reaction = ${reaction.name}`,
  );
}

async function park(tx: Tx, reaction: Reaction, ecosystemId: Id, error: Error): Promise<void> {
  const from = await takeCursor(tx, reaction, ecosystemId);
  const [entry] = from === null ? [] : await entriesAfter(tx, ecosystemId, from, 1);
  if (!entry) return;
  await write(
    tx,
    sql`INSERT INTO ledger.parked (ecosystem_id, reaction, position, error)
        VALUES (${ecosystemId}, ${reaction.name}, ${entry.position}, ${error.message.slice(0, 2000)}) ON CONFLICT DO NOTHING`,
  );
  await moveCursor(tx, reaction, ecosystemId, entry.position);
}
