import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { takesPart } from '../../ecosystem/index.ts';
import type { Change } from '../contract-decisions.ts';
import { countOf, type MethodName, type Said, wrongWith } from '../domain/decision.ts';
import { usualDots } from '../domain/decision-templates.ts';
import { wrongOptions } from '../domain/options.ts';
import { canReach, canStand, isDecider } from '../policy.ts';
import { loadDialogue } from '../store.ts';
import {
  addCommitment,
  addDecision,
  ballotsIn,
  loadDecision,
  momentOf,
  saveOutcome,
  saveStance,
} from '../store-decisions.ts';
import { openObjections } from '../store-objections.ts';
import { followStance } from './object.ts';

export interface Proposing {
  dialogue: Id;
  method: MethodName;
  proposal: string;
  options: readonly string[];
  dots: number | null;
  quorum: number;
  deadline: string;
  deciders: readonly Id[] | null;
  changes: readonly Change[];
}

export async function openDecision(tx: Tx, actor: PersonActor, asked: Proposing): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, asked.dialogue);
  if (!dialogue.member) throw forbidden('dialogue.members-only');
  if (new Date(asked.deadline) <= (await momentOf(tx)))
    throw new DomainError('dialogue.deadline-before', {}, 'invalid');
  const wrong = wrongOptions(asked.method, asked.options);
  if (wrong) throw new DomainError(`dialogue.${wrong}`, {}, 'invalid');
  const deciders = asked.deciders && [...new Set(asked.deciders)];
  for (const decider of deciders ?? []) {
    if (!(await takesPart(tx, dialogue.space, decider)))
      throw new DomainError('dialogue.decider-elsewhere', {}, 'invalid');
  }
  if (deciders && asked.quorum > deciders.length) {
    throw new DomainError('dialogue.quorum-too-high', { deciders: deciders.length }, 'invalid');
  }
  const dots = asked.method === 'dots' ? (asked.dots ?? usualDots(asked.options.length)) : null;
  const id = newId();
  if (!(await addDecision(tx, { ...asked, deciders, dots, id, by: actor.personId })))
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
  asked: Said & { dialogue: Id; decision: Id },
): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, asked.dialogue);
  const decision = await loadDecision(tx, asked.dialogue, asked.decision);
  if (!dialogue.member) throw forbidden('dialogue.members-only');
  if (!isDecider(actor, dialogue, decision)) throw forbidden('dialogue.deciders-only');
  if (!canStand(actor, dialogue, decision, new Date(decision.now))) {
    throw new DomainError(decision.reached ? 'dialogue.decided' : 'dialogue.deadline-passed');
  }
  const wrong = wrongWith(asked, decision);
  if (wrong) {
    const { dots, options } = decision;
    throw new DomainError(`dialogue.${wrong}`, { options, dots: dots ?? 0 }, 'invalid');
  }
  await saveStance(tx, asked.decision, actor.personId, asked);
  await followStance(tx, actor, asked);
  await announce(tx, {
    kind: 'decision.stood-on',
    subject: { kind: 'decision', id: asked.decision },
    space: dialogue.space,
    content: `${asked.stance ?? JSON.stringify(asked.marks)} ${asked.reason}`,
  });
  return { id: asked.decision };
}

export interface Reaching {
  dialogue: Id;
  decision: Id;
  outcome: string;
  changes: readonly Change[] | null;
  commitment: { owner: Id; due: string } | null;
}

export async function reachDecision(tx: Tx, actor: PersonActor, asked: Reaching): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, asked.dialogue);
  const decision = await loadDecision(tx, asked.dialogue, asked.decision);
  if (!dialogue.member) throw forbidden('dialogue.members-only');
  if (decision.reached) throw new DomainError('dialogue.decided');
  const now = new Date(decision.now);
  const isDue = new Date(decision.deadline) <= now;
  if (!canReach(actor, dialogue, decision, now)) {
    throw new DomainError(isDue ? 'dialogue.adviser-only' : 'dialogue.before-deadline');
  }
  const { unanswered, unsettled } = await openObjections(tx, asked.decision);
  if (unanswered > 0) throw new DomainError('dialogue.objections-unanswered', { count: unanswered });
  // Whoever says nothing to an answer until the deadline keeps the objection.
  if (unsettled > 0 && !isDue) throw new DomainError('dialogue.objections-unsettled', { count: unsettled });
  const { commitment } = asked;
  if (commitment && !(await takesPart(tx, dialogue.space, commitment.owner))) {
    throw new DomainError('dialogue.owner-elsewhere', {}, 'invalid');
  }
  if (commitment && commitment.due < now.toISOString().slice(0, 10)) {
    throw new DomainError('dialogue.due-before', {}, 'invalid');
  }
  const { result } = countOf(decision.method, decision.quorum, await ballotsIn(tx, asked.decision), decision.options);
  const { outcome, changes } = asked;
  if (!(await saveOutcome(tx, asked.decision, { result, outcome, changes, by: actor.personId }))) {
    throw new DomainError('dialogue.decided');
  }
  if (commitment) await addCommitment(tx, asked.decision, commitment, actor.personId);
  await announce(tx, {
    kind: 'decision.reached',
    subject: { kind: 'decision', id: asked.decision },
    space: dialogue.space,
    follows: [{ kind: 'dialogue', id: asked.dialogue }],
    // Who voted is tied to nobody where votes are anonymous: telling voters alone would betray them, and would miss those who only
    // voted. So everyone who may have taken part is told.
    payload: dialogue.votes === 'anonymous' ? { result, everyone: true } : { result },
    content: outcome,
  });
  return { id: asked.decision };
}
