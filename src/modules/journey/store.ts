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
  body: string;
  clientKey: Id;
}

/** False where this very send had arrived before. */
export async function addSignal(tx: Tx, signal: NewSignal): Promise<boolean> {
  const rows = await write(
    tx,
    sql`INSERT INTO journey.signals (ecosystem_id, id, space_id, raised_by, receipt_id, raiser_name, kind, body, client_key)
        VALUES (${tx.actor.ecosystemId}, ${signal.id}, ${signal.space}, ${signal.raisedBy}, ${signal.receiptId}, ${signal.name},
                ${signal.kind}, ${signal.body}, ${signal.clientKey})
        ON CONFLICT DO NOTHING`,
  );
  return rows === 1;
}

export function findByClientKey(tx: Tx, clientKey: Id): Promise<{ id: Id } | null> {
  return maybe(tx, sql`SELECT id FROM journey.signals WHERE client_key = ${clientKey}`);
}

export function loadSignal(tx: Tx, id: Id): Promise<LoadedSignal & { space: Id }> {
  return one(
    tx,
    'signal',
    sql`SELECT space_id AS space, answer IS NOT NULL AS answered,
               space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]) AS member
        FROM journey.signals WHERE id = ${id}`,
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
