import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';
import type { Reaction } from '../module.ts';
import { announce } from './announce.ts';
import { GENESIS, HeadSigner, merkleRoot } from './chain.ts';
import { catchUp } from './reacting.ts';
import { seal, systemOf } from './sealing.ts';
import { verifyLedger } from './verify.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let space: string;
let mei: Person;

beforeAll(async () => {
  house = await testHouse();
  space = (await house.space('Roofing partners')).id;
  mei = await house.person('Mei', { spaces: ['Roofing partners'] });
});
afterAll(() => house.close());

const say = (what: { follows?: string; fail?: boolean } = {}) =>
  house.database.as(mei, async (tx) => {
    const follows = what.follows ? [{ kind: 'signal', id: what.follows }] : [];
    const subject = { kind: 'signal', id: randomUUID() };
    await announce(tx, {
      kind: 'signal.raised',
      subject,
      space,
      follows,
      payload: { b: 1, a: 'x' },
      content: 'Words.',
    });
    if (what.fail) throw new Error('undone');
    return subject.id;
  });
const verified = (noted?: string[]) =>
  verifyLedger({ ownerUrl: house.ownerUrl, signer: new HeadSigner(house.ledgerKey), noted });
const sentences = async (noted?: string[]) => (await verified(noted)).faults.map(({ sentence }) => sentence).join(' ');

test('positions are gapless although writers overlap and some fail', async () => {
  const one = async () => {
    for (let turn = 0; turn < 12; turn += 1) await say({ fail: turn % 3 === 1 }).catch(() => {});
  };
  await Promise.all(Array.from({ length: 8 }, one));
  await house.drain();
  const { rows } = await house.owner.query('SELECT position FROM ledger.sealed ORDER BY position');
  expect(rows.length).toBe(64);
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_row, place) => place + 1));
  expect(await verified()).toMatchObject({ faults: [], entries: 64, unsealed: 0 });
});

/** As a superuser who covers no tracks; undone afterwards. */
async function tampered(change: string, noted?: string[], then = async () => {}): Promise<string> {
  const backup = ['entries', 'follows', 'sealed', 'batches', 'unsealed'];
  await house.owner.query(
    `BEGIN; ${backup.map((t) => `CREATE TEMP TABLE kept_${t} AS TABLE ledger.${t};`).join('')} COMMIT`,
  );
  await house.owner.query(`SET session_replication_role = replica; ${change}`);
  await then();
  const found = await sentences(noted);
  await house.owner.query(
    `${[...backup]
      .reverse()
      .map((t) => `DELETE FROM ledger.${t};`)
      .join('')}
     ${backup.map((t) => `INSERT INTO ledger.${t} ${t === 'unsealed' ? 'OVERRIDING SYSTEM VALUE' : ''} TABLE kept_${t}; DROP TABLE kept_${t};`).join('')}
     SET session_replication_role = origin`,
  );
  return found;
}

test('whatever is changed behind its back is found', async () => {
  const first = await say();
  await say({ follows: first });
  await house.drain();
  const { heads } = await verified();
  expect(
    await tampered(`UPDATE ledger.entries SET payload = '{"a":"y","b":1}' WHERE subject_id = '${first}'`),
  ).toContain('was changed');
  expect(
    await tampered(`UPDATE ledger.entries SET at = at + interval '1 microsecond' WHERE subject_id = '${first}'`),
  ).toContain('was changed');
  expect(await tampered(`DELETE FROM ledger.follows WHERE from_id = '${first}'`)).toContain('was changed');
  expect(await tampered(`DELETE FROM ledger.entries WHERE subject_id = '${first}'`)).toContain('is missing');
  const swap = `UPDATE ledger.sealed s SET entry_id = o.entry_id FROM ledger.sealed o
    WHERE (s.position, o.position) IN ((3, 4), (4, 3))`;
  expect(
    await tampered(`ALTER TABLE ledger.sealed DROP CONSTRAINT sealed_ecosystem_id_entry_id_key; ${swap}`),
  ).toContain('changed or moved');
  const added = `INSERT INTO ledger.entries (ecosystem_id, id, at, kind, subject_kind, subject_id)
    VALUES ('${house.ecosystem.id}', gen_random_uuid(), now(), 'signal.raised', 'signal', gen_random_uuid())`;
  expect(await tampered(added)).toContain('never sealed');
  expect(await tampered(`UPDATE ledger.batches SET root = '\\x${GENESIS.toString('hex')}' WHERE number = 1`)).toContain(
    'changed after it was sealed',
  );
  const cut = `DELETE FROM ledger.sealed WHERE batch = (SELECT max(number) FROM ledger.batches);
    DELETE FROM ledger.entries e WHERE NOT EXISTS (SELECT FROM ledger.sealed s WHERE s.entry_id = e.id);
    DELETE FROM ledger.batches WHERE number = (SELECT max(number) FROM ledger.batches)`;
  expect(await tampered(cut)).toBe('');
  expect(await tampered(cut, heads)).toContain('cut off');
  expect(await sentences(heads)).toBe('');
});

