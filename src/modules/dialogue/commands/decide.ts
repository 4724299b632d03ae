import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { type Method, resultOf, type Stance, stancesOf } from '../domain/decision.ts';
import { canReach, canStand } from '../policy.ts';
import { loadDialogue } from '../store.ts';
import { addDecision, loadDecision, momentOf, saveOutcome, saveStance, stancesIn } from '../store-decisions.ts';

export interface Proposing {
  dialogue: Id;
  method: Method;
  proposal: string;
  quorum: number;
  deadline: string;
}

export async function openDecision(tx: Tx, actor: PersonActor, asked: Proposing): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, asked.dialogue);
  if (!dialogue.member) throw forbidden('dialogue.members-only');
  if (new Date(asked.deadline) <= (await momentOf(tx)))
    throw new DomainError('dialogue.deadline-before', {}, 'invalid');
  const id = newId();
  if (!(await addDecision(tx, { ...asked, id, by: actor.personId })))
    throw new DomainError('dialogue.decision-pending');
  await announce(tx, {
    kind: 'decision.opened',
    subject: { kind: 'decision', id },
    space: dialogue.space,
    follows: [{ kind: 'dialogue', id: asked.dialogue }],
    content: asked.proposal,
  });
  return { id };
}

export async function takeStance(
  tx: Tx,
  actor: PersonActor,
  asked: { dialogue: Id; decision: Id; stance: Stance; reason: string },
): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, asked.dialogue);
  const decision = await loadDecision(tx, asked.dialogue, asked.decision);
  if (!dialogue.member) throw forbidden('dialogue.members-only');
  if (!canStand(dialogue, decision, new Date(decision.now))) {
    throw new DomainError(decision.reached ? 'dialogue.decided' : 'dialogue.deadline-passed');
  }
  if (!stancesOf(decision.method).includes(asked.stance)) {
    throw new DomainError('dialogue.stance-unknown', { method: decision.method, stance: asked.stance }, 'invalid');
  }
  if (asked.stance === 'object' && !asked.reason)
    throw new DomainError('dialogue.objection-needs-reason', {}, 'invalid');
  await saveStance(tx, asked.decision, actor.personId, asked.stance, asked.reason);
  await announce(tx, {
    kind: 'decision.stood-on',
    subject: { kind: 'decision', id: asked.decision },
    space: dialogue.space,
    content: `${asked.stance} ${asked.reason}`,
  });
  return { id: asked.decision };
}

export async function reachDecision(
  tx: Tx,
  actor: PersonActor,
  asked: { dialogue: Id; decision: Id; outcome: string },
): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, asked.dialogue);
  const decision = await loadDecision(tx, asked.dialogue, asked.decision);
  if (!dialogue.member) throw forbidden('dialogue.members-only');
  if (decision.reached) throw new DomainError('dialogue.decided');
  if (!canReach(actor, dialogue, decision, new Date(decision.now))) throw new DomainError('dialogue.before-deadline');
  const result = resultOf(decision.method, decision.quorum, await stancesIn(tx, asked.decision));
  if (!(await saveOutcome(tx, asked.decision, result, asked.outcome, actor.personId))) {
    throw new DomainError('dialogue.decided');
  }
  await announce(tx, {
    kind: 'decision.reached',
    subject: { kind: 'decision', id: asked.decision },
    space: dialogue.space,
    follows: [{ kind: 'dialogue', id: asked.dialogue }],
    // Who voted is tied to nobody where votes are anonymous: telling voters alone would betray them, and would miss those who only
    // voted. So everyone who may have taken part is told.
    payload: dialogue.votes === 'anonymous' ? { result, everyone: true } : { result },
    content: asked.outcome,
  });
  return { id: asked.decision };
}
