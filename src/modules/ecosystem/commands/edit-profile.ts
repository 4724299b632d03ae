import { absent, forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { actingPerson } from '../acting.ts';
import { canEditProfile } from '../policy.ts';
import { changeProfile } from '../store.ts';

export async function editProfile(
  tx: Tx,
  personId: Id,
  profile: { name: string; role: string; about: string },
): Promise<void> {
  if (!canEditProfile(actingPerson(tx), personId)) throw forbidden('ecosystem.own-profile-only');
  if ((await changeProfile(tx, personId, profile)) === 0) throw absent('person');
  await announce(tx, { kind: 'person.described', subject: { kind: 'person', id: personId }, space: null });
}
