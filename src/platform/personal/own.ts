import { many, sql, type Tx } from '../database/sql.ts';
import type { Personal } from '../module.ts';

export interface OwnWords {
  table: string;
  rows: Record<string, unknown>[];
}

/** Everything of the acting person's own that they may see, table by table; tables without any are left out. */
export async function ownWords(tx: Tx, personals: readonly Personal[]): Promise<OwnWords[]> {
  const all: OwnWords[] = [];
  for (const { table, who, words, also = [] } of personals) {
    if (words.length === 0) continue;
    const columns = sql.join([...also, ...words].map((column) => sql.ref(column)));
    const rows = await many<Record<string, unknown>>(
      tx,
      sql`SELECT ${columns} FROM ${sql.table(table)}
          WHERE ecosystem_id = ${tx.actor.ecosystemId} AND ${sql.raw(who)} = platform.person()
            AND (${sql.join(
              words.map((word) => sql`coalesce(${sql.ref(word)}, '') <> ''`),
              sql` OR `,
            )}) ORDER BY 1`,
    );
    if (rows.length > 0) all.push({ table, rows });
  }
  return all;
}
