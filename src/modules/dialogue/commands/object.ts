import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import type { Said } from '../domain/decision.ts';
import { canAnswer, canSettle } from '../policy.ts';
import { loadDialogue } from '../store.ts';
import { loadDecision, saveStance } from '../store-decisions.ts';
import { addObjection, loadObjection, saveAnswer, saveSettled, standingObjection } from '../store-objections.ts';

/** An objection lives and dies with the stance; one with another reason is another objection, and asks for an answer of its own. */
export async function followStance(tx: Tx, actor: PersonActor, said: Said & { decision: Id }): Promise<void> {
  const before = await standingObjection(tx, said.decision, actor.personId);
  const objects = said.stance === 'object';
  if (before && objects && before.reason === said.reason) return;
  if (before) await saveSettled(tx, before.id, 'withdrawn');
  if (objects) {
    await addObjection(tx, { id: newId(), decision: said.decision, person: actor.personId, reason: said.reason });
  }
}

interface About {
  dialogue: Id;
  decision: Id;
  objection: Id;
}

async function load(tx: Tx, asked: About) {
  const dialogue = await loadDialogue(tx, asked.dialogue);
  const decision = await loadDecision(tx, asked.dialogue, asked.decision);
  const objection = await loadObjection(tx, asked.decision, asked.objection);
  if (!dialogue.member) throw forbidden('dialogue.members-only');
  if (decision.reached) throw new DomainError('dialogue.decided');
  return { dialogue, decision, objection };
}

export async function answerObjection(
  tx: Tx,
  actor: PersonActor,
  asked: About & { answer: string },
): Promise<{ id: Id }> {
  const { dialogue, decision, objection } = await load(tx, asked);
  if (objection.settled) throw new DomainError('dialogue.objection-settled');
  if (!canAnswer(actor, dialogue, decision, objection, new Date(decision.now))) {
    throw forbidden(objection.by === actor.personId ? 'dialogue.own-objection' : 'dialogue.proposer-answers');
  }
  if (!(await saveAnswer(tx, asked.objection, asked.answer, actor.personId))) {
    throw new DomainError('dialogue.objection-settled');
  }
  await announce(tx, {
    kind: 'objection.answered',
    subject: { kind: 'decision', id: asked.decision },
    space: dialogue.space,
    content: asked.answer,
  });
  return { id: asked.objection };
}

/** Withdrawn, its author agrees; kept, it stands beside the outcome. After the deadline as well: the answer may come late. */
export async function settleObjection(
  tx: Tx,
  actor: PersonActor,
  asked: About & { settled: 'withdrawn' | 'kept' },
): Promise<{ id: Id }> {
  const { dialogue, decision, objection } = await load(tx, asked);
  if (objection.settled) throw new DomainError('dialogue.objection-settled');
  if (!canSettle(actor, dialogue, decision, objection)) throw forbidden('dialogue.objector-settles');
  if (asked.settled === 'kept' && !objection.answered) throw new DomainError('dialogue.objection-unanswered');
  await saveSettled(tx, asked.objection, asked.settled);
  if (asked.settled === 'withdrawn') {
    await saveStance(tx, asked.decision, actor.personId, { stance: 'agree', marks: null, reason: '' });
  }
  await announce(tx, {
    kind: asked.settled === 'kept' ? 'objection.kept' : 'objection.withdrawn',
    subject: { kind: 'decision', id: asked.decision },
    space: dialogue.space,
  });
  return { id: asked.objection };
}
