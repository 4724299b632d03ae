import type { Id } from '../../../kernel/identifiers.ts';
import { many, one, sql, type Tx } from '../../../platform/database/sql.ts';
import type { Tally } from '../contract-statements.ts';
import { loadStatement } from '../store.ts';

/** Whether the acting person may see results yet. */
export async function showsResults(tx: Tx, dialogue: Id): Promise<boolean> {
  const { shown } = await one<{ shown: boolean }>(
    tx,
    'dialogue',
    sql`SELECT dialogue.shows_results(${dialogue}) AS shown`,
  );
  return shown;
}

/** By statement. What may not be shown yet, or is withheld so that nobody's vote can be told, is not among them. */
export async function tallies(tx: Tx, dialogue: Id, statements: readonly Id[]): Promise<Map<Id, Tally>> {
  const rows = await many<Tally & { statement: Id }>(
    tx,
    sql`SELECT statement_id AS statement, agree, disagree, pass FROM dialogue.tally(${dialogue}, ${statements}::uuid[])`,
  );
  return new Map(rows.map(({ statement, ...tally }) => [statement, tally]));
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
