import { absent, forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { actingPerson } from '../acting.ts';
import { canEndMembership } from '../policy.ts';
import { endMembershipRow, findSpace } from '../store-spaces.ts';

export async function endMembership(tx: Tx, asked: { space: Id; person: Id }): Promise<void> {
  if (!canEndMembership(actingPerson(tx), asked.person)) throw forbidden('ecosystem.stewards-only');
  const space = await findSpace(tx, asked.space);
  if ((await endMembershipRow(tx, space.id, asked.person)) === 0) throw absent('membership');
  await announce(tx, {
    kind: 'membership.ended',
    subject: { kind: 'space', id: space.id },
    space: space.id,
    audience: asked.person,
    payload: { person: asked.person },
  });
}
