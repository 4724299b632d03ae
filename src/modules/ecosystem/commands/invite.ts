import { absent, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { actingPerson } from '../acting.ts';
import { canInvite } from '../policy.ts';
import { findOrganization } from '../queries/organization.ts';
import { addOrganization } from '../store.ts';
import { addInvitation, revokeInvitationRow } from '../store-invitations.ts';
import { seenSpaces } from '../store-spaces.ts';
import { hashOf, newToken } from '../token.ts';

export interface Inviting {
  relation: string;
  organizationId?: Id;
  newOrganization?: string;
  spaces: readonly Id[];
  note: string;
  days: number;
  uses: number | null;
}

/** @returns the token, this once: only its hash is kept. */
export async function invite(
  tx: Tx,
  asked: Inviting,
  now = new Date(),
): Promise<{ id: Id; token: string; expiresAt: string }> {
  const actor = actingPerson(tx);
  if (!canInvite(actor)) throw forbidden('ecosystem.stewards-only');
  if ((await seenSpaces(tx, asked.spaces)).length < new Set(asked.spaces).size) throw absent('space');
  const id = newId();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + asked.days * 86_400_000).toISOString();
  await addInvitation(tx, {
    id,
    hash: hashOf(token),
    relation: asked.relation,
    organizationId: await organizationFor(tx, asked),
    spaces: asked.spaces,
    note: asked.note,
    madeBy: actor.personId,
    expiresAt,
    uses: asked.uses,
  });
  await announce(tx, { kind: 'invitation.made', subject: { kind: 'invitation', id }, space: null });
  return { id, token, expiresAt };
}

async function organizationFor(tx: Tx, asked: Inviting): Promise<Id | null> {
  if (asked.newOrganization) {
    const id = newId();
    await addOrganization(tx, { id, name: asked.newOrganization, focal: false, relation: asked.relation });
    return id;
  }
  return asked.organizationId ? (await findOrganization(tx, asked.organizationId)).id : null;
}

export async function revokeInvitation(tx: Tx, id: Id): Promise<void> {
  if (!canInvite(actingPerson(tx))) throw forbidden('ecosystem.stewards-only');
  if ((await revokeInvitationRow(tx, id)) === 0) throw absent('invitation');
  await announce(tx, { kind: 'invitation.revoked', subject: { kind: 'invitation', id }, space: null });
}
