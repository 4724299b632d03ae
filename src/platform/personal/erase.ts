import pg from 'pg';
import type { Id } from '../../kernel/identifiers.ts';
import { sql, Tx, write } from '../database/sql.ts';
import { announce } from '../ledger/announce.ts';
import { systemOf } from '../ledger/sealing.ts';
import type { Personal } from '../module.ts';

/** What stands where words were. The ledger still shows that something was said, and when. */
export const ERASED = '[erased]';

export interface Erasing {
  ecosystemId: Id;
  personId: Id;
  /** Their account, where they are nobody elsewhere. */
  accountId?: Id | null;
  /** Only count. */
  tryOut?: boolean;
}

/**
 * Makes a person's own words empty, for good: as the owner of the database, in one transaction. Their photos, their account (unless
 * they are somebody elsewhere, too), the salts of what the ledger vouches for and the tie to their votes go; the entries stay, so that
 * the chain stays whole. Search is made anew by its reaction. Backups made before still hold the words.
 * @returns how many texts of each table
 */
export async function erasePerson(
  ownerUrl: string,
  personals: readonly Personal[],
  { ecosystemId, personId, accountId, tryOut = false }: Erasing,
): Promise<Map<string, number>> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, application_name: 'tilth_erase' });
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const tx = new Tx(client, systemOf(ecosystemId));
    for (const statement of personals.flatMap(({ besides }) => besides ?? []))
      await client.query(statement, [ecosystemId, personId]);
    const counts = new Map<string, number>();
    for (const personal of personals.filter(({ words }) => words.length > 0))
      counts.set(personal.table, (counts.get(personal.table) ?? 0) + (await empty(tx, personal, personId)));
    await forget(tx, personId, accountId ?? null);
    await announce(tx, { kind: 'person.erased', subject: { kind: 'person', id: personId }, space: null });
    await client.query(tryOut ? 'ROLLBACK' : 'COMMIT');
    return counts;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
    await pool.end();
  }
}

function empty(tx: Tx, { table, who, words }: Personal, personId: Id): Promise<number> {
  const emptied = sql.join(
    words.map((word) => {
      const column = sql.ref(word);
      return sql`${column} = CASE WHEN ${column} <> '' THEN ${ERASED} ELSE ${column} END`;
    }),
  );
  const said = sql.join(
    words.map((word) => sql`coalesce(${sql.ref(word)}, '') NOT IN ('', ${ERASED})`),
    sql` OR `,
  );
  return write(
    tx,
    sql`UPDATE ${sql.table(table)} SET ${emptied}
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND ${sql.raw(who)} = ${personId} AND (${said})`,
  );
}

/** What the platform keeps of them: the salts of what the ledger vouches for, and their account. */
async function forget(tx: Tx, personId: Id, accountId: Id | null): Promise<void> {
  await write(
    tx,
    sql`UPDATE ledger.entries e SET content_salt = NULL WHERE ecosystem_id = ${tx.actor.ecosystemId} AND content_salt IS NOT NULL
        AND (person_id = ${personId}
             OR EXISTS (SELECT FROM ecosystem.receipts r
                        WHERE r.ecosystem_id = e.ecosystem_id AND r.id = e.receipt_id AND r.claimed_by = ${personId}))`,
  );
  if (accountId) await write(tx, sql`DELETE FROM identity.accounts WHERE id = ${accountId}`);
}
