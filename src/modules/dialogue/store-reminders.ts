import type { Id } from '../../kernel/identifiers.ts';
import { many, sql, type Tx } from '../../platform/database/sql.ts';

/** As the system: a day is left, or, of those that are open for less than two days, half of their time. */
export async function decisionsNearDeadline(tx: Tx): Promise<Id[]> {
  const rows = await many<{ id: Id }>(
    tx,
    sql`SELECT id FROM dialogue.decisions
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND reached_at IS NULL AND reminded_for IS DISTINCT FROM deadline
          AND deadline > now() AND deadline <= now() + interval '1 day'
          AND now() >= opened_at + (deadline - opened_at) / 2 ORDER BY deadline LIMIT 200`,
  );
  return rows.map(({ id }) => id);
}

/** Whom to remind. Nobody where another node does it, or it was decided or given more time in the meantime. */
export function claimReminder(tx: Tx, decision: Id): Promise<Array<{ person: Id; dialogue: Id }>> {
  return many(
    tx,
    sql`WITH claimed AS (
          UPDATE dialogue.decisions SET reminded_for = deadline
          WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${decision} AND reached_at IS NULL
            AND reminded_for IS DISTINCT FROM deadline AND deadline <= now() + interval '1 day' RETURNING ecosystem_id, id, dialogue_id)
        SELECT s.person_id AS person, c.dialogue_id AS dialogue FROM claimed c, LATERAL dialogue.silent_on(c.id) AS s (person_id)`,
  );
}
