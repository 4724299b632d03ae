import { absent, forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import { many, one, sql, type Tx } from '../../../platform/database/sql.ts';
import { actingPerson } from '../acting.ts';
import type { PersonBrief, SpaceBrief } from '../contract-fields.ts';
import { PERSON, PERSONS } from './people.ts';

const own = (tx: Tx) => sql`SELECT s.id, s.name, s.about, s.kind, s.visibility, s.relations, s.opened_at AS "openedAt",
    (SELECT count(*) FROM ecosystem.memberships m
     WHERE m.ecosystem_id = s.ecosystem_id AND m.space_id = s.id AND m.until IS NULL) AS members,
    EXISTS (SELECT FROM ecosystem.memberships m
            WHERE m.ecosystem_id = s.ecosystem_id AND m.space_id = s.id AND m.until IS NULL
              AND m.person_id = ${actingPerson(tx).personId}) AS member
  FROM ecosystem.spaces s WHERE s.ecosystem_id = ${tx.actor.ecosystemId}`;

export function listSpaces(tx: Tx): Promise<SpaceBrief[]> {
  return many(tx, sql`${own(tx)} ORDER BY lower(s.name), s.id LIMIT 500`);
}

export function readSpace(tx: Tx, id: Id): Promise<SpaceBrief & { openedAt: string }> {
  return one(tx, 'space', sql`${own(tx)} AND s.id = ${id}`);
}

export function membersOf(tx: Tx, id: Id): Promise<PersonBrief[]> {
  return many(
    tx,
    sql`SELECT ${PERSON} FROM ${PERSONS}
        JOIN ecosystem.memberships m ON m.ecosystem_id = p.ecosystem_id AND m.person_id = p.id
        WHERE p.ecosystem_id = ${tx.actor.ecosystemId} AND m.space_id = ${id} AND m.until IS NULL
        ORDER BY lower(p.name), p.id LIMIT 1000`,
  );
}

/** Only who takes part sees them: the wall says so. */
export function linksOf(tx: Tx, id: Id): Promise<Array<{ id: Id; token: string; madeAt: string }>> {
  return many(
    tx,
    sql`SELECT id, token, made_at AS "madeAt" FROM ecosystem.links
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND space_id = ${id} AND closed_at IS NULL ORDER BY made_at, id LIMIT 100`,
  );
}

/**
 * To write in a space one takes part in it.
 * @throws DomainError `absent` where the acting person does not even see it, else `code` as forbidden.
 */
export async function mustTakePart(tx: Tx, id: Id, code: string): Promise<void> {
  if (await ownSpace(tx, id)) return;
  throw (await seesSpace(tx, id)) ? forbidden(code) : absent('space');
}

async function ownSpace(tx: Tx, id: Id): Promise<boolean> {
  const row = await one<{ own: boolean }>(
    tx,
    'space',
    sql`SELECT ${id}::uuid = ANY ((SELECT ecosystem.own_spaces())::uuid[]) AS own`,
  );
  return row.own;
}

/** Whether the acting person may read what is in this space. */
export async function seesSpace(tx: Tx, id: Id): Promise<boolean> {
  const row = await one<{ sees: boolean }>(
    tx,
    'space',
    sql`SELECT ${id}::uuid = ANY ((SELECT ecosystem.visible_spaces())::uuid[]) AS sees`,
  );
  return row.sees;
}

/** Whether this person takes part in the space: for what only those who do may be asked. */
export async function takesPart(tx: Tx, space: Id, person: Id): Promise<boolean> {
  const row = await one<{ member: boolean }>(
    tx,
    'space',
    sql`SELECT EXISTS (SELECT FROM ecosystem.memberships WHERE ecosystem_id = ${tx.actor.ecosystemId} AND space_id = ${space}
                       AND person_id = ${person} AND until IS NULL) AS member`,
  );
  return row.member;
}

/** What the acting person may read, and whether they are still here: for the live stream. */
export function sight(tx: Tx): Promise<{ spaces: Id[]; active: boolean }> {
  return one(tx, 'person', sql`SELECT ecosystem.visible_spaces() AS spaces, ecosystem.is_active() AS active`);
}

/** How many take part in a space the acting person sees. */
export async function countMembers(tx: Tx, space: Id): Promise<number> {
  const { members } = await one<{ members: number }>(
    tx,
    'space',
    sql`SELECT count(*)::int AS members FROM ecosystem.memberships m
        JOIN ecosystem.persons p ON p.ecosystem_id = m.ecosystem_id AND p.id = m.person_id
        WHERE m.ecosystem_id = ${tx.actor.ecosystemId} AND m.space_id = ${space} AND m.until IS NULL`,
  );
  return members;
}
