import type { Id } from '../../kernel/identifiers.ts';
import type { Subject } from '../../kernel/subjects.ts';

/** An announcement as the ledger keeps it. */
export interface Entry {
  ecosystemId: Id;
  id: Id;
  /** Given by the sealer after commit; every cursor follows it. */
  position: number;
  at: string;
  personId: Id | null;
  receiptId: Id | null;
  spaceId: Id | null;
  audienceId: Id | null;
  kind: string;
  subject: Subject;
  payload: Record<string, string | number | boolean | null>;
  follows: Subject[];
}
