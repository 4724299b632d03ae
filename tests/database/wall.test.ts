import { afterAll, beforeAll, expect, test } from 'vitest';
import { many, sql } from '../../src/platform/database/sql.ts';
import { type TestHouse, testHouse } from './house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

test('a competitor and a customer cannot learn of each other', async () => {
  await house.space('Roofing partners');
  await house.space('OEM line');
  const mei = await house.person('Mei', { spaces: ['Roofing partners', 'OEM line'] });
  const customer = await house.person('Rosa', { relation: 'customer', spaces: ['Roofing partners'] });
  const competitor = await house.person('Carl', { relation: 'competitor', spaces: ['OEM line'] });
  const seenBy = (actor: typeof mei) =>
    house.database.as(actor, async (tx) =>
      (await many<{ name: string }>(tx, sql`SELECT name FROM ecosystem.persons ORDER BY name`)).map((row) => row.name),
    );
  expect(await seenBy(customer)).toEqual(['Mei', 'Rosa']);
  expect(await seenBy(competitor)).toEqual(['Carl', 'Mei']);
  expect(await seenBy(mei)).toEqual(['Carl', 'Mei', 'Rosa']);
});

test('every table has row-level security on and at least one policy', async () => {
  const { rows } = await house.owner.query<{ bare: string }>(
    `SELECT c.oid::regclass::text AS bare FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pgboss')
       AND (NOT c.relrowsecurity OR NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))`,
  );
  expect(rows.map((row) => row.bare)).toEqual([]);
});

test('outside a transaction of ours nothing shows', async () => {
  const { rows } = await house.database.pool('tilth_app').query('SELECT count(*)::int AS count FROM ecosystem.persons');
  expect(rows).toEqual([{ count: 0 }]);
});
