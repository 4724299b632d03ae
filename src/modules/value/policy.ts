import type { Id } from '../../kernel/identifiers.ts';

export interface LoadedProposition {
  space: Id;
  journey: Id | null;
  title: string;
  body: string;
  number: number;
  member: boolean;
}

export const canEdit = (proposition: LoadedProposition): boolean => proposition.member;
export const canCredit = canEdit;
export const canPromise = canEdit;

export interface LoadedPromise {
  space: Id;
  proposition: Id;
  journey: Id | null;
  member: boolean;
  openLink: boolean;
  withdrawn: boolean;
  /** Somebody whom the promise was made to, by name. */
  mine: boolean;
}

/** Whoever sees a promise may tell how it went for them: it may concern them without naming them. */
export const canReport = (promise: LoadedPromise): boolean => !promise.withdrawn;
export const canLink = (promise: LoadedPromise): boolean => promise.member && promise.openLink && !promise.withdrawn;
export const canWithdraw = (promise: LoadedPromise): boolean => promise.member && !promise.withdrawn;
export const canRepair = (member: boolean, kept: string | null): boolean =>
  member && (kept === 'not' || kept === 'partly');
