import { many, one, sql, type Tx } from '../../../platform/database/sql.ts';
import { actingPerson } from '../acting.ts';
import type { OrganizationBrief, Relation } from '../contract-fields.ts';
import { canInvite, canOpenSpace } from '../policy.ts';
import { listSpaces } from './space.ts';

export async function readEcosystem(tx: Tx) {
  const actor = actingPerson(tx);
  const row = await one<{ name: string; about: string; demonstration: boolean; people: number }>(
    tx,
    'ecosystem',
    sql`SELECT name, about, demonstration, (
          SELECT count(*) FROM ecosystem.persons p WHERE p.ecosystem_id = e.ecosystem_id AND p.left_at IS NULL) AS people
        FROM ecosystem.ecosystems e WHERE ecosystem_id = ${tx.actor.ecosystemId}`,
  );
  const organizations = await many<OrganizationBrief>(
    tx,
    sql`SELECT id, name, about, focal, relation FROM ecosystem.organizations
        WHERE ecosystem_id = ${tx.actor.ecosystemId} ORDER BY focal DESC, lower(name), id LIMIT 500`,
  );
  const spaces = await listSpaces(tx);
  return { ...row, organizations, spaces, may: { openSpace: canOpenSpace(actor), invite: canInvite(actor) } };
}

export interface InvitationRow {
  id: string;
  relation: Relation;
  organization: string | null;
  madeAt: string;
  expiresAt: string;
  uses: number;
  usesAllowed: number | null;
  open: boolean;
}

export function listInvitations(tx: Tx): Promise<InvitationRow[]> {
  return many(
    tx,
    sql`SELECT i.id, i.relation, o.name AS organization, i.made_at AS "madeAt", i.expires_at AS "expiresAt", i.uses,
               i.uses_allowed AS "usesAllowed",
               i.revoked_at IS NULL AND i.expires_at > now() AND (i.uses_allowed IS NULL OR i.uses < i.uses_allowed) AS open
        FROM ecosystem.invitations i
        LEFT JOIN ecosystem.organizations o ON o.ecosystem_id = i.ecosystem_id AND o.id = i.organization_id
        WHERE i.ecosystem_id = ${tx.actor.ecosystemId} ORDER BY i.made_at DESC, i.id LIMIT 200`,
  );
}
