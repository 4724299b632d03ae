import { absent, forbidden } from '../../../kernel/errors.ts';
import { type Id, newUntimedId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { actingPerson } from '../acting.ts';
import { canCloseLink } from '../policy.ts';
import { readSpace } from '../queries/space.ts';
import { addLink, closeLinkRow } from '../store-spaces.ts';
import { newToken } from '../token.ts';

export async function makeLink(tx: Tx, spaceId: Id): Promise<{ id: Id; token: string; madeAt: string }> {
  const actor = actingPerson(tx);
  const space = await readSpace(tx, spaceId);
  if (!space.member) throw forbidden('ecosystem.members-only');
  const id = newUntimedId();
  const token = newToken();
  const { madeAt } = await addLink(tx, { id, spaceId, token, madeBy: actor.personId });
  await announce(tx, { kind: 'link.made', subject: { kind: 'link', id }, space: spaceId });
  return { id, token, madeAt };
}

export async function closeLink(tx: Tx, spaceId: Id, id: Id): Promise<void> {
  if (!canCloseLink(actingPerson(tx))) throw forbidden('ecosystem.stewards-only');
  if ((await closeLinkRow(tx, spaceId, id)) === 0) throw absent('link');
  await announce(tx, { kind: 'link.closed', subject: { kind: 'link', id }, space: spaceId });
}
