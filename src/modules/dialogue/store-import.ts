import { type Id, newId } from '../../kernel/identifiers.ts';
import { sql, type Tx, write } from '../../platform/database/sql.ts';
import type { PolisConversation } from './domain/polis.ts';

const MOST = 5_000;

/**
 * As the system: a conversation that was led elsewhere. Its statements keep their length, its voters are random identifiers, what a
 * vote was before it was changed is kept as its past.
 */
export async function addImported(
  tx: Tx,
  space: Id,
  from: PolisConversation,
  progress: (votes: number) => void = () => {},
): Promise<Id> {
  const { ecosystemId } = tx.actor;
  const id = newId();
  await write(
    tx,
    sql`INSERT INTO dialogue.dialogues (ecosystem_id, id, space_id, question, context, votes, results, opened_at, voted_at, closed_at, imported)
        VALUES (${ecosystemId}, ${id}, ${space}, ${from.topic.slice(0, 300) || 'Polis'}, ${from.url}, 'anonymous', 'open', ${from.began},
                ${from.began}, ${from.ended}, true)`,
  );
  const statements = new Map(from.statements.map((each) => [each.id, newId()]));
  await write(
    tx,
    sql`INSERT INTO dialogue.statements (ecosystem_id, id, dialogue_id, number, body, said_at, locked_at, set_aside)
        SELECT ${ecosystemId}, s.id, ${id}, s.number, s.body, s.at, s.at, s.aside
        FROM unnest(${[...statements.values()]}::uuid[], ${from.statements.map((_each, place) => place + 1)}::int[],
                    ${from.statements.map(({ body }) => body)}::text[], ${from.statements.map(({ at }) => at)}::timestamptz[],
                    ${from.statements.map(({ setAside }) => setAside)}::boolean[]) AS s (id, number, body, at, aside)`,
  );
  let done = 0;
  for (const [table, votes] of [
    ['votes', from.votes],
    ['past_votes', from.pastVotes],
  ] as const) {
    for (let place = 0; place < votes.length; place += MOST) {
      const some = votes.slice(place, place + MOST);
      await write(
        tx,
        sql`INSERT INTO ${sql.table(`dialogue.${table}`)} (ecosystem_id, dialogue_id, statement_id, voter_id, value, cast_at)
            SELECT ${ecosystemId}, ${id}, v.statement, v.voter, v.value, date_trunc('day', v.at)
            FROM unnest(${some.map(({ statement }) => statements.get(statement))}::uuid[], ${some.map(({ voter }) => voter)}::uuid[],
                        ${some.map(({ value }) => value)}::smallint[], ${some.map(({ at }) => at)}::timestamptz[]) AS v (statement, voter, value, at)`,
      );
      done += some.length;
      progress(done);
    }
  }
  return id;
}
