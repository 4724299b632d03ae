import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiptOfAnotherEcosystem } from '../../../tests/database/another-ecosystem.ts';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let space: string;
let mei: Person;
let tom: Person;
let rita: Person;
let hugo: Person;
let carl: Person;

beforeAll(async () => {
  house = await testHouse();
  space = (await house.space('Roofing partners')).id;
  await house.space('Service desk', { kind: 'team' });
  mei = await house.person('Mei', { spaces: ['Roofing partners', 'Service desk'], steward: true });
  tom = await house.person('Tom', { spaces: ['Roofing partners'] });
  rita = await house.person('Rita', { relation: 'customer', spaces: ['Roofing partners'] });
  hugo = await house.person('Hugo', { relation: 'end user', spaces: ['Elsewhere'] });
  carl = await house.person('Carl', { relation: 'competitor', spaces: ['OEM line'] });
});
afterAll(() => house.close());

const P = '/api/acme/propositions';
const text = 'One person fits it. It takes twenty minutes. We stand behind it for ten years.';
const draft = async (more: object = {}) =>
  (await house.as(mei).post(P, { space, title: 'Self-holding vent', body: text, ...more })).body.id as string;
const promising = (more: object = {}) => ({
  claim: 'One person, under 20 minutes, from the ladder.',
  measure: 'minutes from first screw to last',
  evidence: 'Trial 2: four of five roofs under 20 minutes.',
  horizon: '2031-01-31',
  openLink: true,
  ...more,
});
const promise = async (proposition: string, more: object = {}) =>
  (await house.as(mei).post(`${P}/${proposition}/promises`, promising(more))).body.id as string;
const report = (id: string, by: Person, kept: string, noticed = '') =>
  house.as(by).post(`/api/acme/promises/${id}/experiences`, { kept, noticed, clientKey: randomUUID() });
const said = async (id: string): Promise<Array<{ by: string | null; withAccount: boolean; signal: string | null }>> =>
  (await house.as(mei).get(`/api/acme/experiences?promise=${id}`)).body.items;
const read = async (id: string, by = mei) => (await house.as(by).get(`/api/acme/promises/${id}`)).body;

test('two people edit: different sentences are merged, the same sentence is never lost silently', async () => {
  const id = await draft();
  const save = (by: Person, body: string, basedOn: number) =>
    house.as(by).put(`${P}/${id}`, { title: 'Self-holding vent', body, basedOn });
  expect((await save(mei, text.replace('One person', 'One roofer'), 1)).body).toMatchObject({
    number: 2,
    merged: false,
  });
  expect((await save(rita, text.replace('ten years', 'fifteen years'), 1)).body).toMatchObject({
    number: 3,
    merged: true,
    body: 'One roofer fits it. It takes twenty minutes. We stand behind it for fifteen years.',
  });
  const contrary = await save(tom, text.replace('One person', 'Two people'), 1);
  expect(contrary).toMatchObject({ status: 409, body: { code: 'value.contradicts' } });
  expect((await house.as(tom).get(`${P}/${id}`)).body).toMatchObject({
    number: 3,
    versions: [{ number: 3, by: 'Rita' }, {}, {}],
  });
  expect((await house.as(tom).get(`${P}/${id}/versions/1`)).body.body).toBe(text);
  expect((await save(carl, 'Mine', 3)).status).toBe(404);
});

test('contributors are credited: a person, whoever raised a signal, or a name; exactly one', async () => {
  const id = await draft();
  const signal = (
    await house.as(rita).post('/api/acme/signals', { space, body: 'Two of us.', clientKey: randomUUID() })
  ).body.id;
  const credit = (body: object) => house.as(mei).post(`${P}/${id}/contributors`, { gave: 'the idea', ...body });
  expect((await credit({ person: tom.personId })).status).toBe(200);
  expect((await credit({ signal })).status).toBe(200);
  expect((await credit({ name: 'A roofer from Cairns' })).status).toBe(200);
  expect((await credit({})).body.code).toBe('value.credit-one');
  expect((await credit({ person: carl.personId })).status).toBe(200);
  expect((await house.as(mei).get(`${P}/${id}`)).body.contributors.map((each: { name: string }) => each.name)).toEqual([
    'Tom',
    'Rita',
    'A roofer from Cairns',
    'Carl',
  ]);
});