/** Makes the whole chain again from what the entries say now, in batches as long as before: as the product seals. */
async function sealAnew(signer: HeadSigner): Promise<void> {
  const { rows: places } = await house.owner.query<{ batch: number; entries: string[] }>(
    'SELECT batch, array_agg(entry_id ORDER BY position) AS entries FROM ledger.sealed GROUP BY batch ORDER BY batch',
  );
  await house.owner.query('DELETE FROM ledger.sealed; DELETE FROM ledger.batches');
  for (const { entries } of places) {
    await house.owner.query(
      `INSERT INTO ledger.unsealed (ecosystem_id, entry_id) SELECT $1, e FROM unnest($2::uuid[]) WITH ORDINALITY AS t(e, n) ORDER BY n`,
      [house.ecosystem.id, entries],
    );
    await seal(house.database, signer, house.ecosystem.id);
  }
}

test('a chain that was altered and sealed anew shows by its key; where that was stolen, by a head noted before', async () => {
  const altered = await say();
  await house.drain();
  await say();
  await house.drain();
  const { heads } = await verified();
  const change = `UPDATE ledger.entries SET payload = '{"a":"y","b":1}' WHERE subject_id = '${altered}'`;
  const stranger = new HeadSigner(HeadSigner.newKey());
  const foreign = await tampered(change, undefined, () => sealAnew(stranger));
  expect(foreign).toContain('is not signed with this Tilth’s key: it was rewritten');
  // The chain itself is sound: nothing but the key gives it away.
  expect(foreign).not.toMatch(/was changed|follow from/);
  const own = new HeadSigner(house.ledgerKey);
  expect(await tampered(change, undefined, () => sealAnew(own))).toBe('');
  expect(await tampered(change, heads, () => sealAnew(own))).toContain('differs from the one that was noted');
  // Sealed anew without having been altered it is the same chain, to the bit.
  expect(await tampered('SELECT', heads, () => sealAnew(own))).toBe('');
  expect(await sentences(heads)).toBe('');
});

test('erasing content leaves the chain whole', async () => {
  const raised = await house
    .as(mei)
    .post('/api/acme/signals', { space, body: 'My name is Mei.', clientKey: randomUUID() });
  await house.drain();
  await house.owner.query(`UPDATE journey.signals SET body = '–' WHERE id = $1`, [raised.body.id]);
  expect((await verified()).faults).toEqual([]);
});

test('a reaction that stumbles is called again, and one that never manages is parked', async () => {
  await house.drain();
  const seen: string[] = [];
  let stumbles = 2;
  const bad = await say();
  const good = await say();
  await house.drain();
  const reaction: Reaction = {
    name: 'test.stumbles',
    kinds: ['signal.raised'],
    react: async (_tx, { subject }) => {
      if (subject.id === bad && stumbles-- > 0) throw new Error('not yet');
      seen.push(subject.id);
    },
  };
  const errors: Error[] = [];
  const run = (what: Reaction) => catchUp(house.database, what, house.ecosystem.id, (error) => errors.push(error));
  await run(reaction);
  expect(seen.filter((id) => id === bad)).toHaveLength(1);
  expect(seen.at(-1)).toBe(good);
  expect(errors).toHaveLength(2);
  const never: Reaction = {
    ...reaction,
    name: 'test.never',
    react: async (_tx, { subject }) => {
      if (subject.id === bad) throw new Error('never');
    },
  };
  await run(never);
  const { rows } = await house.owner.query(`SELECT error FROM ledger.parked WHERE reaction = 'test.never'`);
  expect(rows).toEqual([{ error: 'never' }]);
  const cursor = await house.owner.query(`SELECT position FROM ledger.cursors WHERE reaction = 'test.never'`);
  const head = await house.owner.query('SELECT max(position) AS position FROM ledger.sealed');
  expect(cursor.rows).toEqual(head.rows);
});

test('what a reaction writes shares the fate of its cursor', async () => {
  await say();
  await house.drain();
  const other = systemOf(house.ecosystem.id);
  const twice: Reaction = { name: 'test.twice', kinds: ['*'], react: async () => {} };
  await Promise.all([1, 2, 3].map(() => catchUp(house.database, twice, other.ecosystemId, () => {})));
  const { rows } = await house.owner.query(`SELECT position FROM ledger.cursors WHERE reaction = 'test.twice'`);
  expect(rows).toHaveLength(1);
});

test('a Merkle root tells apart what a leaf and what a node is', () => {
  const [a, b] = [Buffer.from('a'), Buffer.from('b')];
  expect(merkleRoot([a, b]).equals(merkleRoot([b, a]))).toBe(false);
  expect(merkleRoot([merkleRoot([a, b])]).equals(merkleRoot([a, b]))).toBe(false);
  expect(() => merkleRoot([])).toThrow(RangeError);
});
