import type { Id } from '../../../kernel/identifiers.ts';
import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Description } from '../../../platform/module.ts';

export function describePersons(tx: Tx, ids: readonly Id[]): Promise<Description[]> {
  return many(
    tx,
    sql`SELECT id, name AS title, '/people/' || id AS path FROM ecosystem.persons
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ANY (${ids}::uuid[])`,
  );
}

export function describeSpaces(tx: Tx, ids: readonly Id[]): Promise<Description[]> {
  return many(
    tx,
    sql`SELECT id, name AS title, '/spaces/' || id AS path FROM ecosystem.spaces
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ANY (${ids}::uuid[])`,
  );
}

export function describeOrganizations(tx: Tx, ids: readonly Id[]): Promise<Description[]> {
  return many(
    tx,
    sql`SELECT id, name AS title, '/organizations/' || id AS path FROM ecosystem.organizations
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ANY (${ids}::uuid[])`,
  );
}
