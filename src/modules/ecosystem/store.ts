import { type Id, newUntimedId } from '../../kernel/identifiers.ts';
import { many, maybe, one, sql, type Tx, write } from '../../platform/database/sql.ts';

/** @returns whether the slug was still free. */
export async function addEcosystem(tx: Tx, slug: string, name: string): Promise<boolean> {
  const rows = await write(
    tx,
    sql`INSERT INTO ecosystem.ecosystems (ecosystem_id, slug, name) VALUES (${tx.actor.ecosystemId}, ${slug}, ${name})
        ON CONFLICT (slug) DO NOTHING`,
  );
  return rows === 1;
}

export async function addOrganization(
  tx: Tx,
  organization: { id: Id; name: string; focal: boolean; relation: string },
): Promise<void> {
  const { id, name, focal, relation } = organization;
  await write(
    tx,
    sql`INSERT INTO ecosystem.organizations (ecosystem_id, id, name, focal, relation)
        VALUES (${tx.actor.ecosystemId}, ${id}, ${name}, ${focal}, ${relation})`,
  );
}

export interface NewPerson {
  id: Id;
  accountId: Id;
  organizationId: Id | null;
  name: string;
  role: string;
  relation: string;
}

export async function addPerson(tx: Tx, person: NewPerson): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO ecosystem.persons (ecosystem_id, id, account_id, organization_id, name, role, relation)
        VALUES (${tx.actor.ecosystemId}, ${person.id}, ${person.accountId}, ${person.organizationId}, ${person.name},
                ${person.role}, ${person.relation})`,
  );
}

/** For the system: is this account somebody here already? */
export async function personOfAccount(tx: Tx, accountId: Id): Promise<Id | null> {
  const row = await maybe<{ id: Id }>(
    tx,
    sql`SELECT id FROM ecosystem.persons
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND account_id = ${accountId} AND left_at IS NULL`,
  );
  return row?.id ?? null;
}

/** The first account wins when two come at once. */
export async function giveAccount(tx: Tx, personId: Id, accountId: Id): Promise<Id> {
  const row = await one<{ accountId: Id }>(
    tx,
    'person',
    sql`UPDATE ecosystem.persons SET account_id = coalesce(account_id, ${accountId})
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${personId} AND walk_in RETURNING account_id AS "accountId"`,
  );
  return row.accountId;
}

/** The account of somebody who is here; null where nobody ever signed in as them. */
export async function accountOf(tx: Tx, personId: Id): Promise<Id | null> {
  const row = await one<{ accountId: Id | null }>(
    tx,
    'person',
    sql`SELECT account_id AS "accountId" FROM ecosystem.persons
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${personId} AND left_at IS NULL`,
  );
  return row.accountId;
}

export async function accountOfWalkIn(tx: Tx, personId: Id): Promise<{ name: string; accountId: Id | null }> {
  return one(
    tx,
    'person',
    sql`SELECT p.name, p.account_id AS "accountId" FROM ecosystem.persons p
        JOIN ecosystem.ecosystems e ON e.ecosystem_id = p.ecosystem_id AND e.demonstration
        WHERE p.ecosystem_id = ${tx.actor.ecosystemId} AND p.id = ${personId} AND p.walk_in AND p.left_at IS NULL`,
  );
}

export async function changeProfile(
  tx: Tx,
  id: Id,
  profile: { name: string; role: string; about: string },
): Promise<number> {
  return write(
    tx,
    sql`UPDATE ecosystem.persons SET name = ${profile.name}, role = ${profile.role}, about = ${profile.about}
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND left_at IS NULL`,
  );
}

/** Null: none; what was there is overwritten with nothing. */
export async function savePortrait(tx: Tx, person: Id, id: Id | null, picture: Buffer): Promise<void> {
  const { ecosystemId } = tx.actor;
  const kept = id ?? newUntimedId();
  await write(
    tx,
    sql`INSERT INTO ecosystem.portraits (ecosystem_id, person_id, id, picture) VALUES (${ecosystemId}, ${person}, ${kept}, ${picture})
        ON CONFLICT (ecosystem_id, person_id) DO UPDATE SET id = excluded.id, picture = excluded.picture`,
  );
  await write(
    tx,
    sql`UPDATE ecosystem.persons SET portrait = ${id} WHERE ecosystem_id = ${ecosystemId} AND id = ${person} AND left_at IS NULL`,
  );
}

/** Only people who are here: a person who left stays out. */
export async function presentPersons(tx: Tx, ids: readonly Id[]): Promise<Id[]> {
  const rows = await many<{ id: Id }>(
    tx,
    sql`SELECT id FROM ecosystem.persons
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND left_at IS NULL AND id = ANY (${ids}::uuid[])`,
  );
  return rows.map((row) => row.id);
}

export async function endPersonRow(tx: Tx, id: Id): Promise<number> {
  return write(
    tx,
    sql`UPDATE ecosystem.persons SET left_at = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND left_at IS NULL`,
  );
}

export async function addStewardship(tx: Tx, id: Id, personId: Id): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO ecosystem.stewardships (ecosystem_id, id, person_id) VALUES (${tx.actor.ecosystemId}, ${id}, ${personId})`,
  );
}

export async function isSteward(tx: Tx, personId: Id): Promise<boolean> {
  const row = await maybe(
    tx,
    sql`SELECT FROM ecosystem.stewardships WHERE ecosystem_id = ${tx.actor.ecosystemId} AND person_id = ${personId}
        AND space_id IS NULL AND until IS NULL`,
  );
  return row !== null;
}

export async function endStewardships(tx: Tx, personId: Id): Promise<void> {
  await write(
    tx,
    sql`UPDATE ecosystem.stewardships SET until = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND person_id = ${personId} AND until IS NULL`,
  );
}

/** Locks the ecosystem's stewardships, so that two last stewards cannot leave at once. */
export async function otherStewards(tx: Tx, personId: Id): Promise<number> {
  const rows = await many(
    tx,
    sql`SELECT s.id FROM ecosystem.stewardships s
        JOIN ecosystem.persons p ON p.ecosystem_id = s.ecosystem_id AND p.id = s.person_id AND p.left_at IS NULL
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.space_id IS NULL AND s.until IS NULL AND s.person_id <> ${personId}
        FOR UPDATE OF s`,
  );
  return rows.length;
}
