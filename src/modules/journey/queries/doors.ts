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
