import type { Id } from '../../../kernel/identifiers.ts';
import { many, maybe, sql, type Tx } from '../../../platform/database/sql.ts';

export interface TalkedThrough {
  id: Id;
  question: string;
  openedAt: string;
  closedAt: string | null;
  statements: number;
  voters: number;
  dissents: number;
  /** The latest synthesis, its quotes as they stand in it. */
  synthesis: string | null;
}

/** What became of these dialogues so far: only of those the acting person may see. */
export function talkedThrough(tx: Tx, ids: readonly Id[]): Promise<TalkedThrough[]> {
  return many(
    tx,
    sql`SELECT d.id, d.question, d.opened_at AS "openedAt", d.closed_at AS "closedAt", dialogue.voter_count(d.id) AS voters,
               (SELECT count(*) FROM dialogue.statements s WHERE s.ecosystem_id = d.ecosystem_id AND s.dialogue_id = d.id)::int AS statements,
               (SELECT count(*) FROM dialogue.dissents x WHERE x.ecosystem_id = d.ecosystem_id AND x.dialogue_id = d.id)::int AS dissents,
               (SELECT y.body FROM dialogue.syntheses y WHERE y.ecosystem_id = d.ecosystem_id AND y.dialogue_id = d.id
                ORDER BY y.number DESC LIMIT 1) AS synthesis
        FROM dialogue.dialogues d
        WHERE d.ecosystem_id = ${tx.actor.ecosystemId} AND d.id = ANY (${ids}::uuid[]) ORDER BY d.opened_at, d.id`,
  );
}

/** For the gate of assimilation: whether one of these dialogues has a synthesis. Its dissent stands beside it, or there was none. */
export async function hasSynthesis(tx: Tx, ids: readonly Id[]): Promise<boolean> {
  const found = await maybe(
    tx,
    sql`SELECT id FROM dialogue.syntheses
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND dialogue_id = ANY (${ids}::uuid[]) LIMIT 1`,
  );
  return found !== null;
}
