import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let space: string;
let people: Person[];
let mei: Person;
let priya: Person;
let carl: Person;

beforeAll(async () => {
  house = await testHouse();
  space = (await house.space('Roofing partners')).id;
  const names = ['Mei', 'Priya', 'Dario', 'Tom', 'Ana'];
  people = await Promise.all(names.map((name) => house.person(name, { spaces: ['Roofing partners'] })));
  [mei, priya] = people as [Person, Person];
  carl = await house.person('Carl', { relation: 'competitor', spaces: ['OEM line'] });
});
afterAll(() => house.close());

const at = '/api/acme/dialogues';
const open = async (more: object = {}) =>
  (await house.as(mei).post(at, { space, question: 'Should the flashing hold itself?', ...more })).body.id as string;
const say = async (dialogue: string, by: Person, body: string) =>
  (await house.as(by).post(`${at}/${dialogue}/statements`, { body })).body.id as string;
const vote = (dialogue: string, statement: string, by: Person, choice: string | null) =>
  house.as(by).put(`${at}/${dialogue}/statements/${statement}/vote`, { vote: choice });
const get = async (path: string, by: Person) => (await house.as(by).get(`${at}/${path}`)).body;
const read = (dialogue: string, by: Person) => get(dialogue, by);
const said = async (dialogue: string, by: Person) => (await get(`${dialogue}/statements`, by)).items;
const decisions = async (dialogue: string, by: Person) => (await get(`${dialogue}/decisions`, by)).items;

test('results are hidden until one has voted; changing a vote keeps its past', async () => {
  const id = await open();
  const first = await say(id, mei, 'A second person is a safety rule, not a cost.');
  expect((await vote(id, first, priya, 'agree')).status).toBe(200);
  expect(await read(id, mei)).toMatchObject({ hidden: 'vote first', voters: 1, left: 1, statements: 1 });
  expect(await said(id, mei)).toMatchObject([{ tally: null }]);
  expect((await vote(id, first, mei, 'disagree')).status).toBe(200);
  expect((await vote(id, first, mei, 'pass')).status).toBe(200);
  expect(await read(id, mei)).toMatchObject({ hidden: null, left: 0 });
  expect(await said(id, mei)).toMatchObject([{ vote: 'pass', tally: { agree: 1, disagree: 0, pass: 1 } }]);
  const { rows } = await house.owner.query('SELECT value FROM dialogue.past_votes WHERE statement_id = $1', [first]);
  expect(rows).toEqual([{ value: -1 }]);
  expect((await house.as(mei).get(`${at}/${id}/statements/${first}/votes`)).body.items).toEqual([
    { by: 'Priya', vote: 'agree' },
    { by: 'Mei', vote: 'pass' },
  ]);
  expect((await vote(id, first, mei, null)).status).toBe(200);
  expect((await read(id, mei)).hidden).toBe('vote first');
});

test('a statement stands once somebody else has voted on it, and modes at the first vote', async () => {
  const id = await open();
  const mine = await say(id, mei, 'Two hands are enough.');
  await vote(id, mine, mei, 'agree');
  const edit = (body: string) => house.as(mei).patch(`${at}/${id}/statements/${mine}`, { body });
  expect((await edit('Two hands are enough on metal.')).status).toBe(200);
  expect((await house.as(priya).patch(`${at}/${id}/statements/${mine}`, { body: 'No' })).body.code).toBe(
    'dialogue.author-only',
  );
  await vote(id, mine, priya, 'disagree');
  expect((await edit('Three hands.')).body.code).toBe('dialogue.statement-locked');
  const changed = { question: 'Should it?', votes: 'anonymous' };
  expect((await house.as(mei).patch(`${at}/${id}`, changed)).body.code).toBe('dialogue.modes-locked');
  expect((await house.as(mei).patch(`${at}/${id}`, { question: 'Should it?' })).status).toBe(200);
});

