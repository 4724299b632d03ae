import type { Id } from '../../kernel/identifiers.ts';
import { many, maybe, one, sql, type Tx, write } from '../../platform/database/sql.ts';

export interface NewExperience {
  id: Id;
  space: Id;
  promise: Id | null;
  person: Id | null;
  receipt: Id | null;
  /** What somebody without an account calls themselves. */
  name?: string;
  kept: string | null;
  noticed: string;
  felt: readonly string[];
  differently: string;
  fit?: number;
  dealt?: number;
  clientKey: Id;
}

/** False where this very send had arrived before. Without an account the day alone is kept. */
export async function addExperience(tx: Tx, made: NewExperience): Promise<boolean> {
  const at = made.person === null ? sql`date_trunc('day', platform.now())` : sql`platform.now()`;
  const rows = await write(
    tx,
    sql`INSERT INTO value.experiences (ecosystem_id, id, space_id, promise_id, person_id, receipt_id, teller_name, kept, noticed, felt,
                                       differently, fit, dealt, reported_at, client_key)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.space}, ${made.promise}, ${made.person}, ${made.receipt}, ${made.name ?? ''},
                ${made.kept}, ${made.noticed}, ${made.felt}::text[], ${made.differently}, ${made.fit ?? null}, ${made.dealt ?? null}, ${at},
                ${made.clientKey})
        ON CONFLICT DO NOTHING`,
  );
  return rows === 1;
}

export function findExperienceByKey(tx: Tx, clientKey: Id): Promise<{ id: Id } | null> {
  return maybe(
    tx,
    sql`SELECT id FROM value.experiences WHERE ecosystem_id = ${tx.actor.ecosystemId} AND client_key = ${clientKey}`,
  );
}

export function loadExperience(
  tx: Tx,
  id: Id,
): Promise<{ space: Id; promise: Id | null; kept: string | null; member: boolean; withAccount: boolean }> {
  return one(
    tx,
    'experience',
    sql`SELECT space_id AS space, promise_id AS promise, kept, person_id IS NOT NULL AS "withAccount",
               space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]) AS member
        FROM value.experiences WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}

export async function addRepair(tx: Tx, made: { id: Id; experience: Id; what: string; by: Id }): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO value.repairs (ecosystem_id, id, experience_id, what, done_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.experience}, ${made.what}, ${made.by})`,
  );
}

export function loadRepair(
  tx: Tx,
  id: Id,
): Promise<{ experience: Id; promise: Id | null; space: Id; confirmed: boolean; withAccount: boolean }> {
  return one(
    tx,
    'repair',
    sql`SELECT r.experience_id AS experience, x.promise_id AS promise, x.space_id AS space, r.confirmed_at IS NOT NULL AS confirmed,
               x.person_id IS NOT NULL AS "withAccount"
        FROM value.repairs r
        JOIN value.experiences x ON x.ecosystem_id = r.ecosystem_id AND x.id = r.experience_id
        WHERE r.ecosystem_id = ${tx.actor.ecosystemId} AND r.id = ${id}`,
  );
}

/** False where it is not the acting person's to confirm, or was confirmed before. Without an account: the day. */
export async function confirmRepairRow(tx: Tx, id: Id): Promise<boolean> {
  const rows = await write(
    tx,
    sql`UPDATE value.repairs SET confirmed_at = CASE WHEN platform.person() IS NULL THEN date_trunc('day', platform.now()) ELSE platform.now() END
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND confirmed_at IS NULL`,
  );
  return rows === 1;
}

export interface Broken {
  id: Id;
  space: Id;
  claim: string;
  noticed: string;
  person: Id | null;
  receipt: Id | null;
}

/** As the system: broken answers that have no signal yet, the oldest first. */
export function brokenWithoutSignal(tx: Tx, promise: Id): Promise<Broken[]> {
  return many(
    tx,
    sql`SELECT x.id, x.space_id AS space, p.claim, x.noticed, x.person_id AS person, x.receipt_id AS receipt
        FROM value.experiences x
        JOIN value.promises p ON p.ecosystem_id = x.ecosystem_id AND p.id = x.promise_id
        WHERE x.ecosystem_id = ${tx.actor.ecosystemId} AND x.promise_id = ${promise} AND x.kept = 'not' AND x.signal_id IS NULL
        ORDER BY x.reported_at, x.id FOR UPDATE OF x`,
  );
}

/** As the system: the signals that broken answers about this promise opened or joined, the latest first. */
export async function signalsOfPromise(tx: Tx, promise: Id): Promise<Id[]> {
  const rows = await many<{ id: Id }>(
    tx,
    sql`SELECT signal_id AS id, max(reported_at) AS at FROM value.experiences
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND promise_id = ${promise} AND signal_id IS NOT NULL
        GROUP BY signal_id ORDER BY at DESC LIMIT 5`,
  );
  return rows.map(({ id }) => id);
}

export async function joinSignal(tx: Tx, experience: Id, signal: Id): Promise<void> {
  await write(
    tx,
    sql`UPDATE value.experiences SET signal_id = ${signal} WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${experience}`,
  );
}
