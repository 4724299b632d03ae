import type { PersonActor } from '../../../kernel/actor.ts';
import { absent, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { canName } from '../policy.ts';
import { map } from '../queries/map.ts';
import { loadDialogue } from '../store.ts';
import { addGroupName } from '../store-maps.ts';

/** Whoever takes part may name a group; the last name counts, and earlier ones stay on record. */
export async function nameGroup(
  tx: Tx,
  actor: PersonActor,
  asked: { dialogue: Id; group: number; name: string },
): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, asked.dialogue);
  if (!canName(dialogue)) throw forbidden('dialogue.members-only');
  const drawn = (await map(tx, asked.dialogue)).map;
  if (!drawn?.groups.some(({ id }) => id === asked.group)) throw absent('group');
  const id = newId();
  await addGroupName(tx, { ...asked, id, by: actor.personId });
  await announce(tx, {
    kind: 'map.named',
    subject: { kind: 'map', id: asked.dialogue },
    space: dialogue.space,
    content: asked.name,
  });
  return { id };
}
