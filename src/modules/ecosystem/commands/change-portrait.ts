import type { PersonActor } from '../../../kernel/actor.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { type Id, newUntimedId } from '../../../kernel/identifiers.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { preparePhoto } from '../../../platform/files/photo.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { actingPerson } from '../acting.ts';
import { canEditProfile } from '../policy.ts';
import { savePortrait } from '../store.ts';

/** The picture is asked for once it is known that it may be set, and worked on outside any transaction: that takes a while. */
export async function setPortrait(
  database: Database,
  actor: PersonActor,
  person: Id,
  bytes: () => Buffer,
): Promise<{ portrait: Id }> {
  if (!canEditProfile(actor, person)) throw forbidden('ecosystem.own-profile-only');
  const { small } = await preparePhoto(bytes());
  const portrait = newUntimedId();
  await database.as(actor, async (tx) => {
    await savePortrait(tx, person, portrait, small);
    await described(tx, person);
  });
  return { portrait };
}

export async function removePortrait(tx: Tx, person: Id): Promise<void> {
  if (!canEditProfile(actingPerson(tx), person)) throw forbidden('ecosystem.own-profile-only');
  await savePortrait(tx, person, null, Buffer.alloc(0));
  await described(tx, person);
}

const described = (tx: Tx, person: Id) =>
  announce(tx, { kind: 'person.described', subject: { kind: 'person', id: person }, space: null });
