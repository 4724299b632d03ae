import type { Id } from '../../kernel/identifiers.ts';
import { maybe, one, sql, type Tx, write } from '../../platform/database/sql.ts';
import type { LoadedObjection } from './policy.ts';

export function loadObjection(tx: Tx, decision: Id, id: Id): Promise<LoadedObjection> {
  return one(
    tx,
    'objection',
    sql`SELECT person_id AS by, answer IS NOT NULL AS answered, settled IS NOT NULL AS settled FROM dialogue.objections
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND decision_id = ${decision} AND id = ${id}`,
  );
}

/** The one this person stands by: not withdrawn. */
export function standingObjection(tx: Tx, decision: Id, person: Id): Promise<{ id: Id; reason: string } | null> {
  return maybe(
    tx,
    sql`SELECT id, reason FROM dialogue.objections
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND decision_id = ${decision} AND person_id = ${person}
          AND settled IS DISTINCT FROM 'withdrawn'`,
  );
}

export async function addObjection(tx: Tx, made: { id: Id; decision: Id; person: Id; reason: string }): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO dialogue.objections (ecosystem_id, id, decision_id, person_id, reason)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.decision}, ${made.person}, ${made.reason})`,
  );
}

/** False where it was settled in the meantime. */
export async function saveAnswer(tx: Tx, id: Id, answer: string, by: Id): Promise<boolean> {
  const rows = await write(
    tx,
    sql`UPDATE dialogue.objections SET answer = ${answer}, answered_by = ${by}, answered_at = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND settled IS NULL`,
  );
  return rows === 1;
}

export async function saveSettled(tx: Tx, id: Id, settled: 'withdrawn' | 'kept'): Promise<void> {
  await write(
    tx,
    sql`UPDATE dialogue.objections SET settled = ${settled}, settled_at = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}

/** Objections that nobody has answered, and those whose author has not said yet whether the answer is one. */
export function openObjections(tx: Tx, decision: Id): Promise<{ unanswered: number; unsettled: number }> {
  return one(
    tx,
    'objections',
    sql`SELECT (count(*) FILTER (WHERE answer IS NULL))::int AS unanswered,
               (count(*) FILTER (WHERE answer IS NOT NULL))::int AS unsettled
        FROM dialogue.objections
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND decision_id = ${decision} AND settled IS NULL`,
  );
}
