import type pg from 'pg';

/** A table as an archive carries it. */
export interface ArchiveTable {
  /** Quoted, with its schema: ready for SQL. */
  name: string;
  /** Quoted; generated columns are left out. */
  columns: string[];
}

/** The job engine's tables hold no record of ours, an unlogged one nothing that outlives a crash; migrations are named in the manifest. */
const LEFT_OUT = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'pgboss') AND n.nspname !~ '^pg_'
  AND c.relpersistence <> 'u' AND NOT (n.nspname = 'platform' AND c.relname = 'migrations')`;

/** All tables of ours, each after those it refers to, so that rows can be put back in this order. */
export async function tablesInOrder(client: pg.ClientBase): Promise<ArchiveTable[]> {
  const { rows } = await client.query<{ oid: number; name: string; columns: string[]; refers: number[] }>(
    `SELECT c.oid::int, format('%I.%I', n.nspname, c.relname) AS name,
            (SELECT array_agg(quote_ident(a.attname) ORDER BY a.attnum) FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
            coalesce((SELECT array_agg(DISTINCT f.confrelid::int) FROM pg_constraint f
                      WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid), '{}') AS refers
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND ${LEFT_OUT} ORDER BY 2`,
  );
  const placed = new Set<number>();
  const ordered: ArchiveTable[] = [];
  while (ordered.length < rows.length) {
    const ready = rows.filter((row) => !placed.has(row.oid) && row.refers.every((each) => placed.has(each)));
    if (ready.length === 0)
      throw new Error('Some tables refer to each other in a circle: an archive cannot order them.');
    for (const row of ready) {
      placed.add(row.oid);
      ordered.push({ name: row.name, columns: row.columns });
    }
  }
  return ordered;
}
