import type pg from 'pg';
import type { VoteTable } from '../src/algorithms/opinion/index.ts';
import { newId } from '../src/kernel/identifiers.ts';

interface Where {
  ecosystem: string;
  space: string;
}

/** Two thousand people who take part in one space. @returns their identifiers */
export async function seedPeople(owner: pg.Client, { ecosystem, space }: Where): Promise<string[]> {
  const focal = newId();
  const people = Array.from({ length: 2_000 }, newId);
  await owner.query('SET synchronous_commit = off');
  await owner.query('INSERT INTO ecosystem.ecosystems (ecosystem_id, slug, name) VALUES ($1, $2, $2)', [
    ecosystem,
    'bench',
  ]);
  await owner.query(
    `INSERT INTO ecosystem.organizations (ecosystem_id, id, name, focal, relation) VALUES ($1, $2, 'Bench', true, 'focal')`,
    [ecosystem, focal],
  );
  await owner.query(
    `INSERT INTO ecosystem.spaces (ecosystem_id, id, name, kind, visibility) VALUES ($1, $2, 'Roofs', 'shared', 'members')`,
    [ecosystem, space],
  );
  await owner.query(
    `INSERT INTO ecosystem.persons (ecosystem_id, id, organization_id, name, relation)
     SELECT $1, id, $2, 'Person ' || n, 'employee' FROM unnest($3::uuid[]) WITH ORDINALITY AS p (id, n)`,
    [ecosystem, focal, people],
  );
  await owner.query(
    'INSERT INTO ecosystem.memberships (ecosystem_id, space_id, person_id) SELECT $1, $2, id FROM unnest($3::uuid[]) id',
    [ecosystem, space, people],
  );
  return people;
}

/**
 * A dialogue with these votes, and a wish for its map. With an opener it is open and goes on; without one it was led elsewhere.
 * @returns its identifier
 */
export async function seedVotes(
  owner: pg.Client,
  { ecosystem, space, opener }: Where & { opener: string | null },
  votes: VoteTable,
  voters: readonly string[],
): Promise<string> {
  const id = newId();
  const statements = votes.statements.map(() => newId());
  await owner.query('SET session_replication_role = replica');
  await owner.query(
    `INSERT INTO dialogue.dialogues (ecosystem_id, id, space_id, question, votes, results, voted_at, imported, closed_at)
     VALUES ($1, $2, $3, 'Which roofs first?', $4, 'open', now(), $5, CASE WHEN $5 THEN now() END)`,
    [ecosystem, id, space, opener ? 'open' : 'anonymous', opener === null],
  );
  await owner.query(
    `INSERT INTO dialogue.statements (ecosystem_id, id, dialogue_id, number, body, said_by)
     SELECT $1, s, $2, n, 'Statement ' || n || ' about the roofs of this town and who goes up on them.', $4
     FROM unnest($3::uuid[]) WITH ORDINALITY AS x (s, n)`,
    [ecosystem, id, statements, opener],
  );
  const rows: [string, string, number][] = [];
  const flush = async () => {
    const some = rows.splice(0);
    await owner.query(
      `INSERT INTO dialogue.votes (ecosystem_id, dialogue_id, voter_id, statement_id, value, cast_at)
       SELECT $1, $2, v, s, x, now() FROM unnest($3::uuid[], $4::uuid[], $5::smallint[]) AS t (v, s, x)`,
      [ecosystem, id, some.map(([voter]) => voter), some.map(([, said]) => said), some.map(([, , value]) => value)],
    );
  };
  for (const [row, voter] of voters.entries()) {
    for (let at = votes.starts[row] ?? 0; at < (votes.starts[row + 1] ?? 0); at += 1) {
      rows.push([voter, statements[votes.columns[at] ?? 0] ?? '', votes.values[at] ?? 0]);
    }
    if (rows.length > 50_000) await flush();
  }
  await flush();
  await owner.query('SET session_replication_role = origin; ANALYZE dialogue.votes; ANALYZE dialogue.statements');
  await owner.query('INSERT INTO dialogue.map_wishes (ecosystem_id, dialogue_id) VALUES ($1, $2)', [ecosystem, id]);
  return id;
}
