import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';
import { jobsOf } from '../../main/modules.ts';
import { runEverywhere } from '../../main/work.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
type Named = { id: string; decision: string };
let house: TestHouse;
let space: string;
let mei: Person;
let priya: Person;
let tom: Person;
let carl: Person;

beforeAll(async () => {
  house = await testHouse();
  space = (await house.space('Roofing partners')).id;
  await house.space('Elsewhere');
  const person = (name: string) => house.person(name, { spaces: ['Roofing partners'] });
  [mei, priya, tom] = [await person('Mei'), await person('Priya'), await person('Tom')];
  carl = await house.person('Carl', { spaces: ['Elsewhere'] });
});
afterAll(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

const at = '/api/acme/dialogues';
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
const clock = async () => {
  for (const job of jobsOf()) await runEverywhere(house.database, job);
};

async function propose(asked: object = {}, by = mei): Promise<Named> {
  const id = (await house.as(by).post(at, { space, question: 'Which clip?' })).body.id;
  const body = { method: 'consent', proposal: 'We build the clip.', quorum: 1, deadline: inDays(3), ...asked };
  const made = await house.as(by).post(`${at}/${id}/decisions`, body);
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return { id, decision: made.body.id };
}
const below = ({ id, decision }: Named) => `${at}/${id}/decisions/${decision}`;
const read = async ({ id }: Named, by = mei) => (await house.as(by).get(`${at}/${id}/decisions`)).body.items[0];
const stand = (on: Named, by: Person, body: object) => house.as(by).put(`${below(on)}/stance`, body);
const state = (on: Named, by: Person, body: object = {}) =>
  house.as(by).post(`${below(on)}/outcome`, { outcome: 'So be it.', ...body });
const codeOf = async (answer: Promise<{ body: { code?: string } }>) => (await answer).body.code;
const past = (on: Named) =>
  house.owner.query("UPDATE dialogue.decisions SET deadline = now() - interval '1 minute' WHERE id = $1", [
    on.decision,
  ]);
const wordsWaiting = async (by: Person, title: string) =>
  (await house.as(by).get('/api/acme/home')).body.waiting
    .filter((each: { title: string }) => each.title === title)
    .map((each: { word: string }) => each.word);

test('an objection waits for its answer, then for its author; withdrawn, they agree', async () => {
  const on = await propose({ proposal: 'We build clip seven.' });
  await stand(on, priya, { stance: 'object', reason: 'Nobody tried it in wind.' });
  expect(await wordsWaiting(mei, 'Nobody tried it in wind.')).toEqual(['dialogue.waiting-objection']);
  const { id } = (await read(on)).objections[0];
  const objection = `${below(on)}/objections/${id}`;
  const settle = (by: Person, settled: string) => house.as(by).put(`${objection}/settlement`, { settled });
  expect(await codeOf(settle(priya, 'kept'))).toBe('dialogue.objection-unanswered');
  expect(await codeOf(house.as(tom).put(`${objection}/answer`, { answer: 'Mine.' }))).toBe('dialogue.proposer-answers');
  expect((await house.as(mei).put(`${objection}/answer`, { answer: 'The tunnel has it on Monday.' })).status).toBe(200);
  expect(await wordsWaiting(priya, 'The tunnel has it on Monday.')).toEqual(['dialogue.waiting-answer']);
  expect(await codeOf(state(on, mei))).toBe('dialogue.objections-unsettled');
  expect(await codeOf(settle(mei, 'withdrawn'))).toBe('dialogue.objector-settles');
  expect((await settle(priya, 'withdrawn')).status).toBe(200);
  expect(await codeOf(settle(priya, 'kept'))).toBe('dialogue.objection-settled');
  expect(await read(on, priya)).toMatchObject({
    own: { stance: 'agree' },
    ballots: [{ by: 'Priya', stance: 'agree', before: [{ stance: 'object', reason: 'Nobody tried it in wind.' }] }],
    objections: [{ settled: 'withdrawn', answeredBy: 'Mei' }],
    count: { result: 'adopted' },
  });
  expect((await state(on, mei)).status).toBe(200);
});

test('another reason is another objection; an answer nobody reacted to until the deadline did not meet it', async () => {
  const on = await propose();
  await stand(on, priya, { stance: 'object', reason: 'Too dear.' });
  await stand(on, priya, { stance: 'object', reason: 'Too dear, and too loud.' });
  const [first, second] = (await read(on)).objections;
  expect([first.settled, second.settled]).toEqual(['withdrawn', null]);
  await past(on);
  expect(await codeOf(state(on, tom))).toBe('dialogue.objections-unanswered');
  const answer = { answer: 'Quieter now.' };
  expect((await house.as(tom).put(`${below(on)}/objections/${second.id}/answer`, answer)).status).toBe(200);
  expect((await state(on, tom)).status).toBe(200);
  expect(await read(on)).toMatchObject({ result: 'not adopted' });
});

test('a choice among options: what is wrong with it is said, and what is right is counted', async () => {
  const options = ['Hex', 'Square', 'Star'];
  const openWith = async (asked: object) => {
    const { id } = (await house.as(mei).post(at, { space, question: 'Which head?' })).body;
    const body = { method: 'ranked', proposal: 'Which head?', quorum: 1, deadline: inDays(1), ...asked };
    return codeOf(house.as(mei).post(`${at}/${id}/decisions`, body));
  };
  expect(await openWith({ options: ['Hex'] })).toBe('dialogue.options-count');
  expect(await openWith({ options: ['Hex', 'hex'] })).toBe('dialogue.options-twice');
  expect(await openWith({ method: 'time', options: ['soon', 'later'] })).toBe('dialogue.options-moments');
  expect(await openWith({ method: 'consent', options })).toBe('dialogue.options-unwanted');
  const on = await propose({ method: 'ranked', options });
  expect(await codeOf(stand(on, mei, { marks: [1, 2] }))).toBe('dialogue.marks-count');
  expect(await codeOf(stand(on, mei, { marks: [1, 2, 4] }))).toBe('dialogue.marks-range');
  expect(await codeOf(stand(on, mei, { stance: 'agree' }))).toBe('dialogue.stance-unknown');
  expect(await codeOf(stand(on, mei, { stance: 'abstain', marks: [1, 2, 3] }))).toBe('dialogue.stance-or-marks');
  for (const [by, marks] of [
    [mei, [1, 2, null]],
    [priya, [2, 1, 3]],
    [tom, [2, 1, null]],
  ] as const)
    expect((await stand(on, by, { marks, reason: 'So.' })).status).toBe(200);
  expect(await read(on)).toMatchObject({ count: { result: 'chosen', order: [[1], [0], [2]], why: 'head-to-head' } });
  await state(on, mei);
  expect(await read(on)).toMatchObject({ result: 'chosen' });
});

test('dots: the usual number for everyone, and no more can be given', async () => {
  const on = await propose({ method: 'dots', options: ['A', 'B', 'C', 'D'] });
  expect((await read(on)).dots).toBe(3);
  expect(await codeOf(stand(on, mei, { marks: [2, 2, 0, 0] }))).toBe('dialogue.marks-dots');
  expect((await stand(on, mei, { marks: [2, 1, 0, 0] })).status).toBe(200);
});

test('those who are named decide; others see it, and say nothing in it', async () => {
  const named = { deciders: [mei.personId, priya.personId], quorum: 2 };
  const on = await propose(named);
  expect(await codeOf(stand(on, tom, { stance: 'agree' }))).toBe('dialogue.deciders-only');
  expect(await read(on, tom)).toMatchObject({ deciders: ['Mei', 'Priya'], may: { stand: false } });
  expect((await read(on, priya)).may.stand).toBe(true);
  const asked = (body: object) =>
    codeOf(
      house
        .as(mei)
        .post(`${at}/${on.id}/decisions`, { method: 'majority', proposal: 'P', deadline: inDays(1), ...body }),
    );
  expect(await asked({ ...named, quorum: 3 })).toBe('dialogue.quorum-too-high');
  expect(await asked({ deciders: [carl.personId], quorum: 1 })).toBe('dialogue.decider-elsewhere');
});

test('advice is decided on by whoever asked for it, after the deadline as well', async () => {
  const on = await propose({ method: 'advice' });
  expect(await codeOf(stand(on, priya, { stance: 'disagree' }))).toBe('dialogue.stance-needs-reason');
  await stand(on, priya, { stance: 'disagree', reason: 'Ask the roofers first.' });
  await past(on);
  expect(await codeOf(state(on, tom))).toBe('dialogue.adviser-only');
  expect((await state(on, mei)).status).toBe(200);
  expect(await read(on)).toMatchObject({ result: 'heard' });
});

test('more time is given by whoever proposed, with a reason, and voices count again', async () => {
  const on = await propose();
  await past(on);
  const extend = (by: Person, days: number) =>
    house.as(by).post(`${below(on)}/extensions`, { deadline: inDays(days), reason: 'Two were on the road.' });
  expect(await codeOf(extend(tom, 2))).toBe('dialogue.proposer-extends');
  expect(await codeOf(extend(mei, -1))).toBe('dialogue.extension-earlier');
  expect(await codeOf(stand(on, tom, { stance: 'agree' }))).toBe('dialogue.deadline-passed');
  expect((await extend(mei, 2)).status).toBe(200);
  expect((await stand(on, tom, { stance: 'agree' })).status).toBe(200);
  expect(await read(on)).toMatchObject({ extensions: [{ by: 'Mei', reason: 'Two were on the road.' }] });
});

test('what was decided has an owner, who is asked for it and says what came of it', async () => {
  const changes = [{ whom: 'Roofers', what: 'One bit for the whole kit.' }];
  const on = await propose({ changes });
  await stand(on, priya, { stance: 'agree' });
  const own = (owner: Person, due: string) => ({ commitment: { owner: owner.personId, due } });
  expect(await codeOf(state(on, mei, own(carl, '2099-01-01')))).toBe('dialogue.owner-elsewhere');
  expect(await codeOf(state(on, mei, own(tom, '2001-01-01')))).toBe('dialogue.due-before');
  expect((await state(on, mei, { ...own(tom, '2099-01-01'), outcome: 'Tom builds it.' })).status).toBe(200);
  expect(await wordsWaiting(tom, 'Tom builds it.')).toEqual(['dialogue.waiting-commitment']);
  const tell = (by: Person, body: object) => house.as(by).put(`${below(on)}/commitment`, body);
  expect(await codeOf(tell(mei, { done: true }))).toBe('dialogue.owner-tells');
  expect(await codeOf(tell(tom, { done: false }))).toBe('dialogue.not-done-needs-note');
  expect((await tell(tom, { done: false, note: 'The press broke.' })).status).toBe(200);
  expect(await wordsWaiting(tom, 'Tom builds it.')).toEqual([]);
  expect(await read(on, priya)).toMatchObject({
    changes,
    commitment: { owner: 'Tom', due: '2099-01-01', done: false, note: 'The press broke.' },
  });
  await house.drain();
  const { rows } = await house.owner.query(
    "SELECT p.name FROM thread.notices n JOIN ecosystem.persons p ON p.id = n.person_id WHERE n.kind = 'decision.not-carried-out'",
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(['Mei', 'Priya']);
});

test('a day before the deadline those are reminded who have said nothing: once, and nobody else', async () => {
  const reminded = async ({ decision }: Named) => {
    await Promise.all([clock(), clock()]);
    await house.drain();
    const { rows } = await house.owner.query(
      `SELECT p.name FROM thread.notices n JOIN ecosystem.persons p ON p.id = n.person_id
       WHERE n.kind = 'decision.due' AND n.subject_id = $1 ORDER BY p.name`,
      [decision],
    );
    return rows.map(({ name }) => name);
  };
  const on = await propose();
  await stand(on, priya, { stance: 'agree' });
  expect(await reminded(on)).toEqual([]);
  const opened = (days: number, left: number) =>
    house.owner.query('UPDATE dialogue.decisions SET opened_at = $2, deadline = $3 WHERE id = $1', [
      on.decision,
      inDays(-days),
      inDays(left),
    ]);
  await opened(3, 0.9);
  expect(await reminded(on)).toEqual(['Mei', 'Tom']);
  expect(await reminded(on)).toEqual(['Mei', 'Tom']);
  // More time, a new deadline: it comes near again.
  await stand(on, tom, { stance: 'abstain' });
  await opened(3, 0.8);
  expect(await reminded(on)).toEqual(['Mei', 'Mei', 'Tom']);
  // Of a day that has just begun nobody is reminded at once.
  expect(await reminded(await propose({ deadline: inDays(1) }))).toEqual([]);
  const named = await propose({ deciders: [priya.personId] });
  await house.owner.query('UPDATE dialogue.decisions SET opened_at = $2, deadline = $3 WHERE id = $1', [
    named.decision,
    inDays(-3),
    inDays(0.5),
  ]);
  expect(await reminded(named)).toEqual(['Priya']);
});
