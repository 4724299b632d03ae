import type { Id } from '../../kernel/identifiers.ts';
import { many, maybe, one, sql, type Tx, write } from '../../platform/database/sql.ts';

export interface NewSpace {
  id: Id;
  name: string;
  about: string;
  kind: string;
  visibility: string;
  relations: readonly string[];
}

export async function addSpace(tx: Tx, space: NewSpace): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO ecosystem.spaces (ecosystem_id, id, name, about, kind, visibility, relations)
        VALUES (${tx.actor.ecosystemId}, ${space.id}, ${space.name}, ${space.about}, ${space.kind}, ${space.visibility},
                ${space.relations}::text[])`,
  );
}

/** @throws DomainError `absent` where the acting person sees no such space. */
export async function findSpace(tx: Tx, id: Id): Promise<{ id: Id; kind: string }> {
  return one(
    tx,
    'space',
    sql`SELECT id, kind FROM ecosystem.spaces WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}

export async function seenSpaces(tx: Tx, ids: readonly Id[]): Promise<Id[]> {
  const rows = await many<{ id: Id }>(
    tx,
    sql`SELECT id FROM ecosystem.spaces WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ANY (${ids}::uuid[])`,
  );
  return rows.map((row) => row.id);
}

export async function everyoneSpace(tx: Tx): Promise<Id | null> {
  const row = await maybe<{ id: Id }>(
    tx,
    sql`SELECT id FROM ecosystem.spaces WHERE ecosystem_id = ${tx.actor.ecosystemId} AND kind = 'organization'
        ORDER BY opened_at, id LIMIT 1`,
  );
  return row?.id ?? null;
}

/** @returns whether something changed: who takes part already stays since when they came. */
export async function addMembership(tx: Tx, spaceId: Id, personId: Id): Promise<boolean> {
  const rows = await write(
    tx,
    sql`INSERT INTO ecosystem.memberships AS m (ecosystem_id, space_id, person_id)
        VALUES (${tx.actor.ecosystemId}, ${spaceId}, ${personId})
        ON CONFLICT (ecosystem_id, space_id, person_id) DO UPDATE SET since = platform.now(), until = NULL WHERE m.until IS NOT NULL`,
  );
  return rows === 1;
}

export async function endMembershipRow(tx: Tx, spaceId: Id, personId: Id): Promise<number> {
  return write(
    tx,
    sql`UPDATE ecosystem.memberships SET until = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND space_id = ${spaceId} AND person_id = ${personId} AND until IS NULL`,
  );
}

export async function endMemberships(tx: Tx, personId: Id): Promise<void> {
  await write(
    tx,
    sql`UPDATE ecosystem.memberships SET until = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND person_id = ${personId} AND until IS NULL`,
  );
}

export async function addLink(
  tx: Tx,
  link: { id: Id; spaceId: Id; token: string; madeBy: Id },
): Promise<{ madeAt: string }> {
  return one(
    tx,
    'link',
    sql`INSERT INTO ecosystem.links (ecosystem_id, id, space_id, token, made_by)
        VALUES (${tx.actor.ecosystemId}, ${link.id}, ${link.spaceId}, ${link.token}, ${link.madeBy})
        RETURNING made_at AS "madeAt"`,
  );
}

export async function closeLinkRow(tx: Tx, spaceId: Id, id: Id): Promise<number> {
  return write(
    tx,
    sql`UPDATE ecosystem.links SET closed_at = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND space_id = ${spaceId} AND closed_at IS NULL`,
  );
}
