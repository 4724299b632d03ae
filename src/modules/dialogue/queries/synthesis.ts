import type { Id } from '../../../kernel/identifiers.ts';
import { maybe, sql, type Tx } from '../../../platform/database/sql.ts';

export interface TalkedThrough {
  id: Id;
  dialogue: Id;
  dissents: number;
  voters: number;
}

/** For the gate of assimilation: the latest synthesis among these dialogues, with how much dissent stands beside it. */
export function synthesisOf(tx: Tx, dialogues: readonly Id[]): Promise<TalkedThrough | null> {
  return maybe(
    tx,
    sql`SELECT y.id, y.dialogue_id AS dialogue, dialogue.voter_count(y.dialogue_id) AS voters,
               (SELECT count(*) FROM dialogue.dissents x
                WHERE x.ecosystem_id = y.ecosystem_id AND x.dialogue_id = y.dialogue_id)::int AS dissents
        FROM dialogue.syntheses y
        WHERE y.ecosystem_id = ${tx.actor.ecosystemId} AND y.dialogue_id = ANY (${dialogues}::uuid[])
        ORDER BY y.written_at DESC, y.number DESC LIMIT 1`,
  );
}