test('anonymous votes: nobody can tell, nothing under five, ties end at closing', async () => {
  const id = await open({ votes: 'anonymous', results: 'open' });
  const one = await say(id, mei, 'We measure the wrong thing.');
  for (const person of people.slice(0, 4)) await vote(id, one, person, 'agree');
  await house.drain();
  expect(await read(id, mei)).toMatchObject({ hidden: 'five voters', voters: 4 });
  expect(await said(id, mei)).toMatchObject([{ vote: 'agree', tally: null }]);
  await vote(id, one, people[4] as Person, 'disagree');
  await house.drain();
  expect((await said(id, mei))[0].tally).toEqual({ agree: 4, disagree: 1, pass: 0 });
  expect((await house.as(mei).get(`${at}/${id}/statements/${one}/votes`)).body.items).toEqual([]);
  const cast = await house.owner.query(
    `SELECT v.voter_id, v.cast_at = date_trunc('day', v.cast_at) AS day FROM dialogue.votes v WHERE v.dialogue_id = $1`,
    [id],
  );
  const persons = new Set(people.map(({ personId }) => personId));
  expect(cast.rows.every((row) => row.day && !persons.has(row.voter_id))).toBe(true);
  const told = await house.owner.query(`SELECT 1 FROM ledger.entries WHERE kind = 'vote.cast' AND subject_id = $1`, [
    id,
  ]);
  expect(told.rowCount).toBe(0);
  expect((await house.as(mei).post(`${at}/${id}/closing`)).status).toBe(200);
  const ties = await house.owner.query('SELECT 1 FROM dialogue.voters WHERE dialogue_id = $1', [id]);
  expect(ties.rowCount).toBe(0);
  expect((await vote(id, one, priya, 'pass')).body.code).toBe('dialogue.closed');
  expect((await said(id, priya))[0].tally).toEqual({ agree: 4, disagree: 1, pass: 0 });
});

test('a synthesis quotes statements, dissent stands beside it, and nobody overwrites unseen', async () => {
  const id = await open();
  const one = await say(id, priya, 'Nobody should stand on a steep roof holding metal with both hands.');
  expect((await house.as(mei).post(`${at}/${id}/syntheses`, { body: 'x', basedOn: 0 })).body.code).toBe(
    'dialogue.nothing-to-synthesize',
  );
  await vote(id, one, mei, 'agree');
  const write = (body: string, basedOn: number) => house.as(mei).post(`${at}/${id}/syntheses`, { body, basedOn });
  expect((await write(`All agree: [[${one}]]`, 0)).status).toBe(200);
  expect((await write('Mine instead', 0)).body.code).toBe('dialogue.synthesis-changed');
  expect((await write(`[[${space}]]`, 1)).body.code).toBe('dialogue.quote-unknown');
  expect((await house.as(priya).post(`${at}/${id}/dissents`, { body: 'A rule is a rule.' })).status).toBe(200);
  expect(await get(`${id}/synthesis`, mei)).toMatchObject({
    synthesis: { number: 1, by: 'Mei', quotes: [{ id: one }] },
    dissents: [{ by: 'Priya', body: 'A rule is a rule.' }],
  });
});

test('a decision by consent: an objection needs its reason and stops it', async () => {
  const id = await open();
  const deadline = new Date(Date.now() + 86_400_000).toISOString();
  const asked = { method: 'consent', proposal: 'We build the clip.', quorum: 2, deadline };
  const decision = (await house.as(mei).post(`${at}/${id}/decisions`, asked)).body.id;
  expect((await house.as(priya).post(`${at}/${id}/decisions`, asked)).body.code).toBe('dialogue.decision-pending');
  const stand = (by: Person, stance: string, reason = '') =>
    house.as(by).put(`${at}/${id}/decisions/${decision}/stance`, { stance, reason });
  expect((await stand(mei, 'agree')).status).toBe(200);
  expect((await stand(priya, 'disagree')).body.code).toBe('dialogue.stance-unknown');
  expect((await stand(priya, 'object')).body.code).toBe('dialogue.stance-needs-reason');
  expect((await stand(priya, 'object', 'Nobody tested it in wind.')).status).toBe(200);
  expect(await decisions(id, mei)).toMatchObject([{ count: { result: 'not adopted' }, own: { stance: 'agree' } }]);
  const state = (by: Person) => house.as(by).post(`${at}/${id}/decisions/${decision}/outcome`, { outcome: 'Not yet.' });
  expect((await state(priya)).body.code).toBe('dialogue.before-deadline');
  expect((await state(mei)).body.code).toBe('dialogue.objections-unanswered');
  const [{ objections }] = await decisions(id, mei);
  const objection = `${at}/${id}/decisions/${decision}/objections/${objections[0].id}`;
  expect((await house.as(mei).put(`${objection}/answer`, { answer: 'We try it in calm air.' })).status).toBe(200);
  expect((await house.as(priya).put(`${objection}/settlement`, { settled: 'kept' })).status).toBe(200);
  expect((await state(mei)).status).toBe(200);
  expect(await decisions(id, priya)).toMatchObject([{ result: 'not adopted', outcome: 'Not yet.' }]);
  expect((await stand(priya, 'agree')).body.code).toBe('dialogue.decided');
});

