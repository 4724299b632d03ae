import type { Id } from '../../kernel/identifiers.ts';
import { many, one, sql, type Tx, write } from '../../platform/database/sql.ts';
import type { Change } from './contract-decisions.ts';
import type { MethodName, Said } from './domain/decision.ts';
import type { Ballot, DecisionResult } from './domain/methods/method.ts';
import type { LoadedDecision } from './policy.ts';

export interface NewDecision {
  id: Id;
  dialogue: Id;
  method: MethodName;
  proposal: string;
  options: readonly string[];
  dots: number | null;
  quorum: number;
  deadline: string;
  deciders: readonly Id[] | null;
  changes: readonly Change[];
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
    sql`INSERT INTO dialogue.decisions (ecosystem_id, id, dialogue_id, method, proposal, options, dots, quorum, deadline, deciders,
                                        changes, opened_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.dialogue}, ${made.method}, ${made.proposal}, ${made.options}::text[],
                ${made.dots}, ${made.quorum}, ${made.deadline}, ${made.deciders}::uuid[], ${JSON.stringify(made.changes)}, ${made.by})
        ON CONFLICT DO NOTHING`,
  );
  return rows === 1;
}

export interface OpenDecision extends LoadedDecision {
  options: number;
  dots: number | null;
  quorum: number;
  now: string;
}

export function loadDecision(tx: Tx, dialogue: Id, id: Id): Promise<OpenDecision> {
  return one(
    tx,
    'decision',
    sql`SELECT method, cardinality(options) AS options, dots, quorum, deciders, opened_by AS "openedBy", deadline,
               reached_at IS NOT NULL AS reached, platform.now() AS now
        FROM dialogue.decisions WHERE ecosystem_id = ${tx.actor.ecosystemId} AND dialogue_id = ${dialogue} AND id = ${id}`,
  );
}

export async function saveStance(tx: Tx, decision: Id, person: Id, { stance, marks, reason }: Said): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO dialogue.stances (ecosystem_id, decision_id, person_id, stance, marks, reason)
        VALUES (${tx.actor.ecosystemId}, ${decision}, ${person}, ${stance}, ${marks}::smallint[], ${reason})
        ON CONFLICT (ecosystem_id, decision_id, person_id) DO UPDATE
          SET stance = excluded.stance, marks = excluded.marks, reason = excluded.reason, given_at = platform.now()`,
  );
}

export function ballotsIn(tx: Tx, decision: Id): Promise<Ballot[]> {
  return many<Ballot>(
    tx,
    sql`SELECT stance, marks FROM dialogue.stances WHERE ecosystem_id = ${tx.actor.ecosystemId} AND decision_id = ${decision}`,
  );
}

export async function saveExtension(
  tx: Tx,
  made: { id: Id; decision: Id; before: string; after: string; reason: string; by: Id },
): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO dialogue.extensions (ecosystem_id, id, decision_id, before, after, reason, extended_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.decision}, ${made.before}, ${made.after}, ${made.reason}, ${made.by})`,
  );
  await write(
    tx,
    sql`UPDATE dialogue.decisions SET deadline = ${made.after}
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${made.decision} AND reached_at IS NULL`,
  );
}

export interface Outcome {
  result: DecisionResult;
  outcome: string;
  changes: readonly Change[] | null;
  by: Id;
}

/** False where somebody else stated it in the meantime. */
export async function saveOutcome(tx: Tx, id: Id, { result, outcome, changes, by }: Outcome): Promise<boolean> {
  const rows = await write(
    tx,
    sql`UPDATE dialogue.decisions SET result = ${result}, outcome = ${outcome}, reached_by = ${by}, reached_at = platform.now(),
               decided_changes = ${changes && JSON.stringify(changes)}
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND reached_at IS NULL`,
  );
  return rows === 1;
}

export async function addCommitment(
  tx: Tx,
  decision: Id,
  { owner, due }: { owner: Id; due: string },
  by: Id,
): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO dialogue.commitments (ecosystem_id, decision_id, owner_id, due_on, made_by)
        VALUES (${tx.actor.ecosystemId}, ${decision}, ${owner}, ${due}, ${by})`,
  );
}

export function loadCommitment(tx: Tx, decision: Id): Promise<{ owner: Id }> {
  return one(
    tx,
    'commitment',
    sql`SELECT owner_id AS owner FROM dialogue.commitments
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND decision_id = ${decision}`,
  );
}

export async function saveTold(tx: Tx, decision: Id, done: boolean, note: string): Promise<void> {
  await write(
    tx,
    sql`UPDATE dialogue.commitments SET done = ${done}, note = ${note}, told_at = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND decision_id = ${decision}`,
  );
}
