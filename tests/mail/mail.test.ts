import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '../../src/kernel/actor.ts';
import { newId } from '../../src/kernel/identifiers.ts';
import { sendDigests } from '../../src/main/digest.ts';
import { createIdentity } from '../../src/platform/identity/create.ts';
import type { Identity } from '../../src/platform/identity/identity.ts';
import { type Mailer, mailerFrom } from '../../src/platform/mail/mailer.ts';
import { type TestHouse, testHouse } from '../database/house.ts';

/** What a real mail server took. */
const taken: string[] = [];
let smtp: SMTPServer;
let mailer: Mailer;
let house: TestHouse;
let identity: Identity;
let jo: PersonActor;
let kim: PersonActor;

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        // Quoted-printable, as far as these tests need it.
        taken.push(Buffer.concat(parts).toString().replace(/=\r\n/g, '').replace(/=3D/g, '='));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()));
  const { port } = smtp.server.address() as AddressInfo;
  const made = mailerFrom({ TILTH_SMTP: `smtp://127.0.0.1:${port}`, TILTH_MAIL_FROM: 'Tilth <tilth@example.org>' });
  if (!made) throw new Error('no mailer');
  mailer = made;
  house = await testHouse('acme', { mailer });
  identity = createIdentity({ database: house.database, secret: 'x', publicUrl: 'http://localhost' });
  kim = await house.person('Kim', { steward: true, spaces: ['Roofing'] });
  jo = await house.person('Jo', { spaces: ['Roofing'] });
  await house.owner.query(
    `INSERT INTO identity.accounts (id, name, email, locale, digested_at)
     VALUES ($1, 'Jo', 'jo@example.org', 'en', now() - interval '2 days'), ($2, 'Kim', NULL, NULL, now() - interval '2 days')`,
    [jo.accountId, kim.accountId],
  );
});
afterAll(async () => {
  await house.close();
  mailer.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

const digest = () =>
  sendDigests({ database: house.database, identity, mailer, publicUrl: 'https://tilth.example.org' });

test('what became of it comes by mail once a day, and not to who has seen it or wants none', async () => {
  const spaceId = (await house.as(jo).get('/api/acme/spaces')).body.items[0].id;
  const raise = { space: spaceId, body: 'The flashing lifts', clientKey: newId() };
  const { id } = (await house.as(jo).post('/api/acme/signals', raise)).body;
  await house.drain();
  await digest();
  expect(taken).toEqual([]);

  await house.as(kim).post(`/api/acme/signals/${id}/interpretations`, { body: 'A clip is missing' });
  await house.drain();
  await Promise.all([digest(), digest()]);
  expect(taken).toHaveLength(1);
  expect(taken[0]).toContain('To: jo@example.org');
  expect(taken[0]).toContain('The flashing lifts');
  expect(taken[0]).toContain('- Kim said what it may mean');
  expect(taken[0]).toContain('https://tilth.example.org/acme');
  expect(taken[0]).not.toContain('undefined');

  await house.as(kim).post(`/api/acme/signals/${id}/answer`, { body: 'We send you a clip' });
  await house.drain();
  await digest();
  expect(taken).toHaveLength(1);

  const nextDay = `UPDATE identity.accounts SET digested_at = now() - interval '25 hours'`;
  await house.owner.query(`${nextDay}, digest = 'off'`);
  await digest();
  expect(taken).toHaveLength(1);
  await house.as(jo).post('/api/acme/home/seen', { until: new Date().toISOString() });
  await house.owner.query(`${nextDay}, digest = 'daily'`);
  await digest();
  expect(taken).toHaveLength(1);
});

test('an invitation goes out with its words', async () => {
  taken.length = 0;
  const body = { relation: 'installer', note: 'See you on the roof', email: 'new@example.org' };
  const made = await house.as(kim).post('/api/acme/invitations', body);
  expect(made.body.mailed).toBe(true);
  expect(taken[0]).toContain('See you on the roof');
  expect(taken[0]).toContain(made.body.url);
  expect(taken[0]).toContain('Subject: Kim invites you to acme');
});

test('a forgotten password is answered alike whether there is an account or not; only its owner gets the link', async () => {
  taken.length = 0;
  const own = await testHouse('acme', {
    mailer,
    identity: (database) => createIdentity({ database, secret: 'x', publicUrl: 'http://localhost' }),
  });
  const send = (url: string, payload: object) =>
    own.app.inject({ method: 'POST', url, headers: { 'x-tilth': '1' }, payload });
  await send('/api/account', { name: 'Ada', email: 'ada@example.org', password: 'four words in a row' });
  const [nobody, ada] = [
    await send('/api/account/forgotten', { email: 'nobody@example.org' }),
    await send('/api/account/forgotten', { email: 'Ada@example.org' }),
  ];
  expect([nobody.statusCode, nobody.body]).toEqual([ada.statusCode, ada.body]);
  await expect.poll(() => taken.length).toBe(1);
  const token = /\/reset\/([\w-]+)/.exec(taken[0] ?? '')?.[1];
  expect((await send('/api/reset', { token, password: 'four other words here' })).statusCode).toBe(200);
  expect((await send('/api/session', { email: 'ada@example.org', password: 'four other words here' })).statusCode).toBe(
    200,
  );
  await own.close();
});

test('without an address nothing is sent; a wrong one says what would be right', () => {
  expect(mailerFrom({})).toBeNull();
  expect(() => mailerFrom({ TILTH_SMTP: 'mail.example.org' })).toThrow('must look like smtp://');
  expect(() => mailerFrom({ TILTH_SMTP: 'smtp://mail.example.org' })).toThrow('TILTH_MAIL_FROM');
});
