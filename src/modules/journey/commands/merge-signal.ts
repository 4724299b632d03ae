import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { canMerge } from '../policy.ts';
import { loadSignal, saveMerge } from '../store.ts';

/** Both stay, with their authors and links; from now on the one stands for both. */
export async function mergeSignal(
  tx: Tx,
  actor: PersonActor,
  asked: { signal: Id; into: Id; reason: string },
): Promise<{ id: Id }> {
  if (asked.signal === asked.into) throw new DomainError('journey.merge-itself', {}, 'invalid');
  const signal = await loadSignal(tx, asked.signal);
  const into = await loadSignal(tx, asked.into);
  if (!signal.member || !into.member) throw forbidden('journey.members-only');
  if (!canMerge(signal) || !canMerge(into)) throw new DomainError('journey.merged-already');
  await saveMerge(tx, asked.signal, asked.into, actor.personId, asked.reason);
  await announce(tx, {
    kind: 'signal.merged',
    subject: { kind: 'signal', id: asked.into },
    space: into.space,
    follows: [{ kind: 'signal', id: asked.signal }],
    content: asked.reason,
  });
  return { id: asked.into };
}
