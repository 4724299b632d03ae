import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { canClose } from '../policy.ts';
import { closeDialogueRow, closeDueRow, loadDialogue } from '../store.ts';

/** What was voted is vouched for by the last map, which the closing wishes for (`dialogue.counted`). */
export async function closeDialogue(tx: Tx, actor: PersonActor, id: Id): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, id);
  if (dialogue.closed) throw new DomainError('dialogue.closed');
  if (!canClose(actor, dialogue)) throw forbidden('dialogue.opener-only');
  if (!(await closeDialogueRow(tx, id, actor.personId))) throw new DomainError('dialogue.closed');
  await announce(tx, { kind: 'dialogue.closed', subject: { kind: 'dialogue', id }, space: dialogue.space });
  return { id };
}

/** As the system, at the deadline its opener set. Of several nodes that try, one does it. */
export async function closeByDeadline(tx: Tx, id: Id): Promise<void> {
  const closed = await closeDueRow(tx, id);
  if (!closed) return;
  const subject = { kind: 'dialogue', id };
  await announce(tx, { kind: 'dialogue.closed', subject, space: closed.space, payload: { by: 'deadline' } });
}
