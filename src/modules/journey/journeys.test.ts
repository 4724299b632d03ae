import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let space: string;
let mei: Person;
let tom: Person;
let carl: Person;

beforeAll(async () => {
  house = await testHouse();
  space = (await house.space('Roofing partners')).id;
  mei = await house.person('Mei', { spaces: ['Roofing partners'] });
  tom = await house.person('Tom', { spaces: ['Roofing partners'] });
  carl = await house.person('Carl', { relation: 'competitor', spaces: ['OEM line'] });
});
afterAll(() => house.close());

const J = '/api/acme/journeys';
const S = '/api/acme/signals';
const raise = async (by: Person, body: string, where = space) =>
  (await house.as(by).post(S, { space: where, body, clientKey: randomUUID() })).body.id as string;
const target = { whose: 'An installer alone on a steep roof', value: 'gets home early, and safe' };
const open = async (signals: string[], more: object = {}) =>
  (
    await house
      .as(mei)
      .post(J, { space, title: 'A vent one person can fit', mode: 'explore', ...target, signals, ...more })
  ).body.id as string;
const move = (id: string, what: string, reason = '', by = mei) =>
  house.as(by).post(`${J}/${id}/moves`, { do: what, reason });
const read = async (id: string, by = mei) => (await house.as(by).get(`${J}/${id}`)).body;

test('a journey passes each gate only when what must exist does', async () => {
  const signal = await raise(tom, 'Two of us, forty minutes, for one vent.');
  const id = await open([signal]);
  const closed = await move(id, 'advance');
  expect(closed.body).toMatchObject({ code: 'journey.gate-closed' });
  expect(closed.body.detail).toContain('a reading of a signal');
  const assumption = { about: 'others', text: 'Installers come in pairs.' };
  await house.as(mei).post(`${S}/${signal}/interpretations`, { body: 'It is the flashing.', assumption });
  expect((await move(id, 'advance')).status).toBe(200);
  expect((await house.as(mei).get(`${S}/${signal}`)).body.state).toBe('in a journey');

  const dialogue = (await house.as(mei).post(`${J}/${id}/dialogues`, { question: 'Should the flashing hold itself?' }))
    .body.id;
  const D = `/api/acme/dialogues/${dialogue}`;
  const said = (await house.as(mei).post(`${D}/statements`, { body: 'It should.' })).body.id;
  await house.as(tom).put(`${D}/statements/${said}/vote`, { vote: 'agree' });
  expect((await move(id, 'advance')).body.code).toBe('journey.gate-closed');
  await house.as(mei).post(`${D}/syntheses`, { body: `[[${said}]] stands.`, basedOn: 0 });
  const kept = { title: 'A vent one person can fit', mode: 'explore', ...target, owner: mei.personId };
  expect((await house.as(mei).patch(`${J}/${id}`, { ...kept, knowledge: 'architectural' })).status).toBe(200);
  expect((await move(id, 'advance')).status).toBe(200);

  const begun = { hypothesis: 'A clip holds it.', measure: 'minutes alone', threshold: 'under 20' };
  const trial = (await house.as(mei).post(`${J}/${id}/experiments`, begun)).body.id;
  const result = { result: '26 minutes alone.', met: false, learned: 'Tile needs a second catch.' };
  expect((await house.as(mei).post(`${J}/${id}/experiments/${trial}/result`, result)).status).toBe(200);
  expect((await house.as(mei).post(`${J}/${id}/experiments/${trial}/result`, result)).body.code).toBe(
    'journey.result-stands',
  );
  await house.as(mei).post(`${J}/${id}/practices`, { what: 'Clips on every tile vent.', keeper: tom.personId });
  expect((await move(id, 'advance')).body.code).toBe('journey.gate-closed');
  await house.as(mei).post(`${J}/${id}/unlearnings`, { what: 'Installers come in pairs.', reason: 'Half come alone.' });
  expect((await move(id, 'advance')).status).toBe(200);
  expect((await move(id, 'advance')).body.code).toBe('journey.is-last');
  expect((await move(id, 'realize', 'As hoped.')).body.detail).toContain('a proposition with promises');

  const story = await read(id, tom);
  expect(story).toMatchObject({
    capability: 'exploitation',
    moves: [{ to: 'assimilation' }, { to: 'transformation' }, { to: 'exploitation' }],
    dialogues: [{ question: 'Should the flashing hold itself?', voters: 1, dissents: 0 }],
    experiments: [{ met: false }],
    practices: [{ keeper: 'Tom' }],
    joined: false,
    may: { join: true, lead: false },
  });
  expect(story.clocks.firstAnswerAt).not.toBeNull();
  expect((await house.as(mei).get(J)).body.items[0]).toMatchObject({
    id,
    gate: { capability: 'exploitation', open: false },
  });
});

test('parking, sending back and resuming say why; only the owner moves it', async () => {
  const id = await open([await raise(mei, 'The ladder hook slips.')]);
  expect((await move(id, 'park')).body.code).toBe('journey.needs-a-reason');
  expect((await move(id, 'park', 'No winter roofs.', tom)).body.code).toBe('journey.participants-only');
  await house.as(tom).post(`${J}/${id}/participants`, {});
  expect((await move(id, 'park', 'No winter roofs.', tom)).body.code).toBe('journey.owner-only');
  expect((await move(id, 'park', 'No winter roofs.')).status).toBe(200);
  expect((await move(id, 'advance')).body.code).toBe('journey.is-parked');
  expect((await move(id, 'resume')).status).toBe(200);
  expect((await move(id, 'send back', 'Too early.')).body.code).toBe('journey.is-first');
  expect((await read(id)).moves).toMatchObject([{ kind: 'parked', reason: 'No winter roofs.' }, { kind: 'resumed' }]);
});

