import type pg from 'pg';
import { newId } from '../src/kernel/identifiers.ts';

export interface Seeded {
  space: string;
  person: string;
  statements: { dialogue: string; id: string }[];
  /** An item eight steps behind a signal. */
  deep: string;
  said: string;
}

/** 2,000 people, 100 spaces of which one sees half, 10,000 signals, 100,000 texts, 500 dialogues, 200,000 votes, 1,000,000 entries. */
export async function seed(owner: pg.Client): Promise<Seeded> {
  const [ecosystem, focal, person, space, hidden] = [newId(), newId(), newId(), newId(), newId()];
  await owner.query('SET session_replication_role = replica; SET synchronous_commit = off; SELECT setseed(0.42)');
  await owner.query('INSERT INTO ecosystem.ecosystems (ecosystem_id, slug, name) VALUES ($1, $2, $2)', [
    ecosystem,
    'bench',
  ]);
  await owner.query(
    `INSERT INTO ecosystem.organizations (ecosystem_id, id, name, focal, relation) VALUES ($1, $2, 'Bench', true, 'focal')`,
    [ecosystem, focal],
  );
  await owner.query(
    `INSERT INTO ecosystem.persons (ecosystem_id, id, organization_id, name, relation) VALUES ($1, $2, $3, 'Bench', 'employee')`,
    [ecosystem, person, focal],
  );
  await owner.query(
    `INSERT INTO ecosystem.persons (ecosystem_id, id, organization_id, name, relation)
     SELECT $1, gen_random_uuid(), $2, 'Person ' || n, 'employee' FROM generate_series(1, 1999) n`,
    [ecosystem, focal],
  );
  await owner.query(
    `INSERT INTO ecosystem.spaces (ecosystem_id, id, name, kind, visibility) VALUES ($1, $2, 'Seen', 'shared', 'members'), ($1, $3, 'Hidden', 'shared', 'members')`,
    [ecosystem, space, hidden],
  );
  await owner.query(
    `INSERT INTO ecosystem.memberships (ecosystem_id, space_id, person_id)
     SELECT $1, CASE WHEN row_number() OVER () % 2 = 0 THEN $2::uuid ELSE $3::uuid END, id FROM ecosystem.persons WHERE ecosystem_id = $1 AND id <> $4
     UNION ALL SELECT $1, $2, $4`,
    [ecosystem, space, hidden, person],
  );
  const words = `(ARRAY['flashing','ridge','gutter','screw','louvre','batten','valley','eave','fascia','purlin'])`;
  const sentence = `'The ' || ${words}[1 + (random() * 9)::int] || ' on roof ' || n || ' moves when the ' || ${words}[1 + (random() * 9)::int] || ' cools ' || n % 97`;
  const where = 'CASE WHEN n % 2 = 0 THEN $2::uuid ELSE $3::uuid END';
  await owner.query(
    `INSERT INTO journey.signals (ecosystem_id, id, space_id, raised_by, body, client_key, raised_at)
     SELECT $1, gen_random_uuid(), ${where}, $4, ${sentence}, gen_random_uuid(), now() - n * interval '1 hour' FROM generate_series(1, 10000) n`,
    [ecosystem, space, hidden, person],
  );
  await owner.query(
    `INSERT INTO thread.texts (ecosystem_id, subject_id, kind, space_id, title, path, words, at)
     SELECT $1, gen_random_uuid(), 'signal', ${where}, 'Signal ' || n, '/signals/' || n, ${sentence}, now() FROM generate_series(1, 100000) n`,
    [ecosystem, space, hidden],
  );
  await owner.query(
    `INSERT INTO dialogue.dialogues (ecosystem_id, id, space_id, question, votes, results, voted_at)
     SELECT $1, gen_random_uuid(), $2, 'Question ' || n, 'open', 'voted', now() FROM generate_series(1, 500) n`,
    [ecosystem, space],
  );
  await owner.query(
    `INSERT INTO dialogue.statements (ecosystem_id, id, dialogue_id, number, body, locked_at)
     SELECT $1, gen_random_uuid(), d.id, n, 'Statement ' || n, now() FROM dialogue.dialogues d, generate_series(1, 20) n`,
    [ecosystem],
  );
  await owner.query(
    `INSERT INTO dialogue.votes (ecosystem_id, dialogue_id, statement_id, voter_id, value, cast_at)
     SELECT $1, s.dialogue_id, s.id, p.id, (random() * 2)::int - 1, now()
     FROM dialogue.statements s, LATERAL (SELECT id FROM ecosystem.persons WHERE ecosystem_id = $1 AND id <> $2 ORDER BY id LIMIT 20) p`,
    [ecosystem, person],
  );
  await owner.query(
    `INSERT INTO ledger.entries (ecosystem_id, id, at, person_id, space_id, kind, subject_kind, subject_id)
     SELECT $1, gen_random_uuid(), now() - n * interval '1 second', $4, ${where}, 'signal.raised', 'signal', gen_random_uuid() FROM generate_series(1, 1000000) n`,
    [ecosystem, space, hidden, person],
  );
  const chain = Array.from({ length: 9 }, () => newId());
  const kinds = [
    'signal',
    'journey',
    'dialogue',
    'synthesis',
    'decision',
    'experiment',
    'proposition',
    'promise',
    'experience',
  ];
  for (const [step, id] of chain.entries()) {
    const entry = newId();
    await owner.query(
      `INSERT INTO ledger.entries (ecosystem_id, id, at, person_id, space_id, kind, subject_kind, subject_id) VALUES ($1, $2, now(), $3, $4, 'step.taken', $5, $6)`,
      [ecosystem, entry, person, space, kinds[step], id],
    );
    if (step > 0) {
      await owner.query(
        'INSERT INTO ledger.follows (ecosystem_id, entry_id, subject_kind, subject_id, from_kind, from_id) VALUES ($1, $2, $3, $4, $5, $6)',
        [ecosystem, entry, kinds[step], id, kinds[step - 1], chain[step - 1]],
      );
    }
  }
  await owner.query('SET session_replication_role = origin; SET synchronous_commit = on');
  const { rows: statements } = await owner.query<{ dialogue: string; id: string }>(
    'SELECT dialogue_id AS dialogue, id FROM dialogue.statements ORDER BY number, id',
  );
  return {
    space,
    person,
    statements,
    deep: chain.at(-1) ?? '',
    said: '2,000 people, 10,000 signals, 100,000 texts, 500 dialogues, 200,000 votes, 1,000,000 entries',
  };
}
