import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Waiting } from '../../../platform/module.ts';
import { LISTED } from './dialogues.ts';
import { waitingDecisions } from './waiting-decisions.ts';

/** Decisions one has a part in, statements to vote on. */
export async function waiting(tx: Tx): Promise<Waiting[]> {
  const votes = await many<Waiting>(
    tx,
    sql`SELECT l.id, 'dialogue.waiting-votes' AS word, l.question AS title, '/dialogues/' || l.id AS path, l."openedAt" AS since,
               l."closesAt" AS due, jsonb_build_object('count', l.left) AS values
        FROM (${LISTED} WHERE d.ecosystem_id = ${tx.actor.ecosystemId} AND d.closed_at IS NULL
              ORDER BY d.opened_at DESC LIMIT 50) l WHERE l.left > 0`,
  );
  return [...(await waitingDecisions(tx)), ...votes];
}