test('a promise needs its evidence, counts the latest answer of each, and says not yet known first', async () => {
  const proposition = await draft();
  const { evidence: _, ...without } = promising();
  expect((await house.as(mei).post(`${P}/${proposition}/promises`, without)).status).toBe(422);
  expect((await house.as(mei).post(`${P}/${proposition}/promises`, promising({ openLink: false }))).body.code).toBe(
    'value.to-whom',
  );
  const id = await promise(proposition, { persons: [rita.personId, hugo.personId] });
  expect((await read(id)).standing.named).toMatchObject({ answers: 0, share: null });
  await report(id, rita, 'not', 'Took an hour.');
  await report(id, rita, 'kept', 'Eighteen minutes.');
  await report(id, hugo, 'too early');
  await report(id, tom, 'partly');
  const { standing } = await read(id);
  expect(standing.named).toMatchObject({ kept: 1, answers: 1, early: 1, share: 1 });
  expect(standing.open).toMatchObject({ partly: 1, answers: 1, share: 0 });
  expect(standing.named.low).toBeGreaterThan(0.2);
});

test('whom it was promised to sees the promise, not the space; a competitor sees nothing', async () => {
  const proposition = await draft();
  const id = await promise(proposition, { persons: [hugo.personId] });
  expect(await read(id, hugo)).toMatchObject({
    mine: true,
    space: null,
    proposition: null,
    may: { report: true, link: false },
  });
  expect((await house.as(hugo).get(`${P}/${proposition}`)).status).toBe(404);
  expect((await house.as(carl).get(`/api/acme/promises/${id}`)).status).toBe(404);
  expect((await report(id, carl, 'not')).status).toBe(404);
  expect((await house.as(carl).get('/api/acme/promises')).body.items).toEqual([]);
  expect((await house.as(carl).get('/api/acme/experiences')).body.items).toEqual([]);
});

test('by link without an account: one device is one beneficiary, and the ledger learns neither who nor when', async () => {
  const id = await promise(await draft());
  const { token } = (await house.as(mei).post(`/api/acme/promises/${id}/links`)).body;
  expect((await house.as(null).get(`/api/promises/${token}`)).body).toMatchObject({
    claim: promising().claim,
    ecosystem: 'acme',
  });
  const receipt = randomBytes(16).toString('base64url');
  const clientKey = randomUUID();
  const send = (kept: string, key = clientKey) =>
    house.as(null).post(`/api/promises/${token}/experiences`, {
      kept,
      noticed: 'The clip held.',
      clientKey: key,
      receipt,
      name: kept === 'kept' ? 'Lou' : '',
    });
  expect((await send('partly')).status).toBe(200);
  expect((await send('partly')).status).toBe(200);
  expect((await send('kept', randomUUID())).status).toBe(200);
  expect((await read(id)).standing.open).toMatchObject({ kept: 1, answers: 1 });
  // A name is shown where it was left, and nowhere else.
  expect((await said(id)).map(({ by }) => by).sort()).toEqual(['Lou', null]);
  expect(await said(id)).toMatchObject([{ withAccount: false }, { withAccount: false }]);
  const own = (await house.as(null).get(`/api/receipts/${receipt}/experience`)).body;
  expect(own).toMatchObject({ claim: promising().claim, standing: { open: { kept: 1 } } });
  expect(own.experiences).toHaveLength(2);
  const { rows } = await house.owner.query(
    `SELECT person_id, receipt_id, subject_kind, at = date_trunc('day', at) AS day FROM ledger.entries
     WHERE kind = 'experience.reported' AND subject_id = $1`,
    [id],
  );
  expect(rows).toEqual([1, 2].map(() => ({ person_id: null, receipt_id: null, subject_kind: 'promise', day: true })));
  const foreign = randomBytes(16).toString('base64url');
  await receiptOfAnotherEcosystem(house.owner, foreign);
  const elsewhere = { kept: 'kept', clientKey: randomUUID(), receipt: foreign };
  const refused = await house.as(null).post(`/api/promises/${token}/experiences`, elsewhere);
  expect([refused.status, refused.body.code]).toEqual([409, 'value.receipt-elsewhere']);
  const link = (await read(id)).links[0].id;
  expect((await house.as(mei).delete(`/api/acme/promises/${id}/links/${link}`)).status).toBe(200);
  expect((await send('not', randomUUID())).status).toBe(410);
});

