import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { canAsk, canReply } from '../policy.ts';
import { addQuestion, loadQuestion, loadSignal, saveReply } from '../store.ts';

export async function askBack(tx: Tx, actor: PersonActor, asked: { signal: Id; body: string }): Promise<{ id: Id }> {
  const signal = await loadSignal(tx, asked.signal);
  if (!signal.member) throw forbidden('journey.members-only');
  if (!canAsk(signal)) throw new DomainError(signal.merged ? 'journey.merged-already' : 'journey.ask-oneself');
  const id = newId();
  await addQuestion(tx, { ...asked, id, by: actor.personId });
  await announce(tx, {
    kind: 'question.asked',
    subject: { kind: 'signal', id: asked.signal },
    space: signal.space,
    content: asked.body,
  });
  return { id };
}

/** By whoever raised the signal: signed in, or holding the receipt (then `signal` is not named). */
export async function replyToQuestion(
  tx: Tx,
  asked: { signal: Id | null; question: Id; body: string },
): Promise<{ id: Id }> {
  const question = await loadQuestion(tx, asked.signal, asked.question);
  if (!canReply(await loadSignal(tx, question.signal))) throw forbidden('journey.author-only');
  if (question.replied || !(await saveReply(tx, asked.question, asked.body))) {
    throw new DomainError('journey.replied-already');
  }
  await announce(tx, {
    kind: 'question.replied',
    subject: { kind: 'signal', id: question.signal },
    space: question.space,
    content: asked.body,
  });
  return { id: asked.question };
}
