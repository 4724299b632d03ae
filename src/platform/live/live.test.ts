import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse, testIdentity } from '../../../tests/database/house.ts';
import { openHouse } from '../../main/house.ts';
import { startWork } from '../../main/work.ts';
import { createIdentity } from '../identity/create.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let address: string;
let space: string;
let mei: Person;
let tom: Person;
let carl: Person;

beforeAll(async () => {
  house = await testHouse();
  address = await house.app.listen({ port: 0, host: '127.0.0.1' });
  space = (await house.space('Roofing partners')).id;
  mei = await house.person('Mei', { spaces: ['Roofing partners'], steward: true });
  tom = await house.person('Tom', { spaces: ['Roofing partners'] });
  carl = await house.person('Carl', { relation: 'competitor', spaces: ['OEM line'] });
});
afterAll(() => house.close());

/** A busy machine tells late; that it tells is what is tested. */
const PATIENCE = { timeout: 10_000 };

interface Heard {
  kinds: string[];
  last: () => number;
  stop: () => void;
}

async function listen(actor: Person, last?: number, at = address): Promise<Heard> {
  const abort = new AbortController();
  const answer = await fetch(`${at}/api/acme/live`, {
    headers: { 'x-test-account': actor.accountId, ...(last === undefined ? {} : { 'last-event-id': String(last) }) },
    signal: abort.signal,
  });
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const kinds: string[] = [];
  let position = last ?? 0;
  const read = async () => {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('data: ')) kinds.push(JSON.parse(line.slice(6)).kind);
        if (line.startsWith('id: ')) position = Number(line.slice(4));
      }
    }
  };
  read().catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 150));
  return { kinds, last: () => position, stop: () => abort.abort() };
}

const raise = (by: Person, where = space) =>
  house.as(by).post('/api/acme/signals', { space: where, body: 'It whistles.', clientKey: randomUUID() });
const settle = async () => {
  await house.drain();
  await new Promise((resolve) => setTimeout(resolve, 150));
};

test('who may see it hears it, who may not does not; a stream resumes where it broke off', async () => {
  const [first, strange] = [await listen(tom), await listen(carl)];
  await raise(mei);
  await settle();
  await expect.poll(() => first.kinds, PATIENCE).toEqual(['signal.raised']);
  expect(strange.kinds).toEqual([]);
  first.stop();
  await raise(mei);
  await raise(mei);
  await settle();
  const again = await listen(tom, first.last());
  await expect.poll(() => again.kinds, PATIENCE).toEqual(['signal.raised', 'signal.raised']);
  again.stop();
  strange.stop();
});

test('however long a stream was away, it is told everything, once', async () => {
  const ada = await house.person('Ada', { spaces: ['Roofing partners'] });
  await raise(mei);
  await settle();
  const { rows } = await house.owner.query('SELECT max(position) AS head FROM ledger.sealed');
  await house.owner.query(
    `INSERT INTO ledger.entries (ecosystem_id, id, at, space_id, kind, subject_kind, subject_id)
     SELECT $1, gen_random_uuid(), now(), $2, 'step.taken', 'step', gen_random_uuid() FROM generate_series(1, 1234)`,
    [house.ecosystem.id, space],
  );
  await house.drain();
  // Somebody else listens already: this process is past what the late one missed.
  const other = await listen(tom);
  const late = await listen(ada, rows[0].head);
  await raise(mei);
  await settle();
  await expect.poll(() => late.kinds.filter((kind) => kind === 'step.taken').length, PATIENCE).toBe(1234);
  await expect.poll(() => late.kinds.at(-1), PATIENCE).toBe('signal.raised');
  other.stop();
  late.stop();
});

