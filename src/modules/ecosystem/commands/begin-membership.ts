import { absent, forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { actingPerson } from '../acting.ts';
import { canBeginMembership } from '../policy.ts';
import { presentPersons } from '../store.ts';
import { addMembership, findSpace } from '../store-spaces.ts';

export async function beginMembership(tx: Tx, asked: { space: Id; persons: readonly Id[] }): Promise<void> {
  const actor = actingPerson(tx);
  if (!canBeginMembership(actor, asked.persons)) throw forbidden('ecosystem.stewards-only');
  const space = await findSpace(tx, asked.space);
  const persons = [...new Set(asked.persons)];
  if ((await presentPersons(tx, persons)).length < persons.length) throw absent('person');
  for (const personId of persons) {
    if (!(await addMembership(tx, space.id, personId))) continue;
    await announce(tx, {
      kind: 'membership.began',
      subject: { kind: 'space', id: space.id },
      space: space.id,
      audience: personId,
      payload: { person: personId },
    });
  }
}
