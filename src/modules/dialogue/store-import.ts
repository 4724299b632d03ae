import { type Id, newId } from '../../kernel/identifiers.ts';
import { sql, type Tx, write } from '../../platform/database/sql.ts';
import type { PolisConversation } from './domain/polis.ts';

const MOST = 5_000;

/**
 * As the system, or as the person who brings it: a conversation that was led elsewhere. Its statements keep their length, its voters
 * are random identifiers with the numbers they had there, what a vote was before it was changed is kept as its past. Its times were
 * published, so they are kept whole.
 */
export async function addImported(
  tx: Tx,
  space: Id,
  from: PolisConversation,
  progress: (votes: number) => void = () => {},
): Promise<Id> {
  const { actor } = tx;
  const { ecosystemId } = actor;
  const id = newId();
  await write(
    tx,
    sql`INSERT INTO dialogue.dialogues (ecosystem_id, id, space_id, question, context, votes, results, opened_at, voted_at, closed_at, imported,
                                        opened_by)
        VALUES (${ecosystemId}, ${id}, ${space}, ${from.topic.trim().slice(0, 300) || 'Polis'}, ${from.context.slice(0, 8000)}, 'anonymous', 'open',
                ${from.began}, ${from.began}, ${from.ended}, true, ${actor.kind === 'person' ? actor.personId : null}::uuid)`,
  );
  const statements = await addStatements(tx, id, from);
  await write(
    tx,
    sql`INSERT INTO dialogue.brought (ecosystem_id, dialogue_id, summary) VALUES (${ecosystemId}, ${id}, ${JSON.stringify(from.summary)})`,
  );
  for (const some of parts(from.people))
    await write(
      tx,
      sql`INSERT INTO dialogue.brought_people (ecosystem_id, dialogue_id, voter_id, number, group_number)
          SELECT ${ecosystemId}, ${id}, p.* FROM unnest(${some.map(({ voter }) => voter)}::uuid[], ${some.map(({ number }) => number)}::int[],
                                                        ${some.map(({ group }) => group)}::int[]) AS p`,
    );
  let done = 0;
  const count = (votes: number) => {
    done += votes;
    progress(done);
  };
  const columns = (some: PolisConversation['votes']) =>
    sql`${some.map(({ statement }) => statements.get(statement))}::uuid[], ${some.map(({ voter }) => voter)}::uuid[],
        ${some.map(({ value }) => value)}::smallint[], ${some.map(({ at }) => new Date(at).toISOString())}::timestamptz[]`;
  for (const some of parts(from.votes)) {
    await write(
      tx,
      sql`INSERT INTO dialogue.votes (ecosystem_id, dialogue_id, statement_id, voter_id, value, cast_at)
          SELECT ${ecosystemId}, ${id}, v.* FROM unnest(${columns(some)}) AS v`,
    );
    count(some.length);
  }
  for (const some of parts(from.pastVotes)) {
    await write(
      tx,
      sql`INSERT INTO dialogue.past_votes (ecosystem_id, dialogue_id, statement_id, voter_id, value, cast_at, id)
          SELECT ${ecosystemId}, ${id}, v.* FROM unnest(${columns(some)}, ${some.map(() => newId())}::uuid[]) AS v`,
    );
    count(some.length);
  }
  return id;
}

/** By their number there. */
async function addStatements(tx: Tx, dialogue: Id, { statements }: PolisConversation): Promise<Map<number, Id>> {
  const { ecosystemId } = tx.actor;
  const ids = new Map(statements.map(({ number }) => [number, newId()]));
  await write(
    tx,
    sql`INSERT INTO dialogue.statements (ecosystem_id, id, dialogue_id, number, body, said_at, locked_at, set_aside)
        SELECT ${ecosystemId}, s.id, ${dialogue}, s.number, s.body, s.at, s.at, s.aside
        FROM unnest(${[...ids.values()]}::uuid[], ${statements.map((_each, place) => place + 1)}::int[],
                    ${statements.map(({ body }) => body)}::text[], ${statements.map(({ at }) => at)}::timestamptz[],
                    ${statements.map(({ moderated }) => moderated === -1)}::boolean[]) AS s (id, number, body, at, aside)`,
  );
  await write(
    tx,
    sql`INSERT INTO dialogue.brought_statements (ecosystem_id, dialogue_id, statement_id, number, author, moderated, meta, seed)
        SELECT ${ecosystemId}, ${dialogue}, s.*
        FROM unnest(${[...ids.values()]}::uuid[], ${[...ids.keys()]}::int[], ${statements.map(({ author }) => author)}::int[],
                    ${statements.map(({ moderated }) => moderated)}::smallint[], ${statements.map(({ meta }) => meta)}::boolean[],
                    ${statements.map(({ seed }) => seed)}::boolean[]) AS s`,
  );
  return ids;
}

function* parts<Each>(all: readonly Each[]): Generator<Each[]> {
  for (let place = 0; place < all.length; place += MOST) yield all.slice(place, place + MOST);
}
