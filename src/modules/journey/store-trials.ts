import type { Id } from '../../kernel/identifiers.ts';
import { one, sql, type Tx, write } from '../../platform/database/sql.ts';

export interface NewExperiment {
  id: Id;
  journey: Id;
  hypothesis: string;
  measure: string;
  threshold: string;
  due: string | null;
  by: Id;
}

export async function addExperiment(tx: Tx, made: NewExperiment): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO journey.experiments (ecosystem_id, id, journey_id, hypothesis, measure, threshold, due, led_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.journey}, ${made.hypothesis}, ${made.measure}, ${made.threshold},
                ${made.due}, ${made.by})`,
  );
}

/** @throws DomainError `absent` where this journey has no such experiment. */
export function findExperiment(tx: Tx, journey: Id, id: Id): Promise<{ concluded: boolean }> {
  return one(
    tx,
    'experiment',
    sql`SELECT result IS NOT NULL AS concluded FROM journey.experiments
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND journey_id = ${journey} AND id = ${id}`,
  );
}

/** False where a result had been recorded: a result stands. */
export async function saveResult(
  tx: Tx,
  id: Id,
  made: { result: string; met: boolean; learned: string; by: Id },
): Promise<boolean> {
  const rows = await write(
    tx,
    sql`UPDATE journey.experiments SET result = ${made.result}, met = ${made.met}, learned = ${made.learned},
               concluded_by = ${made.by}, concluded_at = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND result IS NULL`,
  );
  return rows === 1;
}

export async function addPractice(
  tx: Tx,
  made: { id: Id; journey: Id; what: string; keeper: Id; since?: string; clause: string; by: Id },
): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO journey.practices (ecosystem_id, id, journey_id, what, keeper_id, since, clause, adopted_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.journey}, ${made.what}, ${made.keeper},
                coalesce(${made.since ?? null}::date, platform.now()::date), ${made.clause}, ${made.by})`,
  );
}

export function findPractice(tx: Tx, journey: Id, id: Id): Promise<{ retired: boolean }> {
  return one(
    tx,
    'practice',
    sql`SELECT retired_at IS NOT NULL AS retired FROM journey.practices
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND journey_id = ${journey} AND id = ${id}`,
  );
}

export async function retirePracticeRow(tx: Tx, id: Id, reason: string): Promise<boolean> {
  const rows = await write(
    tx,
    sql`UPDATE journey.practices SET retired_at = platform.now(), retired_reason = ${reason}
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND retired_at IS NULL`,
  );
  return rows === 1;
}

export async function addUnlearning(
  tx: Tx,
  made: { id: Id; journey: Id; what: string; reason: string; by: Id },
): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO journey.unlearnings (ecosystem_id, id, journey_id, what, reason, noted_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.journey}, ${made.what}, ${made.reason}, ${made.by})`,
  );
}

/** As the system: what a later room announced about this journey. Repeated, it is kept once. */
export async function addRealization(
  tx: Tx,
  made: { journey: Id; entry: Id; kind: string; subject: Id; at: string },
): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO journey.realizations (ecosystem_id, journey_id, entry_id, kind, subject_id, at)
        SELECT ecosystem_id, id, ${made.entry}, ${made.kind}, ${made.subject}, ${made.at}
        FROM journey.journeys WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${made.journey}
        ON CONFLICT DO NOTHING`,
  );
}
