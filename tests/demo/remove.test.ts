import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeDemonstration } from '../../src/main/demo/remove.ts';
import { type TestHouse, testHouse } from '../database/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

test('a demonstration goes whole, by whoever owns the tables and need be no superuser; nothing else goes', async () => {
  await house.space('Roofing partners');
  const mei = await house.person('Mei', { spaces: ['Roofing partners'] });
  const space = (await house.as(mei).get('/api/acme/spaces')).body.items[0].id;
  const raised = await house
    .as(mei)
    .post('/api/acme/signals', { space, body: 'The strap frays', clientKey: crypto.randomUUID() });
  await house.as(mei).post(`/api/acme/signals/${raised.body.id}/interpretations`, { body: 'Cheap thread' });
  await house.drain();
  expect(await removeDemonstration(house.ownerUrl, 'acme')).toBeNull();

  await house.owner.query('UPDATE ecosystem.ecosystems SET demonstration = true');
  // An owner as hosted servers give: every table is theirs, no check can be switched off.
  const owner = `owner_${process.pid}`;
  const { rows: tables } = await house.owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN
     ('ecosystem', 'dialogue', 'journey', 'value', 'thread', 'ledger', 'identity', 'platform')`,
  );
  await house.owner.query(`CREATE ROLE ${owner} LOGIN PASSWORD 'tilth' BYPASSRLS`);
  try {
    for (const schema of new Set(tables.map(({ name }) => name.split('.')[0])))
      await house.owner.query(`GRANT USAGE ON SCHEMA ${schema} TO ${owner}`);
    for (const { name } of tables) await house.owner.query(`ALTER TABLE ${name} OWNER TO ${owner}`);
    const url = new URL(house.ownerUrl);
    url.username = owner;
    url.password = 'tilth';
    expect(await removeDemonstration(url.href, 'acme')).toBeGreaterThan(5);
    for (const { name } of tables.filter(({ name }) => /^(ecosystem|journey|ledger|thread)[.]/.test(name)))
      expect((await house.owner.query(`SELECT FROM ${name}`)).rowCount, name).toBe(0);
  } finally {
    await house.owner.query(`REASSIGN OWNED BY ${owner} TO CURRENT_USER`);
    await house.owner.query(`DROP OWNED BY ${owner}`);
    await house.owner.query(`DROP ROLE ${owner}`);
  }
});
