import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';
import { NOBODY, type PersonActor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/identifiers.ts';
import { acceptInvitation } from './commands/accept-invitation.ts';
import { ecosystemsOf, enter, giveReceipt, openLink, openReceipt, personNames } from './index.ts';
import { walkIns } from './queries/doors.ts';
import { findInvitation } from './store-invitations.ts';
import { hashOf } from './token.ts';

let house: TestHouse;
let mei: PersonActor;
let rosa: PersonActor;

beforeAll(async () => {
  house = await testHouse();
  await house.space('Everyone', { kind: 'organization' });
  mei = await house.person('Mei', { steward: true, spaces: ['Everyone', 'Roofing partners'] });
  rosa = await house.person('Rosa', { relation: 'installer', spaces: ['Roofing partners'] });
});
afterAll(() => house.close());

const stranger = (): PersonActor => ({ ...rosa, accountId: newId() });

test('whoever founds an ecosystem is its steward, employed by its focal organization', async () => {
  const founder = stranger();
  const { status, body } = await house.as(founder).post('/api/ecosystems', { name: 'Müller & Söhne' });
  expect([status, body.slug]).toEqual([200, 'mueller-soehne']);
  const again = await house.as(stranger()).post('/api/ecosystems', { name: 'Müller & Söhne' });
  expect(again.body.slug).toBe('mueller-soehne-2');
  expect(await enter(house.database, body.slug, founder.accountId)).toMatchObject({
    steward: true,
    relation: 'employee',
  });
  expect(await ecosystemsOf(house.database, founder.accountId)).toHaveLength(1);
  const read = await house.as(founder).get(`/api/${body.slug}`);
  expect(read.body).toMatchObject({ people: 1, may: { openSpace: true } });
  expect(read.body.spaces[0]).toMatchObject({ name: 'Everyone at Müller & Söhne', member: true, members: 1 });
});

test('an address Tilth needs for itself is refused', async () => {
  const answer = await house.as(stranger()).post('/api/ecosystems', { name: 'X', slug: 'sign-in' });
  expect([answer.status, answer.body.code]).toEqual([422, 'ecosystem.slug-unfit']);
});

test('people are found by name; nobody learns of people they share no space with', async () => {
  await house.person('Carl', { relation: 'competitor', spaces: ['OEM line'] });
  const names = async (actor: PersonActor) =>
    (await house.as(actor).get('/api/acme/people')).body.items.map((each: { name: string }) => each.name);
  expect(await names(rosa)).toEqual(['Mei', 'Rosa']);
  expect(await names(mei)).toEqual(['Carl', 'Mei', 'Rosa']);
  const found = await house.as(mei).get('/api/acme/people?search=ros');
  expect(found.body.items).toHaveLength(1);
  const person = await house.as(rosa).get(`/api/acme/people/${mei.personId}`);
  expect(person.body.spaces.map((each: { name: string }) => each.name)).toEqual(['Roofing partners']);
  const known = await house.database.as(rosa, (tx) => personNames(tx, [mei.personId, newId()]));
  expect([...known.values()]).toEqual(['Mei']);
});

test('a space for named relations can be joined, left and joined again; only a steward opens one', async () => {
  const asked = { name: 'Field notes', kind: 'shared', visibility: 'named relations', relations: ['installer'] };
  expect((await house.as(rosa).post('/api/acme/spaces', asked)).status).toBe(403);
  const { id } = (await house.as(mei).post('/api/acme/spaces', asked)).body;
  const rosaIn = { persons: [rosa.personId] };
  const url = `/api/acme/spaces/${id}`;
  for (const _time of [1, 2]) {
    expect((await house.as(rosa).post(`${url}/members`, rosaIn)).status).toBe(200);
    expect((await house.as(rosa).get(url)).body).toMatchObject({ member: true, members: 2, may: { leave: true } });
    expect((await house.as(rosa).delete(`${url}/members/${rosa.personId}`)).status).toBe(200);
    expect((await house.as(rosa).get(url)).body).toMatchObject({ member: false, members: 1 });
  }
  const others = await house.as(rosa).post(`${url}/members`, { persons: [mei.personId] });
  expect(others.status).toBe(403);
});

test('a space of members alone is not there for others', async () => {
  const { id } = await house.space('Board');
  expect((await house.as(rosa).get(`/api/acme/spaces/${id}`)).status).toBe(404);
  const join = await house.as(rosa).post(`/api/acme/spaces/${id}/members`, { persons: [rosa.personId] });
  expect(join.status).toBe(404);
});

test('an invitation for one lets one in, however many come at once', async () => {
  expect((await house.as(rosa).post('/api/acme/invitations', { relation: 'customer' })).status).toBe(403);
  const made = await house.as(mei).post('/api/acme/invitations', { relation: 'customer', newOrganization: 'Alder' });
  expect(made.status).toBe(200);
  const token = made.body.url.replace('/join/', '');
  const shown = await house.as(null).get(`/api/invitations/${token}`);
  expect(shown.body).toMatchObject({ slug: 'acme', relation: 'customer', organization: 'Alder', inviter: 'Mei' });
  const found = await house.database.as(NOBODY, (tx) => findInvitation(tx, hashOf(token)));
  let asked = 0;
  const account = async () => {
    asked += 1;
    return { id: newId(), name: 'Ada' };
  };
  const tries = await Promise.allSettled(
    [1, 2, 3].map(() => house.database.as(house.system, (tx) => acceptInvitation(tx, found.invitationId, account))),
  );
  expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  expect(asked).toBe(1);
  const late = await house.as(stranger()).post(`/api/invitations/${token}/accept`, {});
  expect([late.status, late.body.code]).toEqual([410, 'ecosystem.invitation-ended']);
});

test('who is signed in joins with the account; being here already takes no use', async () => {
  const made = await house.as(mei).post('/api/acme/invitations', { relation: 'employee', uses: null });
  const url = `/api${made.body.url.replace('/join', '/invitations')}/accept`;
  const comes = stranger();
  expect((await house.as(comes).post(url, {})).body.slug).toBe('acme');
  expect((await house.as(comes).post(url, {})).body.code).toBe('ecosystem.already-here');
  const nameless = await house.as(null).post(url, {});
  expect([nameless.status, nameless.body.code]).toEqual([422, 'ecosystem.name-needed']);
  const [first] = (await house.as(mei).get('/api/acme/invitations')).body.items;
  expect(first).toMatchObject({ uses: 1, open: true });
  expect((await house.as(mei).delete(`/api/acme/invitations/${first.id}`)).status).toBe(200);
  expect((await house.as(stranger()).post(url, {})).status).toBe(410);
});

test('a public link leads to its space until it is closed, and its visitor can be given a receipt', async () => {
  const spaces = (await house.as(rosa).get('/api/acme/spaces')).body.items;
  const space = spaces.find((each: { name: string }) => each.name === 'Roofing partners');
  const url = `/api/acme/spaces/${space.id}/links`;
  const made = await house.as(rosa).post(url);
  const token = made.body.url.replace('/s/', '');
  const link = await house.database.as(NOBODY, (tx) => openLink(tx, token));
  expect(link).toMatchObject({ spaceId: space.id, slug: 'acme' });
  const visitor = { kind: 'visitor', ecosystemId: house.ecosystem.id, linkId: made.body.id } as const;
  const receipt = await house.database.as(visitor, (tx) => giveReceipt(tx, { name: 'Ada' }));
  const holder = await house.database.as(NOBODY, (tx) => openReceipt(tx, receipt.token));
  expect(holder).toEqual({ kind: 'holder', ecosystemId: house.ecosystem.id, receiptId: receipt.receiptId });
  expect((await house.as(rosa).delete(`${url}/${made.body.id}`)).status).toBe(403);
  expect((await house.as(mei).delete(`${url}/${made.body.id}`)).status).toBe(200);
  expect(await house.database.as(NOBODY, (tx) => openLink(tx, token))).toBeNull();
});

test('everybody edits their own profile and no other', async () => {
  const profile = { name: 'Rosa R.', role: 'Installer', about: '' };
  expect((await house.as(rosa).patch(`/api/acme/people/${rosa.personId}`, profile)).status).toBe(200);
  expect((await house.as(mei).patch(`/api/acme/people/${rosa.personId}`, profile)).status).toBe(403);
});

test('only a demonstration shows whom one can be', async () => {
  await house.owner.query('UPDATE ecosystem.persons SET walk_in = true WHERE id = $1', [rosa.personId]);
  const seen = () => house.database.as(NOBODY, walkIns);
  expect(await seen()).toEqual([]);
  expect((await house.as(null).post('/api/demonstrations/acme/walk-in', { personId: rosa.personId })).status).toBe(404);
  await house.owner.query('UPDATE ecosystem.ecosystems SET demonstration = true WHERE slug = $1', ['acme']);
  expect((await seen()).map((each) => each.name)).toEqual(['Rosa R.']);
  expect((await house.as(null).get('/api/demonstrations')).body.items[0]).toMatchObject({ slug: 'acme' });
  const other = await house.as(null).post('/api/demonstrations/acme/walk-in', { personId: mei.personId });
  expect(other.status).toBe(404);
});

test('a photo of oneself is as visible as the person, and gone when it is removed', async () => {
  const url = `/api/acme/people/${rosa.personId}/portrait`;
  const payload = await sharp({ create: { width: 60, height: 90, channels: 3, background: '#5a6' } })
    .png()
    .toBuffer();
  const put = (who: PersonActor, sent = payload) =>
    house.app.inject({
      method: 'PUT',
      url,
      payload: sent,
      headers: { 'x-tilth': '1', 'content-type': 'image/png', 'x-test-account': who.accountId },
    });
  expect((await put(mei)).statusCode).toBe(403);
  expect((await put(rosa, Buffer.from('no picture'))).statusCode).toBe(422);
  const { portrait } = (await put(rosa)).json();
  expect((await house.as(mei).get(`/api/acme/people/${rosa.personId}`)).body.portrait).toBe(portrait);
  const seen = await house.as(mei).get(`${url}/${portrait}`);
  expect([seen.status, seen.headers['content-type']]).toEqual([200, 'image/webp']);
  const alone = await house.person('Alone', { relation: 'competitor', spaces: ['Elsewhere'] });
  expect((await house.as(alone).get(`${url}/${portrait}`)).status).toBe(404);
  const second = (await put(rosa)).json().portrait;
  expect((await house.as(mei).get(`${url}/${portrait}`)).status).toBe(404);
  expect((await house.as(rosa).delete(url)).status).toBe(200);
  expect((await house.as(mei).get(`${url}/${second}`)).status).toBe(404);
  expect((await house.as(mei).get(`/api/acme/people/${rosa.personId}`)).body.portrait).toBeNull();
});

test('stewards make stewards, and the last one stays', async () => {
  const url = `/api/acme/people/${rosa.personId}/stewardship`;
  expect((await house.as(rosa).put(url, { steward: true })).status).toBe(403);
  expect((await house.as(mei).put(url, { steward: true })).status).toBe(200);
  expect((await house.as(mei).put(url, { steward: true })).status).toBe(200);
  expect((await house.as(rosa).get(`/api/acme/people/${rosa.personId}`)).body.steward).toBe(true);
  expect((await house.as(rosa).put(url, { steward: false })).status).toBe(200);
  expect((await house.as(rosa).put(url, { steward: true })).status).toBe(403);
  const own = await house.as(mei).put(`/api/acme/people/${mei.personId}/stewardship`, { steward: false });
  expect([own.status, own.body.code]).toEqual([409, 'ecosystem.last-steward']);
});

test('who leaves is out; the only steward cannot', async () => {
  const last = await house.as(mei).delete(`/api/acme/people/${mei.personId}`);
  expect([last.status, last.body.code]).toEqual([409, 'ecosystem.last-steward']);
  expect((await house.as(rosa).delete(`/api/acme/people/${mei.personId}`)).status).toBe(403);
  expect((await house.as(rosa).delete(`/api/acme/people/${rosa.personId}`)).status).toBe(200);
  expect((await house.as(rosa).get('/api/acme')).status).toBe(404);
});
