import type { Id } from '../../kernel/identifiers.ts';
import { maybe, one, sql, type Tx, write } from '../../platform/database/sql.ts';

export interface NewInvitation {
  id: Id;
  hash: Buffer;
  relation: string;
  organizationId: Id | null;
  spaces: readonly Id[];
  note: string;
  madeBy: Id;
  expiresAt: string;
  uses: number | null;
}

export async function addInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
  const { id, hash, relation, organizationId, spaces, note, madeBy, expiresAt, uses } = invitation;
  await write(
    tx,
    sql`INSERT INTO ecosystem.invitations (ecosystem_id, id, token_hash, relation, organization_id, space_ids, note,
                                           made_by, expires_at, uses_allowed)
        VALUES (${tx.actor.ecosystemId}, ${id}, ${hash}, ${relation}, ${organizationId}, ${spaces}::uuid[], ${note},
                ${madeBy}, ${expiresAt}, ${uses})`,
  );
}

export async function revokeInvitationRow(tx: Tx, id: Id): Promise<number> {
  return write(
    tx,
    sql`UPDATE ecosystem.invitations SET revoked_at = platform.now()
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND revoked_at IS NULL`,
  );
}

export interface FoundInvitation {
  ecosystemId: Id;
  invitationId: Id;
  ecosystem: string;
  slug: string;
  relation: string;
  organization: string | null;
  spaces: string[];
  inviter: string;
  note: string;
  expiresAt: string;
  open: boolean;
}

/** As nobody. @throws DomainError `absent` where no invitation has this token. */
export function findInvitation(tx: Tx, hash: Buffer): Promise<FoundInvitation> {
  return one(
    tx,
    'invitation',
    sql`SELECT ecosystem_id AS "ecosystemId", invitation_id AS "invitationId", ecosystem_name AS ecosystem, slug, relation,
               organization_name AS organization, space_names AS spaces, inviter_name AS inviter, note,
               expires_at AS "expiresAt", open
        FROM ecosystem.open_invitation(${hash})`,
  );
}

export interface TakenInvitation {
  relation: string;
  organizationId: Id | null;
  spaces: Id[];
}

/** As the system: one use, taken under the row's lock. Null when none is left, or it has ended. */
export function takeInvitation(tx: Tx, id: Id): Promise<TakenInvitation | null> {
  return maybe(
    tx,
    sql`UPDATE ecosystem.invitations SET uses = uses + 1
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND revoked_at IS NULL AND expires_at > platform.now()
          AND (uses_allowed IS NULL OR uses < uses_allowed)
        RETURNING relation, organization_id AS "organizationId", space_ids AS spaces`,
  );
}

export async function addReceipt(tx: Tx, receipt: { id: Id; hash: Buffer; name: string }): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO ecosystem.receipts (ecosystem_id, id, token_hash, name)
        VALUES (${tx.actor.ecosystemId}, ${receipt.id}, ${receipt.hash}, ${receipt.name})`,
  );
}

/** False where nobody here was given this receipt, or somebody else claimed it. */
export async function claimReceiptRow(tx: Tx, hash: Buffer): Promise<boolean> {
  const row = await one<{ claimed: boolean }>(tx, 'receipt', sql`SELECT ecosystem.claim_receipt(${hash}) AS claimed`);
  return row.claimed;
}
