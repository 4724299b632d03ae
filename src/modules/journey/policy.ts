import type { Id } from '../../kernel/identifiers.ts';

export interface LoadedSignal {
  space: Id;
  /** The acting person takes part in its space. */
  member: boolean;
  /** It is theirs: raised by them, or by the receipt they hold or claimed. */
  own: boolean;
  answered: boolean;
  merged: boolean;
}

/** Whoever takes part in a signal's space may say what it means, ask back and answer it. */
export const canInterpret = (signal: LoadedSignal): boolean => signal.member && !signal.merged;
export const canAnswer = (signal: LoadedSignal): boolean => signal.member && !signal.answered && !signal.merged;
export const canAsk = (signal: LoadedSignal): boolean => signal.member && !signal.own && !signal.merged;
export const canReply = (signal: LoadedSignal): boolean => signal.own;
/** What kind it is: by its author, or later by whoever takes part. */
export const canName = (signal: LoadedSignal): boolean => signal.own || signal.member;
export const canMerge = (signal: LoadedSignal): boolean => signal.member && !signal.merged;
export const canOpenJourney = (signal: LoadedSignal): boolean => signal.member && !signal.merged;

/** Photos come from whoever raised it, also after a merge: they belong to what they saw. */
export const canAddPhoto = (signal: LoadedSignal): boolean => signal.own;

export interface LoadedJourney {
  space: Id;
  member: boolean;
  participant: boolean;
  owner: boolean;
  state: 'open' | 'parked' | 'merged' | 'realized';
}

const alive = (journey: LoadedJourney) => journey.state === 'open' || journey.state === 'parked';

export const canJoin = (journey: LoadedJourney): boolean => journey.member && !journey.participant && alive(journey);
/** Experiments, practices, signals, what was unlearned: by whoever takes part in the journey. */
export const canContribute = (journey: LoadedJourney): boolean => journey.participant && journey.state === 'open';
export const canChange = (journey: LoadedJourney): boolean => journey.participant && alive(journey);
/** Moving it on is the owner's, so that one person answers for it. */
export const canLead = (journey: LoadedJourney): boolean => journey.owner && alive(journey);
