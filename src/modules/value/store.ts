import type { Id } from '../../kernel/identifiers.ts';
import { one, sql, type Tx, write } from '../../platform/database/sql.ts';
import type { LoadedPromise, LoadedProposition } from './policy.ts';

export interface NewProposition {
  id: Id;
  space: Id;
  journey: Id | null;
  title: string;
  body: string;
  by: Id;
}

export async function addProposition(tx: Tx, made: NewProposition): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO value.propositions (ecosystem_id, id, space_id, journey_id, title, body, drafted_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.space}, ${made.journey}, ${made.title}, ${made.body}, ${made.by})`,
  );
}

/** Under a lock when it is about to be saved: two saves at once wait for each other. */
export function loadProposition(tx: Tx, id: Id, lock = false): Promise<LoadedProposition> {
  return one(
    tx,
    'proposition',
    sql`SELECT space_id AS space, journey_id AS journey, title, body, number,
               space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]) AS member
        FROM value.propositions WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} ${lock ? sql`FOR UPDATE` : sql``}`,
  );
}

export interface NewVersion {
  proposition: Id;
  number: number;
  title: string;
  body: string;
  basedOn: number;
  by: Id;
}

export async function addVersion(tx: Tx, made: NewVersion): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO value.versions (ecosystem_id, proposition_id, number, title, body, based_on, saved_by)
        VALUES (${tx.actor.ecosystemId}, ${made.proposition}, ${made.number}, ${made.title}, ${made.body}, ${made.basedOn}, ${made.by})`,
  );
}

export async function saveText(tx: Tx, id: Id, text: { title: string; body: string; number: number }): Promise<void> {
  await write(
    tx,
    sql`UPDATE value.propositions SET title = ${text.title}, body = ${text.body}, number = ${text.number}
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}

export function findVersion(tx: Tx, proposition: Id, number: number): Promise<{ title: string; body: string }> {
  return one(
    tx,
    'version',
    sql`SELECT title, body FROM value.versions
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND proposition_id = ${proposition} AND number = ${number}`,
  );
}

export interface NewContributor {
  id: Id;
  proposition: Id;
  person: Id | null;
  signal: Id | null;
  name: string;
  gave: string;
  by: Id;
}

export async function addContributor(tx: Tx, made: NewContributor): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO value.contributors (ecosystem_id, id, proposition_id, person_id, signal_id, name, gave, credited_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.proposition}, ${made.person}, ${made.signal}, ${made.name},
                ${made.gave}, ${made.by})`,
  );
}

export async function saveAgreement(tx: Tx, proposition: Id, person: Id, note: string): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO value.agreements (ecosystem_id, proposition_id, person_id, note)
        VALUES (${tx.actor.ecosystemId}, ${proposition}, ${person}, ${note})
        ON CONFLICT (ecosystem_id, proposition_id, person_id) DO UPDATE SET note = excluded.note, agreed_at = platform.now()`,
  );
}

export interface NewPromise {
  id: Id;
  proposition: Id;
  space: Id;
  journey: Id | null;
  claim: string;
  measure: string;
  evidence: string;
  beneficiaries: string;
  horizon: string;
  openLink: boolean;
  by: Id;
}

export async function addPromise(tx: Tx, made: NewPromise, persons: readonly Id[]): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO value.promises (ecosystem_id, id, proposition_id, space_id, journey_id, claim, measure, evidence, beneficiaries, horizon,
                                    open_link, made_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.proposition}, ${made.space}, ${made.journey}, ${made.claim}, ${made.measure},
                ${made.evidence}, ${made.beneficiaries}, ${made.horizon}, ${made.openLink}, ${made.by})`,
  );
  await write(
    tx,
    sql`INSERT INTO value.beneficiaries (ecosystem_id, promise_id, person_id)
        SELECT ${tx.actor.ecosystemId}, ${made.id}, p FROM unnest(${persons}::uuid[]) p ON CONFLICT DO NOTHING`,
  );
}

export function loadPromise(tx: Tx, id: Id): Promise<LoadedPromise> {
  return one(
    tx,
    'promise',
    sql`SELECT p.space_id AS space, p.proposition_id AS proposition, p.journey_id AS journey, p.open_link AS "openLink",
               p.withdrawn_at IS NOT NULL AS withdrawn, p.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]) AS member,
               p.id = ANY ((SELECT value.promised_to_me())::uuid[]) AS mine
        FROM value.promises p WHERE p.ecosystem_id = ${tx.actor.ecosystemId} AND p.id = ${id}`,
  );
}

export async function withdrawPromiseRow(tx: Tx, id: Id, reason: string): Promise<boolean> {
  const rows = await write(
    tx,
    sql`UPDATE value.promises SET withdrawn_at = platform.now(), withdrawn_reason = ${reason}
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND withdrawn_at IS NULL`,
  );
  return rows === 1;
}

export async function addPromiseLink(tx: Tx, made: { id: Id; promise: Id; token: string; by: Id }): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO value.links (ecosystem_id, id, promise_id, token, made_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.promise}, ${made.token}, ${made.by})`,
  );
}

export async function closePromiseLinkRow(tx: Tx, promise: Id, id: Id): Promise<number> {
  return write(
    tx,
    sql`UPDATE value.links SET closed_at = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND promise_id = ${promise} AND id = ${id} AND closed_at IS NULL`,
  );
}
