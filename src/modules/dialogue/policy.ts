import type { PersonActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identifiers.ts';

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
  openedBy: Id;
  deadline: string;
  reached: boolean;
}

/** Until the deadline: what stands then is what is decided by. */
export const canStand = (dialogue: LoadedDialogue, decision: LoadedDecision, now: Date): boolean =>
  dialogue.member && !decision.reached && now < new Date(decision.deadline);
/** Whoever opened it may state the outcome any time; after the deadline anyone who takes part. */
export const canReach = (actor: PersonActor, dialogue: LoadedDialogue, decision: LoadedDecision, now: Date): boolean =>
  dialogue.member && !decision.reached && (decision.openedBy === actor.personId || new Date(decision.deadline) <= now);
