import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/identifiers.ts';
import { personalsOf } from '../../src/main/modules.ts';
import { HeadSigner } from '../../src/platform/ledger/chain.ts';
import { verifyLedger } from '../../src/platform/ledger/verify.ts';
import { ERASED, erasePerson } from '../../src/platform/personal/erase.ts';
import { type TestHouse, testHouse } from '../database/house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const SECRET = 'Perchlorate';

test('what one said is given to its author alone; erased it is nowhere, and the ledger still verifies', async () => {
  const jo = await house.person('Jo', { spaces: ['Roofing'] });
  const kim = await house.person('Kim', { spaces: ['Roofing'] });
  const spaceId = (await house.as(jo).get('/api/acme/spaces')).body.items[0].id;
  const raised = await house
    .as(jo)
    .post('/api/acme/signals', { space: spaceId, body: `${SECRET} in the glue`, clientKey: newId() });
  expect(raised.status).toBe(200);
  const { id } = raised.body;
  await house.as(jo).post(`/api/acme/signals/${id}/interpretations`, { body: `I think ${SECRET} is old` });
  await house.as(kim).post(`/api/acme/signals/${id}/interpretations`, { body: 'Kim thinks otherwise' });
  const dialogue = (
    await house
      .as(jo)
      .post('/api/acme/dialogues', { space: spaceId, question: 'Which glue?', votes: 'open', results: 'open' })
  ).body.id;
  const said = await house.as(jo).post(`/api/acme/dialogues/${dialogue}/statements`, { body: `No ${SECRET}` });
  expect(said.status).toBe(200);
  await house.drain();

  const own = await house.as(jo).get('/api/acme/own');
  expect(own.body.words.map(({ table }: { table: string }) => table)).toEqual([
    'ecosystem.persons',
    'dialogue.statements',
    'journey.signals',
    'journey.interpretations',
  ]);
  expect(JSON.stringify((await house.as(kim).get('/api/acme/own')).body)).not.toContain(SECRET);

  const asked = { ecosystemId: house.ecosystem.id, personId: jo.personId };
  const would = await erasePerson(house.ownerUrl, personalsOf(), { ...asked, tryOut: true });
  expect(would.get('journey.signals')).toBe(1);
  expect((await house.as(kim).get(`/api/acme/signals/${id}`)).body.body).toContain(SECRET);

  expect(await erasePerson(house.ownerUrl, personalsOf(), asked)).toEqual(would);
  await house.drain();
  const signal = (await house.as(kim).get(`/api/acme/signals/${id}`)).body;
  expect(signal.body).toBe(ERASED);
  expect(JSON.stringify(signal)).toContain('Kim thinks otherwise');
  expect((await house.as(kim).get(`/api/acme/search?words=${SECRET}`)).body.items).toEqual([]);
  expect((await house.as(kim).get('/api/acme/search?words=otherwise')).body.items).not.toEqual([]);
  expect((await house.as(jo).get('/api/acme/own')).status).toBe(404);
  const { rows } = await house.owner.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_schema IN ('ecosystem', 'dialogue', 'journey', 'value', 'thread', 'ledger') AND table_type = 'BASE TABLE'`,
  );
  for (const { name } of rows) {
    const found = await house.owner.query(
      `SELECT FROM ${name} t WHERE t::text LIKE '%${SECRET}%' OR t::text LIKE '%"Jo"%'`,
    );
    expect(found.rowCount, name).toBe(0);
  }
  const verified = await verifyLedger({ ownerUrl: house.ownerUrl, signer: new HeadSigner(house.ledgerKey) });
  expect(verified.faults).toEqual([]);
  expect(verified.entries).toBeGreaterThan(4);
  expect(house.errors).toEqual([]);
});
