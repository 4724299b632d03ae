import type { Id } from '../../../kernel/identifiers.ts';
import { many, one, sql, type Tx } from '../../../platform/database/sql.ts';
import type { OrganizationBrief, PersonBrief } from '../contract-fields.ts';
import { PERSON, PERSONS } from './people.ts';

export function findOrganization(tx: Tx, id: Id): Promise<OrganizationBrief> {
  return one(
    tx,
    'organization',
    sql`SELECT id, name, about, focal, relation FROM ecosystem.organizations
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}

export async function readOrganization(tx: Tx, id: Id): Promise<OrganizationBrief & { people: PersonBrief[] }> {
  const organization = await findOrganization(tx, id);
  const people = await many<PersonBrief>(
    tx,
    sql`SELECT ${PERSON} FROM ${PERSONS}
        WHERE p.ecosystem_id = ${tx.actor.ecosystemId} AND p.organization_id = ${id} AND p.left_at IS NULL
        ORDER BY lower(p.name), p.id LIMIT 500`,
  );
  return { ...organization, people };
}
