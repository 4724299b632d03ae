import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';
import { proxiesFrom } from './proxies.ts';

let unnamed: TestHouse;
let named: TestHouse;
beforeAll(async () => {
  unnamed = await testHouse();
  named = await testHouse('acme', { proxies: proxiesFrom({ TILTH_PROXY: '10.0.0.5, 192.168.7.0/24' }) });
});
afterAll(async () => {
  await unnamed.close();
  await named.close();
});

/** What is told to its own network alone tells whom the house takes somebody for. */
const figures = async (house: TestHouse, remoteAddress: string, forwarded: string) =>
  (
    await house.app.inject({
      method: 'GET',
      url: '/metrics',
      remoteAddress,
      headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
    })
  ).statusCode;

test('nobody on the network may say for whom they ask, unless they were named', async () => {
  expect(await figures(named, '10.0.0.5', '203.0.113.9')).toBe(404);
  expect(await figures(named, '10.0.0.5', '10.0.0.9')).toBe(200);
  expect(await figures(named, '192.168.7.20', '10.0.0.9')).toBe(200);
  // Somebody outside who invents an address, through a proxy and without one.
  expect(await figures(named, '203.0.113.9', '10.0.0.9')).toBe(404);
  expect(await figures(named, '10.0.0.5', '10.0.0.9, 203.0.113.9')).toBe(404);
});

test('a proxy nobody named speaks for itself, and lends nobody its nearness', async () => {
  expect(await figures(unnamed, '10.0.0.5', '')).toBe(200);
  expect(await figures(unnamed, '10.0.0.5', '203.0.113.9')).toBe(404);
  expect(await figures(unnamed, '127.0.0.1', '203.0.113.9')).toBe(404);
  expect(await figures(unnamed, '127.0.0.1', '10.0.0.9')).toBe(200);
});

test('what TILTH_PROXY may not be is said', () => {
  expect(proxiesFrom({})).toBeUndefined();
  for (const wrong of ['proxy.example.org', '10.0.0.0/33', '10.0.0.0/', '0.0.0.0/0', '*', '10.0.0.1/8/8'])
    expect(() => proxiesFrom({ TILTH_PROXY: wrong }), wrong).toThrow('"10.0.0.5, 10.1.0.0/16"');
});
