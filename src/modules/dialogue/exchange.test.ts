import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';
import { REFERENCE, WHY } from '../../../tests/reference.ts';
import type { PolisTexts } from './polis-files.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let space: string;
let people: Person[];
let mei: Person;
let carl: Person;
beforeAll(async () => {
  house = await testHouse();
  space = (await house.space('Roofing partners')).id;
  people = [];
  for (const name of ['Mei', 'Priya', 'Dario', 'Tom', 'Ana', 'Rosa'])
    people.push(await house.person(name, { spaces: ['Roofing partners'] }));
  mei = people[0] as Person;
  carl = await house.person('Carl', { spaces: ['OEM line'] });
});
afterAll(() => house.close());

const at = '/api/acme/dialogues';
const bring = (texts: PolisTexts, by = mei) => house.as(by).post(`${at}/polis`, { space, ...texts });
async function brought(texts: PolisTexts): Promise<string> {
  const { status, body } = await bring(texts);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.id;
}

async function file(dialogue: string, name: string, by = mei) {
  const url = `${at}/${dialogue}/polis/${name}`;
  return house.app.inject({ method: 'GET', url, headers: { 'x-test-account': by.accountId } });
}

/** As it is taken along. */
async function along(dialogue: string): Promise<Required<PolisTexts>> {
  const names = ['summary.csv', 'comments.csv', 'votes.csv', 'participants-votes.csv'];
  const [summary = '', comments = '', votes = '', participants = ''] = await Promise.all(
    names.map(async (name) => {
      const answer = await file(dialogue, name);
      expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
      return answer.body;
    }),
  );
  return { summary, comments, votes, participants };
}

const say = async (dialogue: string, by: Person, body: string): Promise<string> =>
  (await house.as(by).post(`${at}/${dialogue}/statements`, { body })).body.id;
const vote = (dialogue: string, statement: string, by: Person, choice: string | null) =>
  house.as(by).put(`${at}/${dialogue}/statements/${statement}/vote`, { vote: choice });

/** Six people, two statements; one changes their vote, one takes it back. */
async function dialogueOf(votes: 'open' | 'anonymous'): Promise<string> {
  const { id } = (await house.as(mei).post(at, { space, question: '=Should it hold?', votes, results: 'open' })).body;
  const [one, two] = [await say(id, mei, '-two hands'), await say(id, people[1] as Person, 'Wind, or rain?')];
  for (const [place, person] of people.entries()) await vote(id, one, person, place % 2 === 0 ? 'agree' : 'disagree');
  await vote(id, one, mei, 'pass');
  await vote(id, two, mei, 'agree');
  await vote(id, two, people[1] as Person, 'agree');
  await vote(id, two, people[1] as Person, null);
  await house.drain();
  return id;
}

