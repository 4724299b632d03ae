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
  return lineOf(rows);
}

function lineOf(rows: ReadonlyArray<Tally & { statement: Id }>): string {
  return JSON.stringify(rows.map(({ statement, agree, disagree, pass }) => [statement, agree, disagree, pass]));
}

/** The same as the system, who sees no results: for the deadline, which closes as nobody in particular. */
export async function finalCountForSystem(tx: Tx, dialogue: Id): Promise<string> {
  const rows = await many<Tally & { statement: Id }>(
    tx,
    sql`SELECT v.statement_id AS statement, (count(*) FILTER (WHERE v.value = 1))::int AS agree,
               (count(*) FILTER (WHERE v.value = -1))::int AS disagree, (count(*) FILTER (WHERE v.value = 0))::int AS pass
        FROM dialogue.votes v
        JOIN dialogue.dialogues d ON d.ecosystem_id = v.ecosystem_id AND d.id = v.dialogue_id
        WHERE v.ecosystem_id = ${tx.actor.ecosystemId} AND v.dialogue_id = ${dialogue} AND v.value IS NOT NULL
          -- The wall's rule: so few anonymous votes could be guessed from a hash whose salt is known.
          AND (d.votes = 'open' OR 5 <= (SELECT count(DISTINCT w.voter_id) FROM dialogue.votes w
                                         WHERE w.ecosystem_id = d.ecosystem_id AND w.dialogue_id = d.id AND w.value IS NOT NULL))
        GROUP BY v.statement_id ORDER BY v.statement_id`,
  );
  return lineOf(rows);
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
