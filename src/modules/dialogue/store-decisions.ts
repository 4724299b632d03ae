import type { Id } from '../../kernel/identifiers.ts';
import { many, one, sql, type Tx, write } from '../../platform/database/sql.ts';
import type { DecisionResult, Method, Stance } from './domain/decision.ts';
import type { LoadedDecision } from './policy.ts';

export interface NewDecision {
  id: Id;
  dialogue: Id;
  method: Method;
  proposal: string;
  quorum: number;
  deadline: string;
  by: Id;
}

/** The moment this is said to happen at: a demonstration tells of days past. */
export async function momentOf(tx: Tx): Promise<Date> {
  const { now } = await one<{ now: string }>(tx, 'decision', sql`SELECT platform.now() AS now`);
  return new Date(now);
}

/** False where another decision is still open in this dialogue. */
export async function addDecision(tx: Tx, made: NewDecision): Promise<boolean> {
  const rows = await write(
    tx,
    sql`INSERT INTO dialogue.decisions (ecosystem_id, id, dialogue_id, method, proposal, quorum, deadline, opened_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.dialogue}, ${made.method}, ${made.proposal}, ${made.quorum},
                ${made.deadline}, ${made.by}) ON CONFLICT DO NOTHING`,
  );
  return rows === 1;
}

export function loadDecision(
  tx: Tx,
  dialogue: Id,
  id: Id,
): Promise<LoadedDecision & { method: Method; quorum: number; now: string }> {
  return one(
    tx,
    'decision',
    sql`SELECT method, quorum, opened_by AS "openedBy", deadline, reached_at IS NOT NULL AS reached, platform.now() AS now
        FROM dialogue.decisions WHERE ecosystem_id = ${tx.actor.ecosystemId} AND dialogue_id = ${dialogue} AND id = ${id}`,
  );
}

export async function saveStance(tx: Tx, decision: Id, person: Id, stance: Stance, reason: string): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO dialogue.stances (ecosystem_id, decision_id, person_id, stance, reason)
        VALUES (${tx.actor.ecosystemId}, ${decision}, ${person}, ${stance}, ${reason})
        ON CONFLICT (ecosystem_id, decision_id, person_id) DO UPDATE
          SET stance = excluded.stance, reason = excluded.reason, given_at = platform.now()`,
  );
}

export async function stancesIn(tx: Tx, decision: Id): Promise<Stance[]> {
  const rows = await many<{ stance: Stance }>(
    tx,
    sql`SELECT stance FROM dialogue.stances WHERE ecosystem_id = ${tx.actor.ecosystemId} AND decision_id = ${decision}`,
  );
  return rows.map(({ stance }) => stance);
}

/** False where somebody else stated it in the meantime. */
export async function saveOutcome(tx: Tx, id: Id, result: DecisionResult, outcome: string, by: Id): Promise<boolean> {
  const rows = await write(
    tx,
    sql`UPDATE dialogue.decisions SET result = ${result}, outcome = ${outcome}, reached_by = ${by}, reached_at = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND reached_at IS NULL`,
  );
  return rows === 1;
}
