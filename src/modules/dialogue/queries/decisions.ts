import type { PersonActor } from '../../../kernel/actor.ts';
import type { ReplyOf } from '../../../kernel/endpoint.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import { actingPerson } from '../../ecosystem/index.ts';
import type { Decision, listDecisions } from '../contract-decisions.ts';
import { resultOf } from '../domain/decision.ts';
import { canDecide, canReach, canStand, type LoadedDialogue } from '../policy.ts';
import { loadDialogue } from '../store.ts';

interface Row extends Omit<Decision, 'standing' | 'may'> {
  openedBy: Id;
  now: string;
}

export async function decisions(tx: Tx, dialogue: Id): Promise<ReplyOf<typeof listDecisions>> {
  const loaded = await loadDialogue(tx, dialogue);
  const items = await decisionsOf(tx, actingPerson(tx), dialogue, loaded);
  const pending = items.some(({ result }) => result === null);
  return { items, next: null, may: { decide: canDecide(loaded, pending) } };
}

async function decisionsOf(tx: Tx, actor: PersonActor, dialogue: Id, loaded: LoadedDialogue): Promise<Decision[]> {
  const rows = await many<Row>(
    tx,
    sql`SELECT d.id, d.method, d.proposal, d.quorum, d.deadline, p.name AS by, d.opened_at AS "openedAt", d.result, d.outcome,
               d.reached_at AS "reachedAt", d.opened_by AS "openedBy", platform.now() AS now,
               (SELECT t.stance FROM dialogue.stances t
                WHERE t.ecosystem_id = d.ecosystem_id AND t.decision_id = d.id AND t.person_id = ${actor.personId}) AS own,
               coalesce((SELECT jsonb_agg(jsonb_build_object('by', q.name, 'stance', t.stance, 'reason', t.reason) ORDER BY t.given_at)
                         FROM dialogue.stances t
                         JOIN ecosystem.persons q ON q.ecosystem_id = t.ecosystem_id AND q.id = t.person_id
                         WHERE t.ecosystem_id = d.ecosystem_id AND t.decision_id = d.id), '[]') AS stances
        FROM dialogue.decisions d
        JOIN ecosystem.persons p ON p.ecosystem_id = d.ecosystem_id AND p.id = d.opened_by
        WHERE d.ecosystem_id = ${tx.actor.ecosystemId} AND d.dialogue_id = ${dialogue} ORDER BY d.opened_at, d.id`,
  );
  return rows.map(({ openedBy, now: read, ...row }) => {
    const now = new Date(read);
    const decision = { openedBy, deadline: row.deadline, reached: row.result !== null };
    return {
      ...row,
      standing: resultOf(
        row.method,
        row.quorum,
        row.stances.map(({ stance }) => stance),
      ),
      may: { stand: canStand(loaded, decision, now), reach: canReach(actor, loaded, decision, now) },
    };
  });
}
