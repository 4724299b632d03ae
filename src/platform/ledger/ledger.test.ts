import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';
import type { Reaction } from '../module.ts';
import { announce } from './announce.ts';
import { GENESIS, HeadSigner, merkleRoot } from './chain.ts';
import { catchUp } from './reacting.ts';
import { systemOf } from './sealing.ts';
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
async function tampered(change: string, noted?: string[]): Promise<string> {
  const backup = ['entries', 'follows', 'sealed', 'batches', 'unsealed'];
  await house.owner.query(
    `BEGIN; ${backup.map((t) => `CREATE TEMP TABLE kept_${t} AS TABLE ledger.${t};`).join('')} COMMIT`,
  );
  await house.owner.query(`SET session_replication_role = replica; ${change}`);
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

test('a chain that was sealed anew with another key shows, and one that differs from the noted head', async () => {
  const stranger = new HeadSigner(HeadSigner.newKey());
  const found = await verifyLedger({ ownerUrl: house.ownerUrl, signer: stranger });
  expect(found.faults[0]?.sentence).toContain('not signed with this');
  const [head] = (await verified()).heads as [string];
  expect(await sentences([head.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))])).toContain(
    'differs from the one that was noted',
  );
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
