import type { Id } from '../../../kernel/identifiers.ts';
import type { Page } from '../../../kernel/page.ts';
import { many, one, sql, type Tx } from '../../../platform/database/sql.ts';
import { actingPerson } from '../acting.ts';
import type { PersonBrief } from '../contract-fields.ts';
import { canChangeStewardship, canEditProfile, canRemove, canReset } from '../policy.ts';

export const PERSON = sql`p.id, p.name, p.role, p.relation, p.organization_id AS "organizationId", o.name AS organization, p.portrait`;
export const PERSONS = sql`ecosystem.persons p
  LEFT JOIN ecosystem.organizations o ON o.ecosystem_id = p.ecosystem_id AND o.id = p.organization_id`;
const MOST = 100;

export async function listPeople(tx: Tx, asked: { after?: string; search?: string }): Promise<Page<PersonBrief>> {
  const after = cursor(asked.after);
  const like = asked.search ? `%${asked.search.replace(/[\\%_]/g, '\\$&')}%` : null;
  const rows = await many<PersonBrief>(
    tx,
    sql`SELECT ${PERSON} FROM ${PERSONS}
        WHERE p.ecosystem_id = ${tx.actor.ecosystemId} AND p.left_at IS NULL
          AND (${like}::text IS NULL OR p.name ILIKE ${like} OR p.role ILIKE ${like} OR o.name ILIKE ${like})
          AND (${after?.[0] ?? null}::text IS NULL OR (lower(p.name), p.id) > (lower(${after?.[0] ?? null}), ${after?.[1] ?? null}::uuid))
        ORDER BY lower(p.name), p.id LIMIT ${sql.lit(MOST + 1)}`,
  );
  const items = rows.slice(0, MOST);
  const last = items.at(-1);
  const more = rows.length > MOST && last;
  return { items, next: more ? Buffer.from(JSON.stringify([last.name, last.id])).toString('base64url') : null };
}

/** A cursor somebody made up leads to the beginning. */
function cursor(after: string | undefined): [string, string] | null {
  if (!after) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (!Array.isArray(value)) return null;
    const [name, id] = value as unknown[];
    return typeof name === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id) ? [name, id] : null;
  } catch {
    return null;
  }
}

interface PersonRow extends PersonBrief {
  about: string;
  joinedAt: string;
  leftAt: string | null;
  steward: boolean;
}

export async function readPerson(tx: Tx, id: Id) {
  const actor = actingPerson(tx);
  const person = await one<PersonRow>(
    tx,
    'person',
    sql`SELECT ${PERSON}, p.about, p.joined_at AS "joinedAt", p.left_at AS "leftAt", EXISTS (
          SELECT FROM ecosystem.stewardships s
          WHERE s.ecosystem_id = p.ecosystem_id AND s.person_id = p.id AND s.space_id IS NULL AND s.until IS NULL) AS steward
        FROM ${PERSONS} WHERE p.ecosystem_id = ${tx.actor.ecosystemId} AND p.id = ${id}`,
  );
  const spaces = await many<{ id: Id; name: string }>(
    tx,
    sql`SELECT s.id, s.name FROM ecosystem.memberships m
        JOIN ecosystem.spaces s ON s.ecosystem_id = m.ecosystem_id AND s.id = m.space_id
        WHERE m.ecosystem_id = ${tx.actor.ecosystemId} AND m.person_id = ${id} AND m.until IS NULL ORDER BY s.name, s.id`,
  );
  const here = person.leftAt === null;
  const own = canEditProfile(actor, id);
  return {
    ...person,
    spaces,
    may: {
      edit: here && own,
      remove: here && canRemove(actor, id),
      leave: here && own,
      reset: here && canReset(actor, id),
      steward: here && canChangeStewardship(actor),
    },
  };
}

export async function portraitOf(tx: Tx, person: Id, portrait: Id): Promise<Buffer> {
  const { picture } = await one<{ picture: Buffer }>(
    tx,
    'photo',
    sql`SELECT picture FROM ecosystem.portraits
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND person_id = ${person} AND id = ${portrait} AND picture <> ''`,
  );
  return picture;
}

/** For other modules: the names of those the acting person may know of, by id. */
export async function personNames(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  const rows = await many<{ id: Id; name: string }>(
    tx,
    sql`SELECT id, name FROM ecosystem.persons WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ANY (${ids}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** For other modules: of these persons, those who are here and known to the acting person. */
export async function knownPersons(tx: Tx, ids: readonly Id[]): Promise<Id[]> {
  const rows = await many<{ id: Id }>(
    tx,
    sql`SELECT id FROM ecosystem.persons
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND left_at IS NULL AND id = ANY (${ids}::uuid[])`,
  );
  return rows.map(({ id }) => id);
}

/** For other modules: whose name this is. Null where it is nobody's here, or more than one's. */
export async function personCalled(tx: Tx, name: string): Promise<Id | null> {
  const [only, ...others] = await many<{ id: Id }>(
    tx,
    sql`SELECT id FROM ecosystem.persons
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND name = ${name} AND left_at IS NULL LIMIT 2`,
  );
  return only && others.length === 0 ? only.id : null;
}
