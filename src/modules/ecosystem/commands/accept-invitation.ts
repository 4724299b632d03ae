import { DomainError } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { addPerson, personOfAccount } from '../store.ts';
import { takeInvitation } from '../store-invitations.ts';
import { addMembership, everyoneSpace } from '../store-spaces.ts';

export const ended = () => new DomainError('ecosystem.invitation-ended', {}, 'gone');

/**
 * Runs as the system of the inviting ecosystem. The use is taken first, under its lock; `account` is asked only then,
 * so that nobody gets an account for an invitation that was used up a moment before.
 */
export async function acceptInvitation(
  tx: Tx,
  invitationId: Id,
  account: () => Promise<{ id: Id; name: string }>,
): Promise<{ personId: Id }> {
  const taken = await takeInvitation(tx, invitationId);
  if (!taken) throw ended();
  const { id: accountId, name } = await account();
  if (await personOfAccount(tx, accountId)) throw new DomainError('ecosystem.already-here');
  const personId = newId();
  await addPerson(tx, {
    id: personId,
    accountId,
    organizationId: taken.organizationId,
    name,
    role: '',
    relation: taken.relation,
  });
  const everyone = taken.relation === 'employee' ? await everyoneSpace(tx) : null;
  const spaces = [...new Set([...taken.spaces, ...(everyone ? [everyone] : [])])];
  for (const space of spaces) {
    await addMembership(tx, space, personId);
    await announce(tx, {
      kind: 'membership.began',
      subject: { kind: 'space', id: space },
      space,
      audience: personId,
      payload: { person: personId },
    });
  }
  await announce(tx, {
    kind: 'person.joined',
    subject: { kind: 'person', id: personId },
    space: spaces[0] ?? null,
    audience: personId,
    follows: [{ kind: 'invitation', id: invitationId }],
  });
  return { personId };
}
