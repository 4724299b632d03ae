import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { canExtend } from '../policy.ts';
import { loadDialogue } from '../store.ts';
import { loadCommitment, loadDecision, saveExtension, saveTold } from '../store-decisions.ts';

interface About {
  dialogue: Id;
  decision: Id;
}

export async function extendDecision(
  tx: Tx,
  actor: PersonActor,
  asked: About & { deadline: string; reason: string },
): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, asked.dialogue);
  const decision = await loadDecision(tx, asked.dialogue, asked.decision);
  if (decision.reached) throw new DomainError('dialogue.decided');
  if (!canExtend(actor, dialogue, decision)) throw forbidden('dialogue.proposer-extends');
  const after = new Date(asked.deadline);
  if (after <= new Date(decision.deadline) || after <= new Date(decision.now)) {
    throw new DomainError('dialogue.extension-earlier', {}, 'invalid');
  }
  const { deadline: before } = decision;
  const id = newId();
  await saveExtension(tx, {
    id,
    decision: asked.decision,
    before,
    after: asked.deadline,
    reason: asked.reason,
    by: actor.personId,
  });
  await announce(tx, {
    kind: 'decision.extended',
    subject: { kind: 'decision', id: asked.decision },
    space: dialogue.space,
    content: asked.reason,
  });
  return { id };
}

/** Said by who took it on; they may correct it. */
export async function tellCommitment(
  tx: Tx,
  actor: PersonActor,
  asked: About & { done: boolean; note: string },
): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, asked.dialogue);
  await loadDecision(tx, asked.dialogue, asked.decision);
  const { owner } = await loadCommitment(tx, asked.decision);
  if (!dialogue.member || owner !== actor.personId) throw forbidden('dialogue.owner-tells');
  if (!asked.done && !asked.note) throw new DomainError('dialogue.not-done-needs-note', {}, 'invalid');
  await saveTold(tx, asked.decision, asked.done, asked.note);
  await announce(tx, {
    kind: asked.done ? 'decision.carried-out' : 'decision.not-carried-out',
    subject: { kind: 'decision', id: asked.decision },
    space: dialogue.space,
    follows: [{ kind: 'dialogue', id: asked.dialogue }],
    payload: dialogue.votes === 'anonymous' ? { everyone: true } : {},
    content: asked.note,
  });
  return { id: asked.decision };
}
