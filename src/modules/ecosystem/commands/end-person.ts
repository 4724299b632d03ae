import { absent, DomainError, forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { actingPerson } from '../acting.ts';
import { canRemove } from '../policy.ts';
import { endPersonRow, endStewardships, otherStewards } from '../store.ts';
import { endMemberships, everyoneSpace } from '../store-spaces.ts';

/** Leaving, or being taken out: memberships end, contributions stay. */
export async function endPerson(tx: Tx, personId: Id): Promise<void> {
  const actor = actingPerson(tx);
  const leaving = actor.personId === personId;
  if (!leaving && !canRemove(actor, personId)) throw forbidden('ecosystem.stewards-only');
  if (leaving && actor.steward && (await otherStewards(tx, personId)) === 0) {
    throw new DomainError('ecosystem.last-steward');
  }
  const space = await everyoneSpace(tx);
  await endMemberships(tx, personId);
  if (actor.steward && !leaving) await endStewardships(tx, personId);
  // Before the person's row: once it has ended, the wall lets nothing of theirs through any more.
  if (leaving && actor.steward) await endStewardships(tx, personId);
  if ((await endPersonRow(tx, personId)) === 0) throw absent('person');
  await announce(tx, { kind: 'person.left', subject: { kind: 'person', id: personId }, space, audience: personId });
}
