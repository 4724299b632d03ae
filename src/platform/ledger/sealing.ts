import type { SystemActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identifiers.ts';
import type { Database } from '../database/database.ts';
import { many, maybe, sql, type Tx, write } from '../database/sql.ts';
import { batchHash, entryHash, GENESIS, type HeadSigner, merkleRoot, SEALABLE, type Sealable } from './chain.ts';

const MOST = 2_000;

export const systemOf = (ecosystemId: Id): SystemActor => ({ kind: 'system', ecosystemId });

/**
 * Gives committed entries their position and seals them, batch by batch, until none is left. Several nodes may call it at once:
 * one of them seals, the others wait their turn and find nothing.
 * @returns how many entries were sealed
 */
export async function seal(database: Database, signer: HeadSigner, ecosystemId: Id): Promise<number> {
  let sealed = 0;
  for (;;) {
    const some = await database.as(systemOf(ecosystemId), (tx) => sealBatch(tx, signer, ecosystemId));
    sealed += some;
    if (some < MOST) return sealed;
  }
}

async function sealBatch(tx: Tx, signer: HeadSigner, ecosystemId: Id): Promise<number> {
  await write(tx, sql`SELECT pg_advisory_xact_lock(hashtextextended(${`ledger ${ecosystemId}`}, 0))`);
  const waiting = await many<Sealable & { seq: number }>(
    tx,
    sql`SELECT u.seq, ${sql.raw(SEALABLE)} FROM ledger.unsealed u
        JOIN ledger.entries e ON e.ecosystem_id = u.ecosystem_id AND e.id = u.entry_id
        WHERE u.ecosystem_id = ${ecosystemId} ORDER BY u.seq LIMIT ${sql.lit(MOST)}`,
  );
  if (waiting.length === 0) return 0;
  const head = await maybe<{ number: number; last: number; hash: Buffer }>(
    tx,
    sql`SELECT number, last, hash FROM ledger.batches WHERE ecosystem_id = ${ecosystemId} ORDER BY number DESC LIMIT 1`,
  );
  const first = (head?.last ?? 0) + 1;
  const hashes = waiting.map((entry, place) => entryHash(ecosystemId, first + place, entry));
  const batch = {
    number: (head?.number ?? 0) + 1,
    first,
    last: first + waiting.length - 1,
    root: merkleRoot(hashes),
    previous: head?.hash ?? GENESIS,
  };
  const hash = batchHash(ecosystemId, batch);
  await write(
    tx,
    sql`INSERT INTO ledger.sealed (ecosystem_id, position, entry_id, hash, batch)
        SELECT ${ecosystemId}, ${first}::bigint + place - 1, entry, hash, ${batch.number}
        FROM unnest(${waiting.map(({ id }) => id)}::uuid[], ${hashes}::bytea[]) WITH ORDINALITY AS t(entry, hash, place)`,
  );
  await write(
    tx,
    sql`INSERT INTO ledger.batches (ecosystem_id, number, first, last, root, previous, hash, signature)
        VALUES (${ecosystemId}, ${batch.number}, ${batch.first}, ${batch.last}, ${batch.root}, ${batch.previous}, ${hash}, ${signer.sign(hash)})`,
  );
  await write(
    tx,
    sql`DELETE FROM ledger.unsealed WHERE ecosystem_id = ${ecosystemId} AND seq = ANY (${waiting.map(({ seq }) => seq)}::bigint[])`,
  );
  return waiting.length;
}
