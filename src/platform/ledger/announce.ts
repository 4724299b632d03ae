import { createHash, randomBytes } from 'node:crypto';
import { type Id, newId, newUntimedId } from '../../kernel/identifiers.ts';
import type { Subject } from '../../kernel/subjects.ts';
import { sql, type Tx, write } from '../database/sql.ts';

export interface Announcement {
  /** What happened, noun first: `signal.raised`. */
  kind: string;
  subject: Subject;
  /** Whoever sees this space may hear of it. Null: only `audience` and the actor. */
  space: Id | null;
  /** One person it is for, where it is not for a space. */
  audience?: Id;
  /** What it followed from, one step back. */
  follows?: Subject[];
  /** References and small facts; never content. */
  payload?: Record<string, string | number | boolean | null>;
  /** The content it vouches for: only a salted hash is kept, so erasing the content leaves the chain intact. */
  content?: string;
  /** Leaves out who, and cuts the time to the day: for whatever must not be tied to a person. */
  anonymous?: boolean;
}

const nudges = new Set<(ecosystemId: Id) => void>();

/** The sealer of this process listens here; other nodes hear by their clock. */
export function onAnnounced(listener: (ecosystemId: Id) => void): () => void {
  nudges.add(listener);
  return () => nudges.delete(listener);
}

/** Appends to the ledger, in the transaction of the write itself. Sealing gives the entry its position later. */
export async function announce(tx: Tx, what: Announcement): Promise<Id> {
  const id = what.anonymous ? newUntimedId() : newId();
  const { actor } = tx;
  const person = !what.anonymous && actor.kind === 'person' ? actor.personId : null;
  const receipt = !what.anonymous && actor.kind === 'holder' ? actor.receiptId : null;
  const salt = what.content === undefined ? null : randomBytes(16);
  const hash =
    salt &&
    createHash('sha256')
      .update(salt)
      .update(what.content ?? '')
      .digest();
  await write(
    tx,
    sql`WITH entry AS (
          INSERT INTO ledger.entries (ecosystem_id, id, at, person_id, receipt_id, space_id, audience_id, kind,
                                      subject_kind, subject_id, payload, content_salt, content_hash)
          VALUES (${actor.ecosystemId}, ${id}, ${what.anonymous ? sql`date_trunc('day', platform.now())` : sql`platform.now()`}, ${person}, ${receipt},
                  ${what.space}, ${what.audience ?? null}, ${what.kind}, ${what.subject.kind}, ${what.subject.id},
                  ${JSON.stringify(what.payload ?? {})}, ${salt}, ${hash}))
        INSERT INTO ledger.follows (ecosystem_id, entry_id, subject_kind, subject_id, from_kind, from_id)
        SELECT ${actor.ecosystemId}, ${id}, ${what.subject.kind}, ${what.subject.id}, f.kind, f.id
        FROM jsonb_to_recordset(${JSON.stringify(what.follows ?? [])}::jsonb) AS f(kind text, id uuid)`,
  );
  tx.afterCommit(() => {
    for (const nudge of nudges) nudge(actor.ecosystemId);
  });
  return id;
}
