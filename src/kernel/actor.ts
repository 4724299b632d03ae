import type { Id } from './identifiers.ts';

/**
 * Who acts. A *person* is known in one ecosystem; a *visitor* came through a public link without an account;
 * a *holder* has a receipt for something raised or reported; the *system* reacts and keeps time.
 */
export type Actor = PersonActor | VisitorActor | HolderActor | SystemActor;

export interface PersonActor {
  kind: 'person';
  ecosystemId: Id;
  personId: Id;
  accountId: Id;
  /** Set when a steward acts for somebody else: whoever reads is recorded. */
  locale?: string;
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

export interface SystemActor {
  kind: 'system';
  ecosystemId: Id;
}
