import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { canAnswer } from '../policy.ts';
import { loadSignal, saveAnswer } from '../store.ts';

export async function answerSignal(
  tx: Tx,
  actor: PersonActor,
  asked: { signal: Id; body: string },
): Promise<{ id: Id }> {
  const signal = await loadSignal(tx, asked.signal);
  if (!signal.member) throw forbidden('journey.members-only');
  if (signal.merged) throw new DomainError('journey.merged-already');
  if (!canAnswer(signal) || !(await saveAnswer(tx, asked.signal, actor.personId, asked.body))) {
    throw new DomainError('journey.answered-already');
  }
  await announce(tx, {
    kind: 'signal.answered',
    subject: { kind: 'signal', id: asked.signal },
    space: signal.space,
    content: asked.body,
  });
  return { id: asked.signal };
}