test('an open dialogue of our own is taken along with its votes, and comes in the same', async () => {
  const id = await dialogueOf('open');
  const once = await along(id);
  expect(once.summary).toContain("topic,'=Should it hold?\n");
  expect(once.comments).toMatch(/,0,\d,3,3,1,false,false,'-two hands\n/);
  const rows = once.votes.trim().split('\n').slice(1);
  expect(rows.map((row) => row.split(',').slice(2).join(','))).toHaveLength(8);
  expect(rows.filter((row) => row.split(',')[2] === '1')).toHaveLength(1);
  expect(once.participants.split('\n')[0]).toBe('participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1');
  expect(once.votes + once.participants).not.toMatch(/[0-9a-f]{8}-/);
  expect(await along(await brought(once))).toEqual(once);
});

test('of an anonymous dialogue only what is counted is taken along', async () => {
  const id = await dialogueOf('anonymous');
  const comments = await file(id, 'comments.csv');
  expect(comments.statusCode).toBe(200);
  expect(comments.body).toContain("'-two hands");
  // Fewer than five voted on the second: its counts are withheld.
  expect(comments.body).toMatch(/,1,1,,,1,false,false,"Wind, or rain\?"\n/);
  for (const name of ['votes.csv', 'participants-votes.csv']) {
    const answer = await file(id, name);
    expect(answer.json()).toMatchObject({ code: 'dialogue.polis-anonymous' });
  }
  const before = comments.body;
  await vote(id, (await house.as(mei).get(`${at}/${id}/statements`)).body.items[1].id, people[2] as Person, 'agree');
  await house.drain();
  expect((await file(id, 'comments.csv')).body, 'one vote more tells nothing').toBe(before);
});

test('whoever does not see results takes nothing along', async () => {
  const { id } = (await house.as(mei).post(at, { space, question: 'Not yet?', results: 'closed' })).body;
  expect((await file(id, 'votes.csv')).json()).toMatchObject({ status: 403, code: 'dialogue.polis-hidden' });
  expect((await file(id, 'votes.csv', carl)).statusCode).toBe(404);
});

const SMALL = {
  summary: 'topic,Why?\n',
  comments: 'timestamp,comment-id,author-id,moderated,comment-body\n1,0,0,1,One\n1,1,0,-1,Two\n',
  votes: 'timestamp,comment-id,voter-id,vote\n1,0,0,1\n2,0,0,-1\n',
};

test('what the files hold is shown before anything is written, and every row that cannot be taken in', async () => {
  const read = (texts: object) => house.as(mei).post(`${at}/polis/reading`, { space, ...SMALL, ...texts });
  const count = async () => (await house.owner.query('SELECT count(*)::int AS n FROM dialogue.dialogues')).rows[0].n;
  const before = await count();
  expect((await read({})).body).toMatchObject({
    topic: 'Why?',
    people: 1,
    statements: 2,
    setAside: 1,
    votes: 1,
    changed: 1,
    first: ['One', 'Two'],
    problems: [],
  });
  const wrong = { votes: `${SMALL.votes}3,7,0,1\n4,0,0,5\n` };
  expect((await read(wrong)).body.problems).toEqual([
    { file: 'votes.csv', row: 4, field: 'comment-id', wrong: 'comment', value: '7' },
    { file: 'votes.csv', row: 5, field: 'vote', wrong: 'vote', value: '5' },
  ]);
  const refused = await bring({ ...SMALL, ...wrong });
  expect(refused.body).toMatchObject({ status: 422, code: 'dialogue.polis-row' });
  expect(refused.body.detail).toContain('votes.csv, row 4');
  expect(
    (
      await bring({
        ...SMALL,
        comments: SMALL.comments.split('\n')[0] ?? '',
        votes: 'timestamp,comment-id,voter-id,vote\n',
      })
    ).body.code,
  ).toBe('dialogue.polis-empty');
  expect(await count()).toBe(before);
});

test('who takes part in the space brings; what was brought stands', async () => {
  expect((await bring(SMALL, carl)).status).toBe(404);
  const id = await brought(SMALL);
  expect((await house.as(mei).get(`${at}/${id}`)).body).toMatchObject({ imported: true, by: 'Mei', question: 'Why?' });
  const later = [
    `INSERT INTO dialogue.statements (ecosystem_id, id, dialogue_id, number, body) VALUES (platform.ecosystem(), gen_random_uuid(), '${id}', 9, 'More')`,
    `INSERT INTO dialogue.past_votes (ecosystem_id, dialogue_id, statement_id, voter_id, value, cast_at)
     SELECT ecosystem_id, dialogue_id, id, gen_random_uuid(), 1, now() FROM dialogue.statements WHERE dialogue_id = '${id}'`,
  ];
  const { Tx } = await import('../../platform/database/sql.ts');
  for (const statement of later)
    await expect(house.database.as(mei, (tx) => Tx.client(tx).query(statement))).rejects.toThrow('row-level security');
});

// Last: nothing here waits for the maps of all these.
const ofPolis = async (name: string): Promise<Required<PolisTexts>> => {
  const text = (file: string) => readFile(join(REFERENCE, 'polis-exports', name, file), 'utf8');
  const [summary, comments, votes, participants] = await Promise.all(
    ['summary.csv', 'comments.csv', 'votes.csv', 'participants-votes.csv'].map(text),
  );
  return { summary, comments, votes, participants } as Required<PolisTexts>;
};

/** By the names of its columns, all but those that an export words for itself. */
async function rowsOf(csv: string): Promise<string[]> {
  const { parse } = await import('csv-parse/sync');
  const OWN = new Set(['datetime', 'is-meta', 'is-seed', 'group-informed-consensus', 'xid']);
  const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
  return rows.map((row) => JSON.stringify(Object.entries(row).filter(([name]) => !OWN.has(name)))).sort();
}

// The reference data is not part of the project.
const REFERENCES = ['vtaiwan.uberx', 'bg2050-volunteers', 'brexit-consensus', '15-per-hour-seattle'];
test.skipIf(!existsSync(join(REFERENCE, 'polis-exports'))).each(REFERENCES)(
  `%s goes out as it came in, and in and out again byte for byte${WHY}`,
  { timeout: 60_000 },
  async (name) => {
    const published = await ofPolis(name);
    const once = await along(await brought(published));
    for (const part of ['comments', 'votes', 'participants'] as const)
      expect(await rowsOf(once[part]), part).toEqual(await rowsOf(published[part]));
    const { parse } = await import('csv-parse/sync');
    expect(parse(once.summary)).toEqual(parse(published.summary, { relax_column_count: true }));
    expect(await along(await brought(once))).toEqual(once);
  },
);

const cell = fc.string({ unit: fc.constantFrom(...'ab=+-@\'", \t\r\n;é漢0') }).filter((text) => text.trim() !== '');
const conversation = fc.record({
  topic: cell,
  bodies: fc.array(cell, { minLength: 1, maxLength: 5 }),
  votes: fc.array(fc.record({ by: fc.nat(6), on: fc.nat(4), value: fc.constantFrom(1, 0, -1), at: fc.nat(50) }), {
    maxLength: 40,
  }),
});

test('whatever was said and voted goes out and comes in equal', { timeout: 60_000 }, async () => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const property = fc.asyncProperty(conversation, async ({ topic, bodies, votes }) => {
    const comments = bodies.map((body, id) => `${1.4e12 + id},${id * 3},${id},1,${quoted(body)}`);
    const cast = votes.map(
      ({ by, on, value, at: ms }) => `${1.4e12 + ms},${(on % bodies.length) * 3},${by * 2},${value}`,
    );
    const texts = {
      summary: `topic,${quoted(topic)}\n`,
      comments: `timestamp,comment-id,author-id,moderated,comment-body\n${comments.join('\n')}\n`,
      votes: `timestamp,comment-id,voter-id,vote\n${cast.join('\n')}\n`,
    };
    const once = await along(await brought(texts));
    expect(await along(await brought(once))).toEqual(once);
  });
  await fc.assert(property, { numRuns: 25, seed: 20261125 });
});
