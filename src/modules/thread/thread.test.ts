import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let shared: string;
let inside: string;
let mei: Person;
let tom: Person;
let rita: Person;
let carl: Person;

beforeAll(async () => {
  house = await testHouse();
  shared = (await house.space('Roofing partners')).id;
  inside = (await house.space('Field service', { kind: 'team' })).id;
  mei = await house.person('Mei', { spaces: ['Roofing partners', 'Field service'], steward: true });
  tom = await house.person('Tom', { spaces: ['Field service'] });
  rita = await house.person('Rita', { relation: 'customer', spaces: ['Roofing partners'] });
  carl = await house.person('Carl', { relation: 'competitor', spaces: ['OEM line'] });
});
afterAll(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

const post = (by: Person, url: string, body: object = {}) => house.as(by).post(`/api/acme${url}`, body);

/** Rita's signal in the shared space; an inside journey, a proposition and a promise that follow from it. */
async function story(): Promise<{ signal: string; journey: string; promise: string }> {
  const signal = (await post(rita, '/signals', { space: shared, body: 'Whistling ridge.', clientKey: randomUUID() }))
    .body.id;
  const journey = (
    await post(mei, '/journeys', { space: inside, title: 'Quiet ridge', mode: 'explore', signals: [signal] })
  ).body.id;
  const drafted = { space: inside, journey, title: 'Quiet ridge cap', body: 'It does not whistle.' };
  const proposition = (await post(mei, '/propositions', drafted)).body.id;
  const promised = {
    claim: 'Silent up to 60 km/h.',
    measure: 'dB',
    evidence: 'Tunnel run 12.',
    horizon: '2031-01-31',
    openLink: true,
  };
  const promise = (await post(mei, `/propositions/${proposition}/promises`, promised)).body.id;
  await house.drain();
  return { signal, journey, promise };
}

test('whoever raised something is told each step, of what is not shared the public face alone', async () => {
  const { signal, journey, promise } = await story();
  const home = (await house.as(rita).get('/api/acme/home')).body;
  expect(home.became.map((each: { kind: string }) => each.kind).sort()).toEqual([
    'journey.opened',
    'promise.made',
    'proposition.drafted',
  ]);
  expect(home.became[0]).toMatchObject({
    subject: { title: null, path: null },
    own: { kind: 'signal', title: 'Whistling ridge.', more: false },
    seen: false,
  });
  // One thing of hers moved, three steps of it.
  expect(home.unseen).toBe(1);
  expect((await house.as(mei).get('/api/acme/home')).body.became).toEqual([]);

  const seen = (await house.as(rita).get(`/api/acme/traces/${signal}`)).body;
  expect(seen.steps.map((each: { kind: string; title: string | null }) => [each.kind, each.title])).toEqual([
    ['signal', 'Whistling ridge.'],
    ['journey', null],
    ['proposition', null],
    ['promise', null],
  ]);
  expect(seen.mayWord).toBe(true);
  expect(JSON.stringify(seen)).not.toContain('Quiet');
  expect(seen.steps.map(({ id }: { id: string }) => id)).toEqual([signal, 'step-2', 'step-3', 'step-4']);
  expect(seen.edges).toContainEqual({ from: signal, to: 'step-2' });
  for (const hidden of [journey, promise]) expect(JSON.stringify(seen)).not.toContain(hidden);
  const back = (await house.as(tom).get(`/api/acme/traces/${promise}`)).body;
  expect(back.steps.map((each: { title: string | null }) => each.title)).toEqual([
    null,
    'Quiet ridge',
    'Quiet ridge cap',
    'Silent up to 60 km/h.',
  ]);
  expect(back.edges).toHaveLength(3);

  expect((await house.as(mei).put(`/api/acme/traces/${journey}/face`, { sentence: 'We took it up.' })).status).toBe(
    200,
  );
  expect((await house.as(rita).put(`/api/acme/traces/${journey}/face`, { sentence: 'Mine.' })).status).toBe(404);
  const worded = (await house.as(rita).get(`/api/acme/traces/${signal}`)).body.steps;
  expect(worded[1]).toMatchObject({ kind: 'journey', title: null, sentence: 'We took it up.' });
  const told = (await house.as(rita).get('/api/acme/home')).body.became;
  expect(told.map((each: { subject: object }) => each.subject)).toContainEqual({
    kind: 'journey',
    title: null,
    path: null,
    sentence: 'We took it up.',
  });
  expect((await house.as(carl).get(`/api/acme/traces/${signal}`)).status).toBe(404);
  expect((await house.as(carl).get('/api/acme/home')).body).toMatchObject({ waiting: [], became: [], moving: [] });
  await post(mei, `/signals/${signal}/interpretations`, { body: 'It is the gap beside the clip.' });
  await house.drain();
  const later = (await house.as(rita).get('/api/acme/home')).body.became;
  expect(later.map((each: { kind: string }) => each.kind)).toEqual([
    'signal.interpreted',
    'promise.made',
    'proposition.drafted',
  ]);
  expect(later[0].own.more).toBe(true);
  expect((await post(rita, '/home/seen', { until: new Date().toISOString() })).body.seen).toBe(4);
  expect((await house.as(rita).get('/api/acme/home')).body.unseen).toBe(0);
});

test('a receipt shows the faces of what followed', async () => {
  const link = (await post(mei, `/spaces/${shared}/links`)).body;
  const token = String(link.token ?? link.url)
    .split('/')
    .at(-1);
  const receipt = randomBytes(16).toString('base64url');
  await house.as(null).post(`/api/links/${token}/signals`, { body: 'By QR.', clientKey: randomUUID(), receipt });
  const { items } = (await house.as(mei).get('/api/acme/signals?words=QR')).body;
  await post(mei, `/signals/${items[0].id}/interpretations`, { body: 'Inside words.' });
  await post(mei, '/journeys', { space: inside, title: 'Secret', mode: 'exploit', signals: [items[0].id] });
  await house.drain();
  const steps = await house.as(null).get(`/api/receipts/${receipt}/steps`);
  expect(steps.body.items.map((each: { kind: string }) => each.kind)).toEqual(['interpretation', 'journey']);
  expect(JSON.stringify(steps.body)).not.toMatch(/Secret|Inside/);
});

test('whoever claims what they raised without an account is told what becomes of it from then on', async () => {
  const token = String((await post(mei, `/spaces/${shared}/links`)).body.url)
    .split('/')
    .at(-1);
  const receipt = randomBytes(16).toString('base64url');
  const raised = { body: 'The clip rattles.', clientKey: randomUUID(), receipt };
  await house.as(null).post(`/api/links/${token}/signals`, raised);
  const rosa = await house.person('Rosa', { relation: 'installer', spaces: ['Elsewhere'] });
  expect((await post(rosa, `/receipts/${receipt}/claim`)).status).toBe(200);
  const [{ id: signal }] = (await house.as(rosa).get('/api/acme/signals')).body.items;
  await post(mei, `/signals/${signal}/answer`, { body: 'We send you a felt pad.' });
  await house.drain();
  expect((await house.as(rosa).get('/api/acme/home')).body).toMatchObject({
    became: [{ kind: 'signal.answered', own: { kind: 'signal', id: signal, title: 'The clip rattles.' } }],
    unseen: 1,
  });
});

test('search finds what one may see, and exactly that', async () => {
  await story();
  const find = async (by: Person, words: string) =>
    (await house.as(by).get(`/api/acme/search?words=${encodeURIComponent(words)}`)).body.items.map(
      (each: { title: string }) => each.title,
    );
  expect(await find(mei, 'quiet rid')).toContain('Quiet ridge');
  expect(await find(rita, 'quiet')).toEqual([]);
  expect(await find(rita, 'whistling')).toContain('Whistling ridge.');
  expect(await find(carl, 'whistling')).toEqual([]);
  expect(await find(mei, '&!')).toEqual([]);
});

test('what waits for me comes from every room', async () => {
  const signal = (await post(rita, '/signals', { space: shared, body: 'A loose cap.', clientKey: randomUUID() })).body
    .id;
  await post(mei, `/signals/${signal}/questions`, { body: 'Which cap?' });
  const dialogue = (await post(mei, '/dialogues', { space: shared, question: 'Which cap?' })).body.id;
  await post(mei, `/dialogues/${dialogue}/statements`, { body: 'The small one.' });
  const words = (await house.as(rita).get('/api/acme/home')).body.waiting.map((each: { word: string }) => each.word);
  expect(words).toContain('journey.waiting-question');
  expect(words).toContain('dialogue.waiting-votes');
});