test('a broken answer opens a signal, later ones join it, and a repair is confirmed by the beneficiary alone', async () => {
  const { openBrokenSignals } = await import('./commands/open-broken-signal.ts');
  const id = await promise(await draft(), { persons: [rita.personId, hugo.personId] });
  const broken = (await report(id, rita, 'not', 'It leaked at the clip.')).body.id;
  const react = () => house.database.as(house.system, (tx) => openBrokenSignals(tx, id));
  await react();
  await react();
  const signals = () => house.as(mei).get('/api/acme/signals?words=clip');
  expect((await signals()).body.items).toMatchObject([
    { by: 'Rita', kind: 'problem', title: '', body: 'It leaked at the clip.', brokenPromise: id },
  ]);
  await report(id, hugo, 'not', 'Mine too, at the clip.');
  await react();
  expect((await signals()).body.items).toHaveLength(1);
  const joined = (await said(id)).map(({ signal }) => signal);
  expect(new Set(joined).size).toBe(1);
  const inSignal = (await house.as(mei).get(`/api/acme/experiences?signal=${joined[0]}`)).body.items;
  expect(inSignal.map(({ by }: { by: string }) => by).sort()).toEqual(['Hugo', 'Rita']);
  expect((await house.as(mei).get(`/api/acme/experiences?signal=${randomUUID()}`)).body.items).toEqual([]);
  const repair = await house
    .as(mei)
    .post(`/api/acme/experiences/${broken}/repairs`, { what: 'A new clip, fitted on site.' });
  const confirm = (by: Person) =>
    house.as(by).post(`/api/acme/experiences/${broken}/repairs/${repair.body.id}/confirmation`);
  expect((await confirm(tom)).body.code).toBe('value.beneficiary-only');
  expect((await confirm(rita)).status).toBe(200);
  expect((await confirm(rita)).body.code).toBe('value.confirmed');
  const kept = (await report(id, tom, 'kept')).body.id;
  expect((await house.as(mei).post(`/api/acme/experiences/${kept}/repairs`, { what: 'x' })).body.code).toBe(
    'value.nothing-to-repair',
  );
  const own = { space, noticed: 'The warehouse smells of rain again.', clientKey: randomUUID() };
  expect((await house.as(rita).post('/api/acme/experiences', own)).status).toBe(200);
  expect((await house.as(mei).get('/api/acme/experiences?without=promise')).body.items).toMatchObject([
    { by: 'Rita', kept: null },
  ]);
});

test('a broken answer without a word of its own has the claim for title and body: the page says that it was not kept', async () => {
  const { openBrokenSignals } = await import('./commands/open-broken-signal.ts');
  const id = await promise(await draft(), { persons: [rita.personId] });
  await report(id, rita, 'not', '');
  await house.database.as(house.system, (tx) => openBrokenSignals(tx, id));
  const [signal] = (await house.as(mei).get('/api/acme/signals')).body.items;
  expect(signal).toMatchObject({ title: promising().claim, body: promising().claim, brokenPromise: id });
  expect((await house.as(mei).get(`/api/acme/signals/${signal.id}`)).body.brokenPromise).toBe(id);
});
