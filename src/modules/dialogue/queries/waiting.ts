import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Waiting } from '../../../platform/module.ts';
import { actingPerson } from '../../ecosystem/index.ts';
import { LISTED } from './dialogues.ts';

/** Decisions one has not stood on yet or has to state the outcome of, statements to vote on. */
export async function waiting(tx: Tx): Promise<Waiting[]> {
  const actor = actingPerson(tx);
  const votes = await many<Waiting>(
    tx,
    sql`SELECT l.id, 'dialogue.waiting-votes' AS word, l.question AS title, '/dialogues/' || l.id AS path, l."openedAt" AS since,
               l."closesAt" AS due, jsonb_build_object('count', l.left) AS values
        FROM (${LISTED} WHERE d.ecosystem_id = ${tx.actor.ecosystemId} AND d.closed_at IS NULL
              ORDER BY d.opened_at DESC LIMIT 50) l WHERE l.left > 0`,
  );
  const decisions = await many<Waiting>(
    tx,
    sql`SELECT x.id, 'dialogue.waiting-decision' AS word, x.proposal AS title, '/dialogues/' || x.dialogue_id AS path,
               x.opened_at AS since, x.deadline AS due, '{}'::jsonb AS values
        FROM dialogue.decisions x
        JOIN dialogue.dialogues d ON d.ecosystem_id = x.ecosystem_id AND d.id = x.dialogue_id
         AND d.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])
        WHERE x.ecosystem_id = ${tx.actor.ecosystemId} AND x.reached_at IS NULL
          AND CASE WHEN x.deadline <= platform.now() THEN x.opened_by = ${actor.personId}
                   ELSE NOT EXISTS (SELECT FROM dialogue.stances t WHERE t.ecosystem_id = x.ecosystem_id AND t.decision_id = x.id
                                    AND t.person_id = ${actor.personId}) END
        ORDER BY x.deadline LIMIT 20`,
  );
  return [...decisions, ...votes];
}
