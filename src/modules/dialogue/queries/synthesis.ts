import type { Id } from '../../../kernel/identifiers.ts';
import { many, maybe, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Quoted, Synthesis } from '../contract-synthesis.ts';
import { canDissent, canSynthesize } from '../policy.ts';
import { loadDialogue } from '../store.ts';

export async function synthesis(tx: Tx, dialogue: Id): Promise<Synthesis> {
  const loaded = await loadDialogue(tx, dialogue);
  const written = await maybe<NonNullable<Synthesis['synthesis']> & { ids: Id[] }>(
    tx,
    sql`SELECT y.id, y.body, p.name AS by, y.written_at AS at, y.number, y.quotes AS ids FROM dialogue.syntheses y
        LEFT JOIN ecosystem.persons p ON p.ecosystem_id = y.ecosystem_id AND p.id = y.written_by
        WHERE y.ecosystem_id = ${tx.actor.ecosystemId} AND y.dialogue_id = ${dialogue} ORDER BY y.number DESC LIMIT 1`,
  );
  return {
    synthesis: written && (await withQuotes(tx, dialogue, written)),
    dissents: await dissentsIn(tx, dialogue),
    may: { synthesize: canSynthesize(loaded), dissent: canDissent(loaded) },
  };
}

async function withQuotes<Written extends { ids: Id[] }>(
  tx: Tx,
  dialogue: Id,
  { ids, ...written }: Written,
): Promise<Omit<Written, 'ids'> & { quotes: Quoted[] }> {
  const quotes = await many<Quoted>(
    tx,
    sql`SELECT s.id, s.number, s.body FROM dialogue.statements s
        WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.dialogue_id = ${dialogue} AND s.id = ANY (${ids}::uuid[])
        ORDER BY s.number`,
  );
  return { ...written, quotes };
}

function dissentsIn(tx: Tx, dialogue: Id): Promise<Synthesis['dissents']> {
  return many(
    tx,
    sql`SELECT x.id, p.name AS by, x.body, x.recorded_at AS at FROM dialogue.dissents x
        JOIN ecosystem.persons p ON p.ecosystem_id = x.ecosystem_id AND p.id = x.person_id
        WHERE x.ecosystem_id = ${tx.actor.ecosystemId} AND x.dialogue_id = ${dialogue} ORDER BY x.recorded_at, x.id`,
  );
}

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
