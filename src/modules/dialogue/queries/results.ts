import type { Id } from '../../../kernel/identifiers.ts';
import { many, sql, type Tx } from '../../../platform/database/sql.ts';
import { loadStatement } from '../store.ts';

export interface Tally {
  agree: number;
  disagree: number;
  pass: number;
}

/** By statement; empty while the acting person may not see results. */
export async function tallies(tx: Tx, dialogue: Id): Promise<Map<Id, Tally>> {
  const rows = await many<Tally & { statement: Id }>(
    tx,
    sql`SELECT statement_id AS statement, agree, disagree, pass FROM dialogue.tally(${dialogue})`,
  );
  return new Map(rows.map(({ statement, ...tally }) => [statement, tally]));
}

/** The count as one line of text, always the same for the same votes: closing vouches for its hash. */
export async function finalCount(tx: Tx, dialogue: Id): Promise<string> {
  const rows = await many<Tally & { statement: Id }>(
    tx,
    sql`SELECT statement_id AS statement, agree, disagree, pass FROM dialogue.tally(${dialogue}) ORDER BY statement_id`,
  );
  return JSON.stringify(rows.map(({ statement, agree, disagree, pass }) => [statement, agree, disagree, pass]));
}

const NAMES = sql`CASE v.value WHEN 1 THEN 'agree' WHEN -1 THEN 'disagree' ELSE 'pass' END`;

/** @throws DomainError `absent` where the acting person sees no such statement. */
export async function votesOn(
  tx: Tx,
  dialogue: Id,
  statement: Id,
): Promise<Array<{ by: string; vote: 'agree' | 'disagree' | 'pass' }>> {
  await loadStatement(tx, dialogue, statement);
  return many(
    tx,
    sql`SELECT p.name AS by, ${NAMES} AS vote FROM dialogue.votes_on(${statement}) v
        JOIN ecosystem.persons p ON p.ecosystem_id = ${tx.actor.ecosystemId} AND p.id = v.person_id
        ORDER BY v.value DESC, lower(p.name) LIMIT 2000`,
  );
}
