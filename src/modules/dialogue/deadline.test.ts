import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';
import { jobsOf } from '../../main/modules.ts';
import { runEverywhere } from '../../main/work.ts';
import { closeByDeadline } from './commands/close-dialogue.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let space: string;
let mei: Person;
let priya: Person;

beforeAll(async () => {
  house = await testHouse();
  space = (await house.space('Roofing partners')).id;
  mei = await house.person('Mei', { spaces: ['Roofing partners'] });
  priya = await house.person('Priya', { spaces: ['Roofing partners'] });
});
afterAll(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

const at = '/api/acme/dialogues';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const asked = { question: 'Which clip?', results: 'closed' };
const read = async (id: string, by: Person) => (await house.as(by).get(`${at}/${id}`)).body;
const said = async (id: string, by: Person) => (await house.as(by).get(`${at}/${id}/statements`)).body.items;
const clock = async () => {
  for (const job of jobsOf()) await runEverywhere(house.database, job);
};

/** One that Mei opened until tomorrow, with a vote of hers; then tomorrow comes. */
async function overdue(): Promise<{ id: string; statement: string; closesAt: string }> {
  const id = (await house.as(mei).post(at, { ...asked, space, closesAt: inDays(1) })).body.id;
  const statement = (await house.as(priya).post(`${at}/${id}/statements`, { body: 'The steel one.' })).body.id;
  await house.as(mei).put(`${at}/${id}/statements/${statement}/vote`, { vote: 'agree' });
  expect(await read(id, mei)).toMatchObject({ hidden: 'when closed', closedAt: null });
  expect(await said(id, mei)).toMatchObject([{ tally: null }]);
  const closesAt = inDays(-1);
  await house.owner.query('UPDATE dialogue.dialogues SET closes_at = $2 WHERE id = $1', [id, closesAt]);
  await house.drain();
  return { id, statement, closesAt };
}

async function closings(id: string) {
  const { rows } = await house.owner.query(
    `SELECT at, person_id AS person, payload FROM ledger.entries WHERE kind = 'dialogue.closed' AND subject_id = $1`,
    [id],
  );
  return rows;
}

test('a dialogue ends at its deadline: results are shown, no vote counts, before the clock has come round', async () => {
  const { id, statement, closesAt } = await overdue();
  expect(await read(id, priya)).toMatchObject({
    hidden: null,
    closedAt: closesAt,
    left: 0,
    may: { say: false, vote: false, close: false, change: false },
  });
  const late = await house.as(priya).put(`${at}/${id}/statements/${statement}/vote`, { vote: 'disagree' });
  expect(late.body.code).toBe('dialogue.closed');
  expect((await house.as(priya).post(`${at}/${id}/statements`, { body: 'Wait!' })).body.code).toBe('dialogue.closed');
  const ids = async (state: string) =>
    (await house.as(priya).get(`${at}?state=${state}`)).body.items.map((each: { id: string }) => each.id);
  expect([(await ids('open')).includes(id), (await ids('closed')).includes(id)]).toEqual([false, true]);
});

test('two nodes close it once, dated at its deadline, and those who took part are told that the deadline did', async () => {
  const { id, closesAt } = await overdue();
  // Both nodes found it due.
  const close = () => house.database.as(house.system, (tx) => closeByDeadline(tx, id), { at: new Date(closesAt) });
  await Promise.all([close(), close()]);
  await clock();
  expect(await closings(id)).toEqual([{ at: closesAt, person: null, payload: { by: 'deadline' } }]);
  expect(await read(id, mei)).toMatchObject({ closedAt: closesAt, closedBy: null, hidden: null });
  await house.drain();
  const { became } = (await house.as(mei).get('/api/acme/home')).body;
  const told = became.find((each: { kind: string; own: { id: string } }) => each.kind === 'dialogue.closed');
  expect(told).toMatchObject({ by: null, deadline: true, at: closesAt });
});

test('who closes by hand is named; a deadline that is still to come closes nothing, one in the past is refused', async () => {
  const id = (await house.as(mei).post(at, { ...asked, space, closesAt: inDays(1) })).body.id;
  await house.drain();
  await clock();
  expect(await read(id, mei)).toMatchObject({ closedAt: null, may: { close: true } });
  const past = { ...asked, closesAt: inDays(-1) };
  expect((await house.as(mei).patch(`${at}/${id}`, past)).body.code).toBe('dialogue.deadline-before');
  expect((await house.as(mei).post(at, { ...past, space })).body.code).toBe('dialogue.deadline-before');
  await house.as(mei).post(`${at}/${id}/closing`);
  expect((await read(id, priya)).closedBy).toBe('Mei');
  await clock();
  expect(await closings(id)).toMatchObject([{ person: mei.personId, payload: {} }]);
});

test('the deadline vouches for the same count as a closing by hand, and unties anonymous voters', async () => {
  const people = await Promise.all(
    ['A', 'B', 'C', 'D', 'E'].map((name) => house.person(name, { spaces: ['Roofing partners'] })),
  );
  const id = (await house.as(mei).post(at, { ...asked, space, votes: 'anonymous', closesAt: inDays(1) })).body.id;
  const statement = (await house.as(mei).post(`${at}/${id}/statements`, { body: 'Steel.' })).body.id;
  for (const [place, each] of people.entries()) {
    await house.as(each).put(`${at}/${id}/statements/${statement}/vote`, { vote: place ? 'agree' : 'disagree' });
  }
  await house.owner.query("UPDATE dialogue.dialogues SET closes_at = now() - interval '1 hour' WHERE id = $1", [id]);
  await clock();
  await house.drain();
  const { rows } = await house.owner.query(
    `SELECT (SELECT count(*)::int FROM dialogue.voters WHERE dialogue_id = $1) AS ties,
            sha256(e.content_salt || convert_to($2, 'UTF8')) = e.content_hash AS vouched
     FROM ledger.entries e WHERE e.kind = 'map.counted' AND e.subject_id = $1`,
    [id, JSON.stringify([[statement, 4, 1, 0]])],
  );
  expect(rows).toEqual([{ ties: 0, vouched: true }]);
});
