import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';
import { createIdentity } from './create.ts';
import { checkPassword } from './passwords.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse('acme', {
    identity: (database) => createIdentity({ database, secret: 'for tests', publicUrl: 'http://localhost' }),
  });
});
afterAll(() => house.close());

async function send(method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, cookie = '') {
  const answer = await house.app.inject({
    method,
    url,
    headers: { 'x-tilth': '1', cookie },
    ...(payload ? { payload } : {}),
  });
  const [kept] = answer.cookies;
  return { status: answer.statusCode, body: answer.json(), cookie: kept ? `${kept.name}=${kept.value}` : '', kept };
}

const rosa = { name: 'Rosa', email: 'Rosa@Example.org', password: 'four words in a row' };

test('signing up, signing out everywhere and signing in again', async () => {
  expect((await send('GET', '/api/session')).body).toMatchObject({ account: null, firstRun: true });
  const up = await send('POST', '/api/account', rosa);
  expect(up.status).toBe(200);
  expect(up.kept).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  expect((await send('GET', '/api/session', undefined, up.cookie)).body.account).toMatchObject({
    name: 'Rosa',
    email: 'rosa@example.org',
    guest: false,
  });
  expect((await send('POST', '/api/account', rosa)).body.code).toBe('identity.email-taken');
  const again = await send('POST', '/api/session', { email: 'rosa@example.org', password: rosa.password });
  expect(again.status).toBe(200);
  expect((await send('POST', '/api/session/everywhere-out', undefined, again.cookie)).status).toBe(200);
  expect((await send('GET', '/api/session', undefined, up.cookie)).body.account).toBeNull();
});

test('a password that is kept costs whoever guesses what OWASP asks for', async () => {
  const { rows } = await house.owner.query(`SELECT password FROM identity.accounts WHERE email = 'rosa@example.org'`);
  expect(await checkPassword(rosa.password, rows[0].password, { N: 65_536, r: 8, p: 2 })).toBe(true);
  expect(await checkPassword(rosa.password, rows[0].password, { N: 32_768, r: 8, p: 2 })).toBe(false);
});

test('a short password is refused, and says what would be right', async () => {
  const { status, body } = await send('POST', '/api/account', { ...rosa, email: 'b@example.org', password: 'short' });
  expect(status).toBe(422);
  expect(body.detail).toContain('at least 10 characters');
});

test('guessing is slowed down, also for the right password', async () => {
  for (let tries = 0; tries < 8; tries += 1) {
    expect((await send('POST', '/api/session', { email: 'rosa@example.org', password: 'a guess' })).status).toBe(401);
  }
  expect((await send('POST', '/api/session', { email: 'rosa@example.org', password: rosa.password })).status).toBe(429);
});

test('guesses that come all at once are slowed down like those that come one by one, and one address cannot try everybody', async () => {
  const guess = (email: string, remoteAddress = '203.0.113.7') =>
    house.app
      .inject({
        method: 'POST',
        url: '/api/session',
        remoteAddress,
        headers: { 'x-tilth': '1' },
        payload: { email, password: 'a guess' },
      })
      .then(({ statusCode }) => statusCode);
  const burst = await Promise.all(Array.from({ length: 30 }, () => guess('rosa@example.org')));
  expect(burst.filter((status) => status === 401).length).toBeLessThanOrEqual(8);
  expect(burst.filter((status) => status === 429).length).toBeGreaterThanOrEqual(22);
  await house.owner.query('DELETE FROM identity.tries');
  expect(await guess('nobody@example.org')).toBe(401);
  // As if fifty-nine more had been tried.
  await house.owner.query('INSERT INTO identity.tries SELECT who_hash, at FROM identity.tries, generate_series(1, 59)');
  expect(await guess('nobody-more@example.org')).toBe(429);
  expect(await guess('nobody-more@example.org', '203.0.113.8')).toBe(401);
});

test('a link for another phone works once', async () => {
  const up = await send('POST', '/api/account', { ...rosa, email: 'c@example.org' });
  const { token } = (await send('POST', '/api/account/re-entry', undefined, up.cookie)).body;
  expect((await send('POST', '/api/re-entry', { token })).body.email).toBe('c@example.org');
  expect((await send('POST', '/api/re-entry', { token })).status).toBe(410);
});

test('neither passwords nor tokens are kept as they are', async () => {
  const { rows } = await house.owner.query('SELECT password FROM identity.accounts WHERE password IS NOT NULL');
  expect(rows.length).toBeGreaterThan(0);
  for (const { password } of rows) expect(password).toMatch(/^scrypt\$/);
  await expect(house.database.pool('tilth_app').query('SELECT * FROM identity.sessions')).rejects.toThrow(
    'permission denied',
  );
});
