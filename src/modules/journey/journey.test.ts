import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiptOfAnotherEcosystem } from '../../../tests/database/another-ecosystem.ts';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';

let house: TestHouse;
let space: string;
type Person = Awaited<ReturnType<TestHouse['person']>>;
let mei: Person;
let carl: Person;
let link: string;

beforeAll(async () => {
  house = await testHouse();
  space = (await house.space('Roofing partners')).id;
  mei = await house.person('Mei', { spaces: ['Roofing partners'], steward: true });
  carl = await house.person('Carl', { relation: 'competitor', spaces: ['OEM line'] });
  const made = await house.as(mei).post(`/api/acme/spaces/${space}/links`, {});
  link =
    String(made.body.url ?? made.body.path)
      .split('/')
      .at(-1) ?? '';
});
afterAll(() => house.close());

const send = (body: string) => ({ body, clientKey: randomUUID(), receipt: randomBytes(16).toString('base64url') });

test('a roofer without an account raises something, and reads on the receipt what became of it', async () => {
  const signal = send('Two of us, forty minutes, for one vent.');
  const sent = await house.as(null).post(`/api/links/${link}/signals`, signal);
  expect(sent.status).toBe(200);
  const receipt = () => house.as(null).get(`/api/receipts/${signal.receipt}`);
  expect((await receipt()).body).toMatchObject({ body: signal.body, state: 'unanswered', answer: null });

  const { items } = (await house.as(mei).get('/api/acme/signals')).body;
  expect(items).toMatchObject([{ body: signal.body, by: null, state: 'unanswered' }]);
  const at = `/api/acme/signals/${items[0].id}`;
  const reading = { body: 'It is the flashing.', assumption: { about: 'others', text: 'installers come in pairs' } };
  expect((await house.as(mei).post(`${at}/interpretations`, reading)).status).toBe(200);
  expect((await receipt()).body).toMatchObject({ state: 'being looked at', lookedAt: expect.any(String) });
  expect((await house.as(mei).post(`${at}/answer`, { body: 'We try a clip that holds it.' })).status).toBe(200);
  expect((await receipt()).body).toMatchObject({ state: 'answered', answer: { body: 'We try a clip that holds it.' } });
  expect((await house.as(mei).post(`${at}/answer`, { body: 'Again' })).body.code).toBe('journey.answered-already');
});

test('a send that is retried never doubles', async () => {
  const count = async () => (await house.as(mei).get('/api/acme/signals')).body.items.length;
  const before = await count();
  const signal = send('The ladder hook slips.');
  for (let tries = 0; tries < 3; tries += 1) {
    expect((await house.as(null).post(`/api/links/${link}/signals`, signal)).status).toBe(200);
  }
  const elsewhere = { ...signal, receipt: randomBytes(16).toString('base64url') };
  expect((await house.as(null).post(`/api/links/${link}/signals`, elsewhere)).body.code).toBe('journey.sent-before');
  expect((await house.as(null).get(`/api/receipts/${elsewhere.receipt}`)).status).toBe(404);
  const own = { space, body: 'Screws rust.', clientKey: randomUUID() };
  const ids = [await house.as(mei).post('/api/acme/signals', own), await house.as(mei).post('/api/acme/signals', own)];
  expect(ids[0]?.body.id).toBe(ids[1]?.body.id);
  expect(ids[1]?.body.earlier).toBeNull();
  const changed = await house.as(mei).post('/api/acme/signals', { ...own, body: 'Screws and rails rust.' });
  expect(changed.body).toEqual({ id: ids[0]?.body.id, earlier: { title: '', body: own.body } });
  expect(await count()).toBe(before + 2);
});

test('a competitor in another space sees none of it, and learns nothing from trying', async () => {
  const { body } = await house.as(mei).get('/api/acme/signals');
  expect((await house.as(carl).get('/api/acme/signals')).body.items).toEqual([]);
  const at = `/api/acme/signals/${body.items[0].id}`;
  expect((await house.as(carl).get(at)).status).toBe(404);
  expect((await house.as(carl).post(`${at}/interpretations`, { body: 'Mine' })).status).toBe(404);
});

test('what a machine fills in is thanked and not kept; a closed link says so', async () => {
  const before = (await house.as(mei).get('/api/acme/signals')).body.items.length;
  const spam = { ...send('Buy this'), website: 'http://spam.example' };
  expect((await house.as(null).post(`/api/links/${link}/signals`, spam)).status).toBe(200);
  expect((await house.as(mei).get('/api/acme/signals')).body.items).toHaveLength(before);
  expect((await house.as(null).post(`/api/links/${'x'.repeat(22)}/signals`, send('Hello'))).status).toBe(410);
});

test('whoever has an account by now claims what they raised without one, once', async () => {
  const signal = send('Raised before I had a name.');
  await house.as(null).post(`/api/links/${link}/signals`, signal);
  const rosa = await house.person('Rosa', { relation: 'installer', spaces: ['Elsewhere'] });
  const claim = (by: Person) => house.as(by).post(`/api/acme/receipts/${signal.receipt}/claim`);
  expect((await claim(rosa)).status).toBe(200);
  expect((await claim(carl)).status).toBe(404);
  expect((await house.as(null).get(`/api/receipts/${signal.receipt}`)).body.claimed).toBe(true);
  const { items } = (await house.as(rosa).get('/api/acme/signals')).body;
  expect(items.map((item: { body: string }) => item.body)).toEqual([signal.body]);
});

test('what is new under a receipt used before, here or elsewhere, is kept under one of its own', async () => {
  const first = send('The rail is loose.');
  const second = { ...send('And it hums.'), receipt: first.receipt };
  const foreign = send('From elsewhere.');
  await receiptOfAnotherEcosystem(house.owner, foreign.receipt);
  const given: string[] = [];
  for (const each of [first, second, foreign, first, second, foreign]) {
    const sent = await house.as(null).post(`/api/links/${link}/signals`, each);
    expect(sent.status).toBe(200);
    given.push(sent.body.receipt);
    expect((await house.as(null).get(`/api/receipts/${sent.body.receipt}`)).body.body).toBe(each.body);
  }
  expect(given.slice(3)).toEqual(given.slice(0, 3));
  expect(new Set(given).size).toBe(3);
  const { items } = (await house.as(mei).get('/api/acme/signals')).body;
  const kept = items.map(({ body }: { body: string }) => body).slice(0, 3);
  expect(kept).toEqual([foreign.body, second.body, first.body]);
});