test('merging takes signals and people along; splitting begins anew with some', async () => {
  const [a, b] = [await raise(mei, 'Screws rust.'), await raise(tom, 'Washers crack.')];
  const first = await open([a]);
  const second = await open([b], { title: 'Fasteners' });
  expect((await house.as(mei).post(`${J}/${first}/merging`, { into: second, reason: 'One cause.' })).status).toBe(200);
  expect(await read(first)).toMatchObject({ state: 'merged', mergedInto: { id: second } });
  expect((await read(second)).signals).toHaveLength(2);
  expect((await move(first, 'resume')).body.code).toBe('journey.is-merged');
  const split = { title: 'Washers', signals: [b], reason: 'A cause of its own.' };
  const third = (await house.as(mei).post(`${J}/${second}/splitting`, split)).body.id;
  expect(await read(third)).toMatchObject({
    capability: 'acquisition',
    signals: [{ id: b }],
    moves: [{ kind: 'split' }],
  });
  const strange = { ...split, signals: [await raise(mei, 'Unrelated.')] };
  expect((await house.as(mei).post(`${J}/${second}/splitting`, strange)).body.code).toBe('journey.split-strange');
});

test('a kind is one tap; similar signals are found; merging keeps both authors', async () => {
  const one = await raise(tom, 'Condensation drips from the warehouse ridge vent every cold morning.');
  expect((await house.as(tom).patch(`${S}/${one}`, { kind: 'problem' })).status).toBe(200);
  const found = await house
    .as(mei)
    .post(`${S}/similar`, { words: 'The ridge vent drips condensation in our warehouse' });
  expect(found.body.items.map((item: { id: string }) => item.id)).toEqual([one]);
  expect(
    (await house.as(carl).post(`${S}/similar`, { words: 'warehouse ridge vent condensation' })).body.items,
  ).toEqual([]);
  const two = await raise(mei, 'Water under the ridge.');
  expect((await house.as(mei).post(`${S}/${two}/merging`, { into: one, reason: 'The same drip.' })).status).toBe(200);
  expect((await house.as(mei).get(`${S}/${one}`)).body.merged).toMatchObject([
    { by: 'Mei', body: 'Water under the ridge.' },
  ]);
  await house.as(mei).post(`${S}/${one}/answer`, { body: 'A thermal break is on its way.' });
  expect((await house.as(mei).get(`${S}/${two}`)).body).toMatchObject({ state: 'answered', mergedInto: { id: one } });
  expect((await house.as(mei).post(`${S}/${two}/interpretations`, { body: 'x' })).body.code).toBe(
    'journey.merged-already',
  );
  const list = (await house.as(mei).get(`${S}?words=ridge`)).body.items;
  expect(list.map((item: { id: string }) => item.id)).toEqual([one]);
  expect((await house.as(mei).get(`${S}/overview`)).body.kinds).toContainEqual({ kind: 'problem', count: 1 });
});

test('a question back is answered by whoever raised it, and by nobody else', async () => {
  const signal = await raise(tom, 'It whistles.');
  const question = (await house.as(mei).post(`${S}/${signal}/questions`, { body: 'In which wind?' })).body.id;
  expect((await house.as(tom).post(`${S}/${signal}/questions`, { body: 'Why?' })).body.code).toBe(
    'journey.ask-oneself',
  );
  const reply = (by: Person) =>
    house.as(by).post(`${S}/${signal}/questions/${question}/reply`, { body: 'Southerly, gusts.' });
  expect((await reply(mei)).body.code).toBe('journey.author-only');
  expect((await reply(tom)).status).toBe(200);
  expect((await reply(tom)).body.code).toBe('journey.replied-already');
  expect((await house.as(mei).get(`${S}/${signal}`)).body).toMatchObject({
    state: 'being looked at',
    questions: [{ reply: 'Southerly, gusts.' }],
  });
});

test('an answer stands and a competitor sees nothing, also behind the doors', async () => {
  const signal = await raise(tom, 'Ours alone.');
  const id = await open([signal]);
  await house.as(mei).post(`${S}/${signal}/answer`, { body: 'First.' });
  const overwrite = house.database.as({ ...tom }, async (tx) => {
    const { Tx } = await import('../../platform/database/tx.ts');
    await Tx.client(tx).query(`UPDATE journey.signals SET answer = 'x', answered_by = $1 WHERE id = $2`, [
      tom.personId,
      signal,
    ]);
  });
  await expect(overwrite).rejects.toThrow(/an answer stands/);
  expect((await house.as(carl).get(J)).body.items).toEqual([]);
  expect((await house.as(carl).get(`${J}/${id}`)).status).toBe(404);
  expect((await move(id, 'park', 'Mine.', carl)).status).toBe(404);
  expect((await house.as(carl).post(J, { space, title: 'Mine', mode: 'exploit' })).status).toBe(404);
});

test('a list is read page by page without a gap, however fast it was written', async () => {
  await house.space('Busy');
  const ann = await house.person('Ann', { spaces: ['Busy'] });
  const { id: busy } = (await house.as(ann).get('/api/acme/spaces')).body.items[0];
  await Promise.all(Array.from({ length: 120 }, (_each, count) => raise(ann, `Signal ${count}`, busy)));
  const seen: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const { body } = await house.as(ann).get(`${S}${after ? `?after=${encodeURIComponent(after)}` : ''}`);
    seen.push(...body.items.map((item: { body: string }) => item.body));
    after = body.next;
  }
  expect(new Set(seen).size).toBe(120);
  expect(seen).toHaveLength(120);
});