test('after the deadline nobody takes a stance any more, anyone states the outcome, and whoever asked is reminded', async () => {
  const id = await open();
  const asked = { method: 'majority', proposal: 'We build twelve.', quorum: 2 };
  const propose = (by: Person, days: number) =>
    house.as(by).post(`${at}/${id}/decisions`, {
      ...asked,
      deadline: new Date(Date.now() + days * 86_400_000).toISOString(),
    });
  expect((await propose(mei, -1)).body.code).toBe('dialogue.deadline-before');
  const decision = (await propose(mei, 1)).body.id;
  const stand = (by: Person) =>
    house.as(by).put(`${at}/${id}/decisions/${decision}/stance`, { stance: 'agree', reason: '' });
  expect((await stand(mei)).status).toBe(200);
  const waits = async (by: Person) =>
    (await house.as(by).get('/api/acme/home')).body.waiting.some((each: { id: string }) => each.id === decision);
  expect([await waits(mei), await waits(priya)]).toEqual([false, true]);
  await house.owner.query("UPDATE dialogue.decisions SET deadline = now() - interval '1 minute' WHERE id = $1", [
    decision,
  ]);
  expect((await stand(priya)).body.code).toBe('dialogue.deadline-passed');
  expect([await waits(mei), await waits(priya)]).toEqual([true, false]);
  expect(await decisions(id, priya)).toMatchObject([
    { count: { result: 'no quorum' }, may: { stand: false, reach: true } },
  ]);
  const outcome = { outcome: 'Too few: we ask again in spring.' };
  expect((await house.as(priya).post(`${at}/${id}/decisions/${decision}/outcome`, outcome)).status).toBe(200);
  expect(await decisions(id, mei)).toMatchObject([{ result: 'no quorum', ...outcome }]);
});

test('dialogues of one space alone', async () => {
  const aside = (await house.space('Aside')).id;
  await house.owner.query('INSERT INTO ecosystem.memberships (ecosystem_id, space_id, person_id) VALUES ($1, $2, $3)', [
    house.ecosystem.id,
    aside,
    mei.personId,
  ]);
  const there = (await house.as(mei).post(at, { space: aside, question: 'Only here?' })).body.id;
  const ids = async (query: string) =>
    (await house.as(mei).get(`${at}${query}`)).body.items.map(({ id }: { id: string }) => id);
  expect(await ids(`?space=${aside}`)).toEqual([there]);
  expect(await ids(`?space=${space}`)).not.toContain(there);
  expect(await ids('')).toContain(there);
  expect((await house.as(priya).get(`${at}?space=${aside}`)).body.items).toEqual([]);
});

test('a competitor of another space sees no dialogue and can do nothing in it', async () => {
  const id = await open();
  const one = await say(id, mei, 'Ours.');
  expect((await house.as(carl).get(at)).body.items).toEqual([]);
  expect((await house.as(carl).get(`${at}/${id}`)).status).toBe(404);
  expect((await vote(id, one, carl, 'agree')).status).toBe(404);
  expect((await house.as(carl).post(`${at}/${id}/statements`, { body: 'Hello' })).status).toBe(404);
  expect((await house.as(carl).post(at, { space, question: 'May I?' })).status).toBe(404);
});
