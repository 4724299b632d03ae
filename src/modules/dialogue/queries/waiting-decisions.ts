import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Waiting } from '../../../platform/module.ts';
import { actingPerson } from '../../ecosystem/index.ts';

/**
 * Decisions one has not said anything on yet, or has to state the outcome of; objections to answer, answers to one's own objection;
 * what one has taken on.
 */
export function waitingDecisions(tx: Tx): Promise<Waiting[]> {
  const { personId } = actingPerson(tx);
  const path = sql`'/dialogues/' || x.dialogue_id AS path`;
  return many<Waiting>(
    tx,
    sql`WITH x AS (
          SELECT x.*, x.deciders IS NULL OR ${personId}::uuid = ANY (x.deciders) AS mine FROM dialogue.decisions x
          JOIN dialogue.dialogues d ON d.ecosystem_id = x.ecosystem_id AND d.id = x.dialogue_id
           AND d.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])
          WHERE x.ecosystem_id = ${tx.actor.ecosystemId})
        SELECT w.*, '{}'::jsonb AS values FROM (
          SELECT x.id, CASE WHEN x.deadline <= platform.now() THEN 'dialogue.waiting-outcome' ELSE 'dialogue.waiting-decision' END AS word,
                 x.proposal AS title, ${path}, x.opened_at AS since, x.deadline AS due
          FROM x
          WHERE x.reached_at IS NULL
            AND CASE WHEN x.deadline <= platform.now() THEN x.opened_by = ${personId}
                     ELSE x.mine AND NOT EXISTS (SELECT FROM dialogue.stances t WHERE t.ecosystem_id = x.ecosystem_id
                                                 AND t.decision_id = x.id AND t.person_id = ${personId}) END
          UNION ALL
          SELECT o.id, CASE WHEN o.answer IS NULL THEN 'dialogue.waiting-objection' ELSE 'dialogue.waiting-answer' END,
                 coalesce(o.answer, o.reason), ${path}, coalesce(o.answered_at, o.raised_at), x.deadline
          FROM x JOIN dialogue.objections o ON o.ecosystem_id = x.ecosystem_id AND o.decision_id = x.id AND o.settled IS NULL
          WHERE x.reached_at IS NULL AND CASE WHEN o.answer IS NULL THEN x.opened_by = ${personId} AND o.person_id <> ${personId}
                                              ELSE o.person_id = ${personId} END
          UNION ALL
          SELECT x.id, 'dialogue.waiting-commitment', x.outcome, ${path}, c.made_at, c.due_on::timestamptz
          FROM x JOIN dialogue.commitments c ON c.ecosystem_id = x.ecosystem_id AND c.decision_id = x.id
          WHERE c.owner_id = ${personId} AND c.told_at IS NULL) w
        ORDER BY w.due LIMIT 20`,
  );
}
