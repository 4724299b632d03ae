import type { PersonActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identifiers.ts';
import type { MethodName } from './domain/decision.ts';

export interface LoadedDialogue {
  space: Id;
  /** The acting person takes part in its space. */
  member: boolean;
  openedBy: Id | null;
  votes: 'open' | 'anonymous';
  voted: boolean;
  closed: boolean;
  imported: boolean;
}

const looksAfter = (actor: PersonActor, dialogue: LoadedDialogue) =>
  dialogue.member && (dialogue.openedBy === actor.personId || actor.steward);

export const canSay = (dialogue: LoadedDialogue): boolean => dialogue.member && !dialogue.closed;
export const canVote = canSay;
/** A group of the map. */
export const canName = (dialogue: LoadedDialogue): boolean => dialogue.member;
export const canChange = (actor: PersonActor, dialogue: LoadedDialogue): boolean =>
  looksAfter(actor, dialogue) && !dialogue.closed;
export const canClose = canChange;
export const canChangeModes = (actor: PersonActor, dialogue: LoadedDialogue): boolean =>
  canChange(actor, dialogue) && !dialogue.voted;
/** Written in the open, by whoever takes part, once there is something to bring together. */
export const canSynthesize = (dialogue: LoadedDialogue): boolean => dialogue.member && dialogue.voted;
export const canDissent = (dialogue: LoadedDialogue): boolean => dialogue.member;
export const canDecide = (dialogue: LoadedDialogue, pending: boolean): boolean => dialogue.member && !pending;

export interface LoadedDecision {
  method: MethodName;
  openedBy: Id;
  /** Null: all who take part. */
  deciders: readonly Id[] | null;
  deadline: string;
  reached: boolean;
}

export interface LoadedObjection {
  by: Id;
  answered: boolean;
  settled: boolean;
}

const isDue = ({ deadline }: LoadedDecision, now: Date) => new Date(deadline) <= now;

export const isDecider = (actor: PersonActor, dialogue: LoadedDialogue, { deciders }: LoadedDecision): boolean =>
  dialogue.member && (deciders === null || deciders.includes(actor.personId));
/** Until the deadline: what stands then is what is decided by. */
export const canStand = (actor: PersonActor, dialogue: LoadedDialogue, decision: LoadedDecision, now: Date): boolean =>
  isDecider(actor, dialogue, decision) && !decision.reached && !isDue(decision, now);
/** Whoever opened it; more time may be given when it has run out, too. */
export const canExtend = (actor: PersonActor, dialogue: LoadedDialogue, decision: LoadedDecision): boolean =>
  dialogue.member && !decision.reached && decision.openedBy === actor.personId;
/**
 * Whoever opened it may state the outcome any time; after the deadline anyone who takes part. Only whoever asked for advice
 * decides on it, or a steward who takes part, should they be gone.
 */
export const canReach = (
  actor: PersonActor,
  dialogue: LoadedDialogue,
  decision: LoadedDecision,
  now: Date,
): boolean => {
  if (!dialogue.member || decision.reached) return false;
  if (decision.openedBy === actor.personId) return true;
  return isDue(decision, now) && (decision.method !== 'advice' || actor.steward);
};
/** As with the outcome; nobody answers their own objection. */
export const canAnswer = (
  actor: PersonActor,
  dialogue: LoadedDialogue,
  decision: LoadedDecision,
  objection: LoadedObjection,
  now: Date,
): boolean => canReach(actor, dialogue, decision, now) && objection.by !== actor.personId && !objection.settled;
export const canSettle = (
  actor: PersonActor,
  dialogue: LoadedDialogue,
  decision: LoadedDecision,
  objection: LoadedObjection,
): boolean =>
  isDecider(actor, dialogue, decision) && !decision.reached && objection.by === actor.personId && !objection.settled;