test('whoever is removed from a space hears nothing more of it', async () => {
  const heard = await listen(tom);
  expect((await house.as(mei).delete(`/api/acme/spaces/${space}/members/${tom.personId}`)).status).toBe(200);
  await settle();
  const before = heard.kinds.filter((kind) => kind === 'signal.raised').length;
  await raise(mei);
  await settle();
  expect(heard.kinds.filter((kind) => kind === 'signal.raised')).toHaveLength(before);
  heard.stop();
});

test('with several nodes: what one took in and another sealed is heard at a third', async () => {
  const taking = await testHouse('acme', { serveOnly: true, every: 100 });
  const errors: Error[] = [];
  const common = { publicUrl: 'http://localhost', ledgerKey: taking.ledgerKey, every: 100 };
  const identity = testIdentity();
  const onError = (error: Error) => errors.push(error);
  const work = startWork({ ...common, database: taking.database, identity, mailer: null, onError });
  const listening = await openHouse({ ...common, database: taking.database, identity, serveOnly: true });
  const ada = await taking.person('Ada', { spaces: ['Roofs'] });
  const { id } = (await taking.as(ada).get('/api/acme/spaces')).body.items[0];
  const heard = await listen(ada, undefined, await listening.app.listen({ port: 0, host: '127.0.0.1' }));
  const signal = { space: id, body: 'It whistles.', clientKey: randomUUID() };
  expect((await taking.as(ada).post('/api/acme/signals', signal)).status).toBe(200);
  await expect.poll(() => heard.kinds, PATIENCE).toEqual(['signal.raised']);
  heard.stop();
  await listening.close();
  await work.close();
  await taking.close();
  expect(errors).toEqual([]);
});

test('signing out everywhere ends the streams of that account, on every node, and no other', async () => {
  const real = (database: TestHouse['database']) =>
    createIdentity({ database, secret: 'for tests', publicUrl: 'http://localhost' });
  const here = await testHouse('acme', { identity: real, serveOnly: true, every: 100 });
  const listening = await openHouse({
    database: here.database,
    identity: real(here.database),
    publicUrl: 'http://localhost',
    ledgerKey: here.ledgerKey,
    serveOnly: true,
    every: 100,
  });
  const there = await listening.app.listen({ port: 0, host: '127.0.0.1' });
  const send = async (url: string, cookie = '', payload?: object) => {
    const answer = await here.app.inject({ method: 'POST', url, headers: { 'x-tilth': '1', cookie }, payload });
    return `tilth_session=${answer.cookies[0]?.value}`;
  };
  const account = { name: 'Rosa', email: 'rosa@example.org', password: 'four words in a row' };
  const { email, password } = account;
  const phone = await send('/api/account', '', account);
  const laptop = await send('/api/session', '', { email, password });
  const guest = await send('/api/account', '', { ...account, email: 'guest@example.org' });
  await here.owner.query(
    `INSERT INTO ecosystem.persons (ecosystem_id, id, account_id, name, relation) SELECT $1, gen_random_uuid(), id, name, 'customer' FROM identity.accounts`,
    [here.ecosystem.id],
  );
  const ended: string[] = [];
  const abort = new AbortController();
  for (const [name, cookie] of Object.entries({ phone, laptop, guest })) {
    const stream = await fetch(`${there}/api/acme/live`, { headers: { cookie }, signal: abort.signal });
    expect(stream.status).toBe(200);
    void stream.text().then(
      () => ended.push(name),
      () => {},
    );
  }
  await send('/api/session/everywhere-out', laptop);
  await expect.poll(() => [...ended].sort(), PATIENCE).toEqual(['laptop', 'phone']);
  expect((await fetch(`${there}/api/acme/live`, { headers: { cookie: phone } })).status).toBe(401);
  abort.abort();
  await listening.close();
  await here.close();
});

test('strangers get no stream', async () => {
  expect((await fetch(`${address}/api/acme/live`)).status).toBe(401);
  expect((await fetch(`${address}/api/elsewhere/live`, { headers: { 'x-test-account': mei.accountId } })).status).toBe(
    404,
  );
});
