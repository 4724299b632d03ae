import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse, testIdentity } from '../../../tests/database/house.ts';
import { newId } from '../../kernel/identifiers.ts';
import { openHouse } from '../../main/house.ts';
import { SERVING_ROLES } from '../database/database.ts';
import { BY_LINK, FloodGate, forgetFloods, passEverywhere } from './flood.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

test('a flood at one link is held, harms no other link, and ends with its window', () => {
  let now = 0;
  const gate = new FloodGate(() => now);
  const send = (address: string, link: string) => gate.pass(address, link);
  for (let count = 0; count < 20; count += 1) send('a', 'one');
  expect(() => send('a', 'one')).toThrow(expect.objectContaining({ code: 'flood', parameters: { seconds: 60 } }));
  send('b', 'one');
  send('a', 'two');
  now = 61_000;
  send('a', 'one');
});

test('many addresses together cannot drown one link', () => {
  const gate = new FloodGate(() => 0);
  const most = BY_LINK[0]?.most ?? 0;
  for (let count = 0; count < most; count += 1) gate.pass(`address ${count}`, 'one');
  expect(() => gate.pass('another', 'one')).toThrow('flood');
  gate.pass('another', 'two');
});

test('all of an IPv6 network count as one', () => {
  const gate = new FloodGate(() => 0);
  for (let count = 0; count < 20; count += 1) gate.pass(`2001:db8:a:b::${count}`, 'one');
  expect(() => gate.pass('2001:db8:a:b:1:2:3:4', 'one')).toThrow('flood');
  gate.pass('2001:db8:a:c::1', 'one');
});

test('two nodes hold a flood together: at one address, and at no other link', async () => {
  const { database, ledgerKey } = house;
  const identity = testIdentity();
  const other = await openHouse({ database, identity, ledgerKey, publicUrl: 'http://localhost', serveOnly: true });
  const send = async (node: FastifyInstance, remoteAddress: string, link = 'a-link-that-nobody-made') => {
    const url = `/api/links/${link}/signals`;
    const payload = { body: 'It whistles.', clientKey: newId(), receipt: 'r'.repeat(22) };
    const answer = await node.inject({ method: 'POST', url, remoteAddress, payload, headers: { 'x-tilth': '1' } });
    return answer.statusCode;
  };
  for (let count = 0; count < 10; count += 1)
    for (const node of [house.app, other.app]) expect(await send(node, '2001:db8::1')).toBe(410);
  for (const node of [house.app, other.app]) expect(await send(node, '2001:db8::2')).toBe(429);
  expect(await send(other.app, '2001:db8:0:1::1')).toBe(410);
  expect(await send(other.app, '2001:db8::1', 'another-nobody-ever-made')).toBe(410);
  await other.close();
});

test('of many at once as many pass as may; who is held uses up nothing of what all share; what is over is forgotten', async () => {
  const { database, owner } = house;
  await owner.query('TRUNCATE flood.windows');

  const come = await Promise.allSettled(Array.from({ length: 60 }, () => passEverywhere(database, '192.0.2.1', 'hot')));
  expect(come.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  await passEverywhere(database, '192.0.2.2', 'hot');
  const { rows } = await owner.query('SELECT count FROM flood.windows ORDER BY count DESC');
  // In the minute of the one address; through the link; in the hour of the one address.
  expect(rows.map(({ count }) => count).slice(0, 3)).toEqual([60, 21, 20]);
  for (const role of SERVING_ROLES)
    await expect(database.pool(role).query('SELECT FROM flood.windows')).rejects.toThrow('permission denied');
  await owner.query(`UPDATE flood.windows SET until = now() - interval '1 second'`);
  await passEverywhere(database, '192.0.2.1', 'hot');
  await forgetFloods(database);
  expect((await owner.query('SELECT count FROM flood.windows')).rows).toEqual([
    { count: 1 },
    { count: 1 },
    { count: 1 },
  ]);
});
