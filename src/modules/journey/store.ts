import type { Id } from '../../kernel/identifiers.ts';
import { maybe, one, sql, type Tx, write } from '../../platform/database/sql.ts';
import type { LoadedSignal } from './policy.ts';

export interface NewSignal {
  id: Id;
  space: Id;
  raisedBy: Id | null;
  receiptId: Id | null;
  name: string;
  kind: string | null;
  title: string;
  body: string;
  clientKey: Id;
  /** Keeps the day only: where the moment would betray who raised it. */
  untimed?: boolean;
  brokenPromise?: Id;
}

/** False where this very send had arrived before. */
export async function addSignal(tx: Tx, signal: NewSignal): Promise<boolean> {
  const rows = await write(
    tx,
    sql`INSERT INTO journey.signals (ecosystem_id, id, space_id, raised_by, receipt_id, raiser_name, kind, title, body, client_key, broken_promise, raised_at)
        VALUES (${tx.actor.ecosystemId}, ${signal.id}, ${signal.space}, ${signal.raisedBy}, ${signal.receiptId}, ${signal.name},
                ${signal.kind}, ${signal.title}, ${signal.body}, ${signal.clientKey}, ${signal.brokenPromise ?? null},
                ${signal.untimed ? sql`date_trunc('day', platform.now())` : sql`platform.now()`})
        ON CONFLICT DO NOTHING`,
  );
  return rows === 1;
}

export function findByClientKey(tx: Tx, clientKey: Id): Promise<{ id: Id; title: string; body: string } | null> {
  return maybe(tx, sql`SELECT id, title, body FROM journey.signals WHERE client_key = ${clientKey}`);
}

export function loadSignal(tx: Tx, id: Id): Promise<LoadedSignal> {
  return one(
    tx,
    'signal',
    sql`SELECT space_id AS space, answer IS NOT NULL AS answered, merged_into IS NOT NULL AS merged,
               coalesce(raised_by = platform.person(), false) OR coalesce(receipt_id = platform.receipt(), false)
                 OR coalesce(receipt_id = ANY ((SELECT ecosystem.own_receipts())::uuid[]), false) AS own,
               space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]) AS member
        FROM journey.signals WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}

export interface NewInterpretation {
  id: Id;
  signal: Id;
  person: Id;
  body: string;
  assumption?: { about: string; text: string };
}

export async function addInterpretation(tx: Tx, made: NewInterpretation): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO journey.interpretations (ecosystem_id, id, signal_id, person_id, body, assumption_about, assumption)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.signal}, ${made.person}, ${made.body},
                ${made.assumption?.about ?? null}, ${made.assumption?.text ?? null})`,
  );
}

/** False where somebody else had answered in the meantime. */
export async function saveAnswer(tx: Tx, id: Id, person: Id, body: string): Promise<boolean> {
  const rows = await write(
    tx,
    sql`UPDATE journey.signals SET answer = ${body}, answered_by = ${person}, answered_at = platform.now()
        WHERE id = ${id} AND answer IS NULL`,
  );
  return rows === 1;
}

export async function saveName(tx: Tx, id: Id, name: { kind?: string | null; title?: string }): Promise<void> {
  const kind = name.kind === undefined ? sql`kind` : sql`${name.kind}`;
  const title = name.title === undefined ? sql`title` : sql`${name.title}`;
  await write(
    tx,
    sql`UPDATE journey.signals SET kind = ${kind}, title = ${title}
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}

/** What was merged into this one before goes along, so that one step always leads to where it stands. */
export async function saveMerge(tx: Tx, id: Id, into: Id, by: Id, reason: string): Promise<void> {
  await write(
    tx,
    sql`UPDATE journey.signals SET merged_into = ${into}, merged_by = ${by}, merged_at = platform.now(), merge_reason = ${reason}
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND (id = ${id} OR merged_into = ${id})`,
  );
}

export async function addQuestion(tx: Tx, made: { id: Id; signal: Id; by: Id; body: string }): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO journey.questions (ecosystem_id, id, signal_id, asked_by, body)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.signal}, ${made.by}, ${made.body})`,
  );
}

export function loadQuestion(tx: Tx, signal: Id | null, id: Id): Promise<{ signal: Id; space: Id; replied: boolean }> {
  return one(
    tx,
    'question',
    sql`SELECT q.signal_id AS signal, s.space_id AS space, q.reply IS NOT NULL AS replied FROM journey.questions q
        JOIN journey.signals s ON s.ecosystem_id = q.ecosystem_id AND s.id = q.signal_id
        WHERE q.ecosystem_id = ${tx.actor.ecosystemId} AND q.id = ${id} AND (${signal}::uuid IS NULL OR q.signal_id = ${signal})`,
  );
}

/** False where it had been replied to. */
export async function saveReply(tx: Tx, id: Id, body: string): Promise<boolean> {
  const rows = await write(
    tx,
    sql`UPDATE journey.questions SET reply = ${body}, replied_at = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND reply IS NULL`,
  );
  return rows === 1;
}
