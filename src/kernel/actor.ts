import type { Id } from './identifiers.ts';

/**
 * Who acts. A *person* is known in one ecosystem; a *visitor* came through a public link without an account;
 * a *holder* has a receipt for something raised or reported;
 * a *reader* reads one report that is open to anybody; the *system* reacts and keeps time.
 */
export type Actor = PersonActor | VisitorActor | HolderActor | ReaderActor | SystemActor | NobodyActor;

export interface PersonActor {
  kind: 'person';
  ecosystemId: Id;
  personId: Id;
  accountId: Id;
  /** Their relation to the focal organization: employee, customer, installer … */
  relation: string;
  /** Looks after the whole ecosystem. */
  steward: boolean;
}

export interface VisitorActor {
  kind: 'visitor';
  ecosystemId: Id;
  /** The public link that let them in; it names one space and one purpose. */
  linkId: Id;
}

export interface HolderActor {
  kind: 'holder';
  ecosystemId: Id;
  receiptId: Id;
}

export interface ReaderActor {
  kind: 'reader';
  ecosystemId: Id;
  /** What the report tells of; where that is not public, they see nothing. */
  reportId: Id;
}

export interface SystemActor {
  kind: 'system';
  ecosystemId: Id;
}

/** Not known yet: sees no row; only the few functions that resolve a token or an address answer. */
export interface NobodyActor {
  kind: 'nobody';
  ecosystemId: Id;
}

/** The nil UUID: no ecosystem has it. */
export const NOBODY: NobodyActor = { kind: 'nobody', ecosystemId: '00000000-0000-0000-0000-000000000000' };
