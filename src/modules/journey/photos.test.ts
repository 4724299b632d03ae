import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';
import type { PersonActor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/identifiers.ts';

let house: TestHouse;
let dario: PersonActor;
let mei: PersonActor;
let rival: PersonActor;
let space: { id: string };
beforeAll(async () => {
  house = await testHouse();
  space = await house.space('Roofing partners');
  await house.space('Elsewhere');
  dario = await house.person('Dario', { relation: 'installer', spaces: ['Roofing partners'] });
  mei = await house.person('Mei', { spaces: ['Roofing partners'], steward: true });
  rival = await house.person('Stuart', { relation: 'competitor', spaces: ['Elsewhere'] });
});
afterAll(() => house.close());

async function raised(by = dario): Promise<string> {
  const body = { space: space.id, body: 'Two of us, forty minutes.', clientKey: newId() };
  return (await house.as(by).post('/api/acme/signals', body)).body.id;
}

const jpeg = (width = 2400, height = 1200) =>
  sharp({ create: { width, height, channels: 3, background: '#5a6' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Roofphone' }, IFD3: { GPSLatitude: '37/1 48/1 0/1' } })
    .toBuffer();

function put(who: PersonActor | null, url: string, payload: Buffer, type = 'image/jpeg') {
  return house.app.inject({
    method: 'PUT',
    url,
    payload,
    headers: { 'x-tilth': '1', 'content-type': type, ...(who ? { 'x-test-account': who.accountId } : {}) },
  });
}

const get = (who: PersonActor | null, url: string) =>
  house.app.inject({ method: 'GET', url, headers: who ? { 'x-test-account': who.accountId } : {} });

test('a photo is kept small, upright and without what the camera wrote into it; sent again, it is there once', async () => {
  const signal = await raised();
  const photo = newId();
  const url = `/api/acme/signals/${signal}/photos/${photo}`;
  const turned = await sharp(await jpeg())
    .withMetadata({ orientation: 6 })
    .toBuffer();
  for (const _again of [1, 2]) {
    const answer = await put(dario, url, turned);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toEqual({ id: photo, width: 800, height: 1600 });
  }
  const read = (await house.as(mei).get(`/api/acme/signals/${signal}`)).body;
  expect(read.photos).toEqual([{ id: photo, width: 800, height: 1600 }]);
  expect(
    (await house.as(mei).get('/api/acme/signals')).body.items.find(({ id }: { id: string }) => id === signal).photos,
  ).toBe(1);
  const large = await get(mei, `/api/acme/photos/${photo}/large`);
  expect(large.headers['content-type']).toBe('image/webp');
  const kept = await sharp(large.rawPayload).metadata();
  expect(kept).toMatchObject({ format: 'webp', width: 800, height: 1600 });
  expect(kept.exif).toBeUndefined();
  expect(large.rawPayload.includes('Roofphone')).toBe(false);
  const small = await sharp((await get(mei, `/api/acme/photos/${photo}/small`)).rawPayload).metadata();
  expect(small).toMatchObject({ width: 320, height: 320 });
});

test('what a telephone writes as HEIC is read', async () => {
  const signal = await raised();
  const heic = await readFile(join(import.meta.dirname, '../../../tests/fixtures/roof.heic'));
  const answer = await put(dario, `/api/acme/signals/${signal}/photos/${newId()}`, heic, 'application/octet-stream');
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.json()).toMatchObject({ width: 64, height: 48 });
  const shown = await get(dario, `/api/acme/photos/${answer.json().id}/large`);
  const { dominant } = await sharp(shown.rawPayload).stats();
  expect(dominant.g).toBeGreaterThan(dominant.r);
});

test('six and no more, however many arrive at once', async () => {
  const signal = await raised();
  const picture = await jpeg(40, 30);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => put(dario, `/api/acme/signals/${signal}/photos/${newId()}`, picture)),
  );
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 200, 200, 200, 409, 409]);
  expect((await house.as(dario).get(`/api/acme/signals/${signal}`)).body).toMatchObject({ may: { addPhoto: false } });
});

test('what is no photo is refused by its content, in words', async () => {
  const signal = await raised();
  const bomb = Buffer.from(await readFile(join(import.meta.dirname, '../../../tests/fixtures/roof.heic')));
  bomb.fill(0, 200);
  const cases: [Buffer, string][] = [
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'image/png'],
    [Buffer.from('hello'), 'image/jpeg'],
    [(await jpeg(400, 300)).subarray(0, 900), 'image/jpeg'],
    [bomb, 'image/heic'],
    [Buffer.alloc(0), 'image/jpeg'],
    [Buffer.from('{}'), 'application/json'],
  ];
  for (const [bytes, type] of cases) {
    const answer = await put(dario, `/api/acme/signals/${signal}/photos/${newId()}`, bytes, type);
    expect(answer.statusCode, `${type} ${answer.body}`).toBe(422);
    expect(answer.json().detail).toContain('JPEG');
  }
  const huge = await put(dario, `/api/acme/signals/${signal}/photos/${newId()}`, Buffer.alloc(21 * 1024 * 1024));
  expect(huge.statusCode).toBe(413);
  expect((await house.as(dario).get(`/api/acme/signals/${signal}`)).body.photos).toEqual([]);
});

test('photos are seen by whoever sees the signal, and added by whoever raised it', async () => {
  const signal = await raised();
  const photo = newId();
  const picture = await jpeg(40, 30);
  const url = `/api/acme/signals/${signal}/photos/${photo}`;
  expect((await put(mei, url, picture)).statusCode).toBe(403);
  expect((await put(rival, url, picture)).statusCode).toBe(404);
  expect((await put(null, url, picture)).statusCode).toBe(401);
  expect((await put(dario, url, picture)).statusCode).toBe(200);
  expect((await get(mei, `/api/acme/photos/${photo}/small`)).statusCode).toBe(200);
  expect((await get(rival, `/api/acme/photos/${photo}/small`)).statusCode).toBe(404);
  expect((await get(null, `/api/acme/photos/${photo}/small`)).statusCode).toBe(401);
  await house.drain();
  expect(house.errors).toEqual([]);
});

test('whoever has no account adds photos with the receipt, and sees their own alone', async () => {
  const made = (await house.as(mei).post(`/api/acme/spaces/${space.id}/links`, {})).body;
  const token = String(made.url ?? made.path)
    .split('/')
    .pop();
  const receipt = 'r'.repeat(30);
  const sent = await house
    .as(null)
    .post(`/api/links/${token}/signals`, { body: 'It ticks.', clientKey: newId(), receipt });
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  const photo = newId();
  const answer = await put(null, `/api/receipts/${receipt}/photos/${photo}`, await jpeg(40, 30));
  expect(answer.statusCode, answer.body).toBe(200);
  expect((await house.as(null).get(`/api/receipts/${receipt}`)).body.photos).toEqual([
    { id: photo, width: 40, height: 30 },
  ]);
  expect((await get(null, `/api/receipts/${receipt}/photos/${photo}/small`)).statusCode).toBe(200);
  const others = newId();
  await put(dario, `/api/acme/signals/${await raised()}/photos/${others}`, await jpeg(40, 30));
  expect((await get(null, `/api/receipts/${receipt}/photos/${others}/small`)).statusCode).toBe(404);
});
