import type { Id } from '../../kernel/identifiers.ts';
import { many, maybe, one, sql, type Tx, write } from '../../platform/database/sql.ts';
import type { LoadedDialogue } from './policy.ts';

export interface Opening {
  question: string;
  context: string;
  votes: string;
  results: string;
  closesAt: string | null;
}

export async function addDialogue(tx: Tx, made: Opening & { id: Id; space: Id; openedBy: Id }): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO dialogue.dialogues (ecosystem_id, id, space_id, question, context, votes, results, closes_at, opened_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.space}, ${made.question}, ${made.context}, ${made.votes},
                ${made.results}, ${made.closesAt}, ${made.openedBy})`,
  );
}

export function loadDialogue(tx: Tx, id: Id): Promise<LoadedDialogue> {
  return one(
    tx,
    'dialogue',
    sql`SELECT space_id AS space, opened_by AS "openedBy", votes, voted_at IS NOT NULL AS voted,
               dialogue.ended_at(d) IS NOT NULL AS closed, imported, space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[]) AS member
        FROM dialogue.dialogues d WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}

export async function saveDialogue(tx: Tx, id: Id, changed: Opening): Promise<void> {
  await write(
    tx,
    sql`UPDATE dialogue.dialogues SET question = ${changed.question}, context = ${changed.context}, votes = ${changed.votes},
               results = ${changed.results}, closes_at = ${changed.closesAt}
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}

export function modesOf(tx: Tx, id: Id): Promise<{ votes: string; results: string }> {
  return one(
    tx,
    'dialogue',
    sql`SELECT votes, results FROM dialogue.dialogues WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id}`,
  );
}

/** False where somebody else closed it in the meantime. */
export async function closeDialogueRow(tx: Tx, id: Id, by: Id): Promise<boolean> {
  const rows = await write(
    tx,
    sql`UPDATE dialogue.dialogues SET closed_at = platform.now(), closed_by = ${by}
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND closed_at IS NULL`,
  );
  return rows === 1;
}

/** As the system: dialogues whose deadline has passed and that nobody has closed. */
export function dueToClose(tx: Tx): Promise<Array<{ id: Id; closesAt: string }>> {
  return many(
    tx,
    sql`SELECT id, closes_at AS "closesAt" FROM dialogue.dialogues
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND closed_at IS NULL AND closes_at <= now() ORDER BY closes_at LIMIT 200`,
  );
}

/** As the system. Null where somebody closed it in the meantime, or gave it more time. */
export function closeDueRow(tx: Tx, id: Id): Promise<{ space: Id } | null> {
  return maybe(
    tx,
    sql`UPDATE dialogue.dialogues SET closed_at = closes_at
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND closed_at IS NULL AND closes_at <= now()
        RETURNING space_id AS space`,
  );
}

export interface Assumed {
  about: string;
  text: string;
}

export async function addStatement(
  tx: Tx,
  made: { id: Id; dialogue: Id; by: Id; body: string; assumption: Assumed | null },
): Promise<void> {
  // Numbers are given one after the other: two at once wait for each other.
  await write(tx, sql`SELECT pg_advisory_xact_lock(hashtextextended(${made.dialogue}, 0))`);
  await write(
    tx,
    sql`INSERT INTO dialogue.statements (ecosystem_id, id, dialogue_id, number, said_by, body, assumption_about, assumption)
        SELECT ${tx.actor.ecosystemId}, ${made.id}, ${made.dialogue}, coalesce(max(number), 0) + 1, ${made.by}::uuid, ${made.body},
               ${made.assumption?.about ?? null}, ${made.assumption?.text ?? null}
        FROM dialogue.statements WHERE ecosystem_id = ${tx.actor.ecosystemId} AND dialogue_id = ${made.dialogue}`,
  );
}

export interface LoadedStatement {
  by: Id | null;
  locked: boolean;
  setAside: boolean;
}

export function loadStatement(tx: Tx, dialogue: Id, id: Id): Promise<LoadedStatement> {
  return one(
    tx,
    'statement',
    sql`SELECT said_by AS by, locked_at IS NOT NULL AS locked, set_aside AS "setAside" FROM dialogue.statements
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND dialogue_id = ${dialogue} AND id = ${id}`,
  );
}

/** False where somebody voted on it in the meantime. */
export async function saveStatement(tx: Tx, id: Id, body: string, assumption: Assumed | null): Promise<boolean> {
  const rows = await write(
    tx,
    sql`UPDATE dialogue.statements SET body = ${body}, assumption_about = ${assumption?.about ?? null},
               assumption = ${assumption?.text ?? null}
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND id = ${id} AND locked_at IS NULL`,
  );
  return rows === 1;
}

/**
 * Finds the dialogue and the statement, and casts, in one round trip. The voter is the person where votes are open, else the
 * identifier `dialogue.voter` keeps for them; an anonymous vote keeps the day only.
 */
export async function saveVote(
  tx: Tx,
  vote: { dialogue: Id; statement: Id; value: number | null },
): Promise<{ space: Id; votes: string } | null> {
  return maybe(
    tx,
    sql`WITH place AS (
          SELECT d.space_id AS space, d.votes, s.id AS statement,
                 CASE WHEN d.votes = 'open' THEN platform.now() ELSE date_trunc('day', platform.now()) END AS at
          FROM dialogue.statements s
          JOIN dialogue.dialogues d ON d.ecosystem_id = s.ecosystem_id AND d.id = s.dialogue_id AND dialogue.ended_at(d) IS NULL
          WHERE s.ecosystem_id = ${tx.actor.ecosystemId} AND s.id = ${vote.statement} AND s.dialogue_id = ${vote.dialogue}
            AND NOT s.set_aside AND d.space_id = ANY ((SELECT ecosystem.own_spaces())::uuid[])),
        cast_now AS (
          INSERT INTO dialogue.votes (ecosystem_id, dialogue_id, statement_id, voter_id, value, cast_at)
          SELECT ${tx.actor.ecosystemId}, ${vote.dialogue}, statement, dialogue.voter(${vote.dialogue}), ${vote.value}, at FROM place
          ON CONFLICT (ecosystem_id, dialogue_id, voter_id, statement_id) DO UPDATE
            SET value = excluded.value, cast_at = excluded.cast_at WHERE votes.value IS DISTINCT FROM excluded.value)
        SELECT space, votes FROM place`,
  );
}

export async function addSynthesis(
  tx: Tx,
  made: { id: Id; dialogue: Id; number: number; body: string; quotes: readonly Id[]; by: Id },
): Promise<boolean> {
  const rows = await write(
    tx,
    sql`INSERT INTO dialogue.syntheses (ecosystem_id, id, dialogue_id, number, body, quotes, written_by)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.dialogue}, ${made.number}, ${made.body}, ${made.quotes}::uuid[], ${made.by})
        ON CONFLICT DO NOTHING`,
  );
  return rows === 1;
}

export async function lastSynthesisNumber(tx: Tx, dialogue: Id): Promise<number> {
  const row = await maybe<{ number: number }>(
    tx,
    sql`SELECT max(number) AS number FROM dialogue.syntheses
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND dialogue_id = ${dialogue}`,
  );
  return row?.number ?? 0;
}

export async function statementsAmong(tx: Tx, dialogue: Id, ids: readonly Id[]): Promise<Id[]> {
  const rows = await many<{ id: Id }>(
    tx,
    sql`SELECT id FROM dialogue.statements
        WHERE ecosystem_id = ${tx.actor.ecosystemId} AND dialogue_id = ${dialogue} AND id = ANY (${ids}::uuid[])`,
  );
  return rows.map(({ id }) => id);
}

export async function addDissent(tx: Tx, made: { id: Id; dialogue: Id; by: Id; body: string }): Promise<void> {
  await write(
    tx,
    sql`INSERT INTO dialogue.dissents (ecosystem_id, id, dialogue_id, person_id, body)
        VALUES (${tx.actor.ecosystemId}, ${made.id}, ${made.dialogue}, ${made.by}, ${made.body})`,
  );
}
