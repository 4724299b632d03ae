import { NOBODY, type PersonActor } from '../../src/kernel/actor.ts';
import { Tx } from '../../src/platform/database/tx.ts';
import type { TestHouse } from '../database/house.ts';

export type Acting = Parameters<TestHouse['database']['as']>[0];
/** A row as the owner sees it, columns that the database computes left out. */
export type Kept = Record<string, unknown>;

export interface Table {
  name: string;
  /** What `tilth_app` may read, and what it may set. */
  reads: string[];
  sets: string[];
  /** Every column that may be given. */
  columns: string[];
}

/** Every table of the catalogue. */
export async function tablesOf(house: TestHouse): Promise<Table[]> {
  const { rows } = await house.owner.query<Table>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
            coalesce(array_agg(quote_ident(a.attname)) FILTER (WHERE has_column_privilege('tilth_app', c.oid, a.attnum, 'SELECT')), '{}') AS reads,
            coalesce(array_agg(quote_ident(a.attname)) FILTER (WHERE has_column_privilege('tilth_app', c.oid, a.attnum, 'UPDATE')), '{}') AS sets,
            array_agg(quote_ident(a.attname)) FILTER (WHERE a.attgenerated = '' AND a.attidentity = '') AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_'
     GROUP BY 1, c.oid ORDER BY 1`,
  );
  return rows;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const idsIn = (row: Kept): string[] => JSON.stringify(row).match(UUID) ?? [];

/** What belongs to a space: every row that names it or names something of it, and everything such a row names. People belong to none. */
export class World {
  readonly ids = new Set<string>();
  readonly rows = new Map<string, Kept[]>();

  holds(row: Kept): boolean {
    return idsIn(row).some((id) => this.ids.has(id));
  }
}

export async function worldOf(house: TestHouse, tables: readonly Table[], begins: readonly string[]): Promise<World> {
  const all = new Map<string, Kept[]>();
  for (const { name, columns } of tables) {
    const { rows } = await house.owner.query<{ row: Kept }>(
      `SELECT to_jsonb(t) AS row FROM (SELECT ${columns.join(', ')} FROM ${name}) t`,
    );
    all.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  const { rows: people } = await house.owner.query<{ id: string }>(
    `SELECT ecosystem_id AS id FROM ecosystem.ecosystems UNION SELECT id FROM ecosystem.persons
     UNION SELECT account_id FROM ecosystem.persons UNION SELECT id FROM ecosystem.organizations`,
  );
  const nobodys = new Set(people.map(({ id }) => id));
  const world = new World();
  for (const id of begins) world.ids.add(id);
  for (let before = -1; before !== world.ids.size; ) {
    before = world.ids.size;
    for (const rows of all.values())
      for (const row of rows)
        if (world.holds(row)) for (const id of idsIn(row)) if (!nobodys.has(id)) world.ids.add(id);
  }
  for (const [name, rows] of all)
    world.rows.set(
      name,
      rows.filter((row) => world.holds(row)),
    );
  return world;
}

export interface Outcome {
  /** The code with which PostgreSQL refused; null where it did not. */
  refused: string | null;
  rows: Kept[];
  count: number;
}

/** Runs one statement with nothing but the wall in its way. Undone in any case. */
export async function attempt(
  house: TestHouse,
  actor: Acting,
  statement: string,
  values: unknown[] = [],
): Promise<Outcome> {
  const undo = new Error('undo');
  let outcome: Outcome = { refused: null, rows: [], count: 0 };
  await house.database
    .as(actor, async (tx) => {
      try {
        const { rows, rowCount } = await Tx.client(tx).query(statement, values);
        outcome = { refused: null, rows, count: rowCount ?? 0 };
      } catch (error) {
        outcome = { refused: (error as { code?: string }).code ?? String(error), rows: [], count: 0 };
      }
      throw undo;
    })
    .catch((error) => {
      if (error !== undo) throw error;
    });
  return outcome;
}

/** Somebody who names an ecosystem that they are nobody in. */
export const strayed = (person: PersonActor, ecosystemId: string): PersonActor => ({ ...person, ecosystemId });
export const nobodyIn = (ecosystemId: string): Acting => ({ ...NOBODY, ecosystemId });
