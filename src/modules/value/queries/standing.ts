import type { Id } from '../../../kernel/identifiers.ts';
import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import type { ListedPromise } from '../contract-promises.ts';
import { countOf, type Kept } from '../domain/standing.ts';

/** How promises stand, named beneficiaries and open link apart. */
export async function standings(tx: Tx, promises: readonly Id[]): Promise<Map<Id, ListedPromise['standing']>> {
  const rows = await many<{ promise: Id; named: boolean; kept: Kept; count: number }>(
    tx,
    sql`SELECT p AS promise, t.named, t.kept, t.count FROM unnest(${promises}::uuid[]) p, LATERAL value.standing(p) t`,
  );
  return new Map(
    promises.map((promise) => {
      const own = rows.filter((row) => row.promise === promise);
      return [
        promise,
        { named: countOf(own.filter((row) => row.named)), open: countOf(own.filter((row) => !row.named)) },
      ];
    }),
  );
}

/** Fills in how each stands. */
export async function withStandings<Row extends { id: Id }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<Array<Row & { standing: ListedPromise['standing'] }>> {
  const known = await standings(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, standing: known.get(row.id) as ListedPromise['standing'] }));
}
