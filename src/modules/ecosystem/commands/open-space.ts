import { DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { actingPerson } from '../acting.ts';
import { canOpenSpace } from '../policy.ts';
import { addMembership, addSpace, type NewSpace } from '../store-spaces.ts';

export async function openSpace(tx: Tx, asked: Omit<NewSpace, 'id'>): Promise<{ id: Id }> {
  const actor = actingPerson(tx);
  if (!canOpenSpace(actor)) throw forbidden('ecosystem.stewards-only');
  const named = asked.visibility === 'named relations';
  if (named && asked.relations.length === 0) throw new DomainError('ecosystem.no-relations', {}, 'invalid');
  const id = newId();
  await addSpace(tx, { ...asked, id, relations: named ? asked.relations : [] });
  await addMembership(tx, id, actor.personId);
  await announce(tx, { kind: 'space.opened', subject: { kind: 'space', id }, space: id, content: asked.name });
  return { id };
}
