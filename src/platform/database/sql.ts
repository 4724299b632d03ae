import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';
import type { QueryResult, QueryResultRow } from 'pg';
import { absent } from '../../kernel/errors.ts';
import { nameOf } from './named.ts';
import { Tx } from './tx.ts';

export { sql, Tx };

/** Kysely writes the SQL; `pg` runs it, as a named prepared statement. */
const compiler = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

function run<Row extends QueryResultRow>(tx: Tx, statement: RawBuilder<unknown>): Promise<QueryResult<Row>> {
  const query: CompiledQuery = statement.compile(compiler);
  return Tx.client(tx).query<Row>({ name: nameOf(query.sql), text: query.sql, values: [...query.parameters] });
}

export async function many<Row extends object>(tx: Tx, statement: RawBuilder<unknown>): Promise<Row[]> {
  return (await run<Row & QueryResultRow>(tx, statement)).rows;
}

export async function maybe<Row extends object>(tx: Tx, statement: RawBuilder<unknown>): Promise<Row | null> {
  return (await run<Row & QueryResultRow>(tx, statement)).rows[0] ?? null;
}

/** @throws DomainError `absent` when there is no such row, or none the acting person may see. */
export async function one<Row extends object>(tx: Tx, what: string, statement: RawBuilder<unknown>): Promise<Row> {
  const row = await maybe<Row>(tx, statement);
  if (row === null) throw absent(what);
  return row;
}

/** Runs a write and says how many rows it touched. */
export async function write(tx: Tx, statement: RawBuilder<unknown>): Promise<number> {
  return (await run(tx, statement)).rowCount ?? 0;
}
