import type { Id } from '../../../kernel/identifiers.ts';
import { maybe, one, sql, type Tx } from '../../../platform/database/sql.ts';

/** Whether nobody has answered this signal yet. */
export async function isSignalOpen(tx: Tx, id: Id): Promise<boolean> {
  const row = await maybe<{ open: boolean }>(
    tx,
    sql`SELECT answer IS NULL AND merged_into IS NULL AS open FROM journey.signals
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
  return row?.open ?? false;
}

/** @throws DomainError `absent` where the acting person sees no such journey. */
export async function journeySpace(tx: Tx, id: Id): Promise<Id> {
  const row = await one<{ space: Id }>(
    tx,
    'journey',
    sql`SELECT space_id AS space FROM journey.journeys WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
  return row.space;
}

/** Whether the acting person may see this signal. */
export async function seesSignal(tx: Tx, id: Id): Promise<boolean> {
  const row = await maybe(
    tx,
    sql`SELECT id FROM journey.signals WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
  return row !== null;
}

/** How many of these keys an import has brought already. */
export async function importedBefore(tx: Tx, keys: readonly Id[]): Promise<number> {
  const row = await one<{ count: number }>(
    tx,
    'signal',
    sql`SELECT count(*)::int AS count FROM journey.signals
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND client_key = ANY (${keys}::uuid[])`,
  );
  return row.count;
}
