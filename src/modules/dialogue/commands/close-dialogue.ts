import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { canClose } from '../policy.ts';
import { finalCount } from '../queries/results.ts';
import { closeDialogueRow, loadDialogue } from '../store.ts';

/** Anonymous votes are in no entry of the ledger; closing vouches for all of them at once, by the hash of the count. */
export async function closeDialogue(tx: Tx, actor: PersonActor, id: Id): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, id);
  if (dialogue.closed) throw new DomainError('dialogue.closed');
  if (!canClose(actor, dialogue)) throw forbidden('dialogue.opener-only');
  if (!(await closeDialogueRow(tx, id, actor.personId))) throw new DomainError('dialogue.closed');
  await announce(tx, {
    kind: 'dialogue.closed',
    subject: { kind: 'dialogue', id },
    space: dialogue.space,
    content: await finalCount(tx, id),
  });
  return { id };
}
