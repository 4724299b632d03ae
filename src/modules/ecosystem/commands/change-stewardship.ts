import { absent, DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { actingPerson } from '../acting.ts';
import { canChangeStewardship } from '../policy.ts';
import { addStewardship, endStewardships, isSteward, otherStewards, presentPersons } from '../store.ts';

/** Several may look after an ecosystem; there is always at least one. Asked for what is so already, it does nothing. */
export async function changeStewardship(tx: Tx, person: Id, steward: boolean): Promise<void> {
  if (!canChangeStewardship(actingPerson(tx))) throw forbidden('ecosystem.stewards-only');
  if ((await presentPersons(tx, [person])).length === 0) throw absent('person');
  // Locks, so that two stewards cannot take the last one from each other.
  const others = await otherStewards(tx, person);
  if ((await isSteward(tx, person)) === steward) return;
  if (steward) await addStewardship(tx, newId(), person);
  else if (others === 0) throw new DomainError('ecosystem.last-steward');
  else await endStewardships(tx, person);
  await announce(tx, {
    kind: steward ? 'stewardship.began' : 'stewardship.ended',
    subject: { kind: 'person', id: person },
    space: null,
    audience: person,
  });
}
