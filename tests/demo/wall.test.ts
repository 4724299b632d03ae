import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOBODY, type PersonActor } from '../../src/kernel/actor.ts';
import { newId } from '../../src/kernel/identifiers.ts';
import { loadDemonstration } from '../../src/main/demo/load.ts';
import { Tx } from '../../src/platform/database/tx.ts';
import { type TestHouse, testHouse } from '../database/house.ts';

// Row-level security alone, no door in front of it: unfiltered statements on every table of the catalogue, over all of GreenCo.
let house: TestHouse;
let tables: string[];
let competitor: PersonActor;
let former: PersonActor;
let stranger: PersonActor;
let hidden: Set<string>;

beforeAll(async () => {
  house = await testHouse();
  stranger = await house.person('Stranger', { steward: true, spaces: ['Elsewhere'] });
  await loadDemonstration({
    database: house.database,
    folder: join(import.meta.dirname, '../../demo/greenco'),
    today: new Date(),
  });
  await house.drain();
  const found = await house.owner.query<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('ecosystem','dialogue','journey','value','thread','ledger','platform','identity','files') ORDER BY 1`,
  );
  tables = found.rows.map(({ name }) => name);
  const as = async (where: string): Promise<PersonActor> => {
    const { rows } = await house.owner.query(
      `SELECT p.ecosystem_id, p.id, p.relation FROM ecosystem.persons p JOIN ecosystem.ecosystems e USING (ecosystem_id)
       WHERE e.demonstration AND ${where} LIMIT 1`,
    );
    const [row] = rows;
    return {
      kind: 'person',
      ecosystemId: row.ecosystem_id,
      personId: row.id,
      accountId: newId(),
      relation: row.relation,
      steward: false,
    };
  };
  competitor = await as(`p.relation = 'competitor'`);
  former = await as(`p.name = 'Frank Delaney'`);
  await house.owner.query('UPDATE ecosystem.persons SET left_at = now() WHERE id = $1', [former.personId]);
  const secret = await house.owner.query<{ id: string }>(
    `WITH seen AS (SELECT space_id FROM ecosystem.memberships WHERE person_id = $1 AND until IS NULL
                   UNION SELECT id FROM ecosystem.spaces WHERE visibility = 'public')
     SELECT id FROM ecosystem.spaces WHERE id NOT IN (TABLE seen) UNION ALL
     SELECT id FROM journey.signals WHERE space_id NOT IN (TABLE seen) UNION ALL
     SELECT id FROM journey.journeys WHERE space_id NOT IN (TABLE seen) UNION ALL
     SELECT id FROM dialogue.dialogues WHERE space_id NOT IN (TABLE seen) UNION ALL
     SELECT s.id FROM dialogue.statements s JOIN dialogue.dialogues d ON d.id = s.dialogue_id WHERE d.space_id NOT IN (TABLE seen) UNION ALL
     SELECT id FROM value.propositions WHERE space_id NOT IN (TABLE seen) UNION ALL
     SELECT id FROM value.promises WHERE space_id NOT IN (TABLE seen) UNION ALL
     SELECT id FROM value.experiences WHERE space_id NOT IN (TABLE seen) UNION ALL
     SELECT p.id FROM ecosystem.persons p WHERE NOT EXISTS (
       SELECT FROM ecosystem.memberships m WHERE m.person_id = p.id AND m.space_id IN (TABLE seen)) AND p.id <> $1`,
    [competitor.personId],
  );
  hidden = new Set(secret.rows.map(({ id }) => id));
}, 120_000);
afterAll(() => house.close());

/** Null where the statement itself is forbidden. Undone in any case. */
async function attempt(
  actor: PersonActor | typeof NOBODY,
  statement: string,
): Promise<{ rows: unknown[]; count: number } | null> {
  const undo = new Error('undo');
  let outcome: { rows: unknown[]; count: number } | null = null;
  await house.database
    .as(actor, async (tx) => {
      try {
        const { rows, rowCount } = await Tx.client(tx).query(statement);
        outcome = { rows, count: rowCount ?? 0 };
      } catch (error) {
        const code = (error as { code?: string }).code ?? '';
        // insufficient privilege, a policy, a trigger that keeps what stands, a constraint behind them
        if (!/^(42501|P0001|23\d\d\d)$/.test(code)) throw new Error(`${statement}: ${(error as Error).message}`);
      }
      throw undo;
    })
    .catch((error) => {
      if (error !== undo) throw error;
    });
  return outcome;
}

test('every table has row-level security and a policy', async () => {
  const { rows } = await house.owner.query(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
       AND (NOT c.relrowsecurity OR NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))
       AND has_table_privilege('tilth_app', c.oid, 'SELECT')`,
  );
  expect(rows).toEqual([]);
  expect(tables.length).toBeGreaterThan(45);
});

test('nobody, somebody of another ecosystem and a former member read and change nothing of GreenCo', async () => {
  const greenco = competitor.ecosystemId;
  const elsewhere = { ...stranger, ecosystemId: greenco };
  for (const table of tables.filter((name) => name !== 'platform.migrations')) {
    for (const actor of [NOBODY, stranger, elsewhere, former]) {
      const read = await attempt(actor, `SELECT * FROM ${table} t`);
      const foreign = (read?.rows ?? []).filter((row) => actor !== stranger || JSON.stringify(row).includes(greenco));
      expect(foreign, `${table} as ${JSON.stringify(actor)}`).toEqual([]);
      expect((await attempt(actor, `DELETE FROM ${table}`))?.count ?? 0, `DELETE ${table}`).toBe(0);
    }
  }
});

test('a competitor reads exactly their spaces: no row of any table names anything hidden', async () => {
  expect(hidden.size).toBeGreaterThan(50);
  let seen = 0;
  for (const table of tables) {
    const read = await attempt(competitor, `SELECT * FROM ${table}`);
    for (const row of read?.rows ?? []) {
      seen += 1;
      const ids = JSON.stringify(row).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
      expect(
        ids.filter((id) => hidden.has(id)),
        `${table}: ${JSON.stringify(row)}`,
      ).toEqual([]);
    }
  }
  expect(seen).toBeGreaterThan(0);
});

test('a competitor changes and takes nothing that is not theirs', async () => {
  const { rows: columns } = await house.owner.query<{ name: string; column: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name, quote_ident(column_name) AS column FROM information_schema.column_privileges
     WHERE grantee = 'tilth_app' AND privilege_type = 'UPDATE' AND table_schema <> 'platform'`,
  );
  expect(columns.length).toBeGreaterThan(20);
  for (const { name, column } of columns) {
    const touched = await attempt(competitor, `UPDATE ${name} t SET ${column} = ${column} RETURNING t.*`);
    for (const row of touched?.rows ?? []) {
      const ids = JSON.stringify(row).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
      expect(
        ids.filter((id) => hidden.has(id)),
        `${name}.${column}`,
      ).toEqual([]);
    }
  }
  for (const table of tables) expect((await attempt(competitor, `DELETE FROM ${table}`))?.count ?? 0, table).toBe(0);
});
