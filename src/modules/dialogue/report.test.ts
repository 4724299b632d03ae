import { afterAll, beforeAll, expect, test } from 'vitest';
import { attempt, nobodyIn, tablesOf } from '../../../tests/access/worlds.ts';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';
import type { ReaderActor } from '../../kernel/actor.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let people: Person[];
let mei: Person;
beforeAll(async () => {
  house = await testHouse();
  await house.space('Square', { visibility: 'public' });
  await house.space('Kitchen');
  people = [];
  for (const name of ['Mei', 'Priya', 'Dario', 'Tom', 'Ana', 'Rosa'])
    people.push(await house.person(name, { spaces: ['Square', 'Kitchen'] }));
  mei = people[0] as Person;
});
afterAll(() => house.close());

const at = '/api/acme/dialogues';
const post = async (url: string, body: object, by = mei) => (await house.as(by).post(`${at}${url}`, body)).body.id;
const report = (dialogue: string, by: Person | null = null) => house.as(by).get(`${at}/${dialogue}/report`);
const spaceCalled = async (name: string) =>
  (await house.owner.query('SELECT id FROM ecosystem.spaces WHERE name = $1', [name])).rows[0].id as string;

async function dialogueIn(name: string, more: object = {}): Promise<string> {
  const asked = {
    space: await spaceCalled(name),
    question: `Why, in the ${name}?`,
    context: 'It rains in.',
    results: 'open',
  };
  const id = await post('', { ...asked, ...more });
  const one = await post(`/${id}/statements`, { body: 'The flashing is too short.' });
  for (const [place, person] of people.entries())
    await house.as(person).put(`${at}/${id}/statements/${one}/vote`, { vote: place < 4 ? 'agree' : 'disagree' });
  await post(`/${id}/syntheses`, { body: `We say: [[${one}]] and mend it.`, basedOn: 0 });
  await post(`/${id}/dissents`, { body: 'I see it differently.' });
  const deadline = new Date(Date.now() + 86_400_000).toISOString();
  const proposal = { method: 'consent', proposal: 'We mend it.', quorum: 1, deadline };
  const decision = await post(`/${id}/decisions`, proposal);
  await house.as(people[1] as Person).put(`${at}/${id}/decisions/${decision}/stance`, { stance: 'agree' });
  await house.drain();
  return id;
}

test('of a public space anybody reads the report, and nobody’s name', async () => {
  const id = await dialogueIn('Square');
  const own = (await report(id, mei)).body;
  expect(own).toMatchObject({
    ecosystem: 'acme',
    space: 'Square',
    public: true,
    question: 'Why, in the Square?',
    context: 'It rains in.',
    by: 'Mei',
    statements: 1,
    voters: 6,
    members: 6,
    shown: true,
    map: { voters: 6, votes: 6 },
    synthesis: { by: 'Mei', quotes: [{ number: 1, body: 'The flashing is too short.' }] },
    dissents: [{ by: 'Mei', body: 'I see it differently.' }],
    decisions: [{ method: 'consent', proposal: 'We mend it.', by: 'Mei', stances: [{ stance: 'agree', count: 1 }] }],
    may: { open: true },
  });
  const anybody = await report(id);
  expect(anybody.status, JSON.stringify(anybody.body)).toBe(200);
  const { by: _by, may: _may, map: ownMap, ...rest } = own;
  const nameless = JSON.parse(JSON.stringify(rest).replaceAll('"by":"Mei"', '"by":null'));
  expect(anybody.body).toMatchObject({ ...nameless, by: null, may: { open: false } });
  expect({ ...anybody.body.map, me: null }).toEqual({ ...ownMap, me: null });
  for (const person of people) expect(JSON.stringify(anybody.body)).not.toContain(person.personId);
  expect(JSON.stringify(anybody.body)).not.toMatch(/Mei|Priya/);
  // Somebody who has an account, and is nobody here.
  const elsewhere = { ...mei, accountId: crypto.randomUUID() };
  expect((await report(id, elsewhere)).body.may.open).toBe(false);
});

test('of any other space only who reads there does, and what is hidden sounds like what is not there', async () => {
  const id = await dialogueIn('Kitchen');
  const outside = await house.person('Carl', { spaces: ['OEM line'] });
  expect((await report(id, mei)).status).toBe(200);
  for (const reader of [null, outside]) {
    const { status, body } = await report(id, reader);
    const nowhere = await report(crypto.randomUUID(), reader);
    expect([status, body.detail]).toEqual([nowhere.status, nowhere.body.detail]);
    expect(status).toBe(404);
  }
});

test('what is not shown to all yet, and what fewer than five voted anonymously, stays untold', async () => {
  const waiting = await dialogueIn('Square', { results: 'voted' });
  expect((await report(waiting)).body).toMatchObject({ shown: false, map: null, voters: 6 });
  const secret = await post('', {
    space: await spaceCalled('Square'),
    question: 'How?',
    votes: 'anonymous',
    results: 'open',
  });
  const one = await post(`/${secret}/statements`, { body: 'So.' });
  for (const person of people.slice(0, 4))
    await house.as(person).put(`${at}/${secret}/statements/${one}/vote`, { vote: 'agree' });
  await house.drain();
  expect((await report(secret)).body).toMatchObject({ shown: false, map: null, voters: 0 });
});

test('the wall shows a reader the one report and nothing beside it', async () => {
  const [open, other, shut] = [await dialogueIn('Square'), await dialogueIn('Square'), await dialogueIn('Kitchen')];
  const reader = (reportId: string): ReaderActor => ({ kind: 'reader', ecosystemId: house.ecosystem.id, reportId });
  const tables = (await tablesOf(house)).filter(({ reads }) => reads.length > 0);
  const told = new Set<string>();
  for (const { name, reads, sets, columns } of tables) {
    const read = (await attempt(house, reader(open), `SELECT ${reads.join(', ')} FROM ${name}`)).rows;
    if (read.length > 0) told.add(name);
    expect(JSON.stringify(read), name).not.toContain(other);
    for (const actor of [reader(shut), nobodyIn(house.ecosystem.id)]) {
      if (name === 'platform.migrations') continue;
      expect((await attempt(house, actor, `SELECT ${reads.join(', ')} FROM ${name}`)).rows, name).toEqual([]);
    }
    for (const column of sets)
      expect((await attempt(house, reader(open), `UPDATE ${name} SET ${column} = ${column}`)).count, name).toBe(0);
    const copy = `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM ${name}`;
    expect((await attempt(house, reader(open), copy)).count, name).toBe(0);
  }
  expect([...told].filter((name) => name !== 'platform.migrations').sort()).toEqual([
    'dialogue.decisions',
    'dialogue.dialogues',
    'dialogue.dissents',
    'dialogue.stances',
    'dialogue.statements',
    'dialogue.syntheses',
  ]);
  // Somebody who is somebody reads as themselves, whatever else the transaction says.
  const both = `SELECT set_config('tilth.report', '${open}', true), dialogue.reported() AS told`;
  expect((await attempt(house, mei, both)).rows[0]).toMatchObject({ told: null });
});
