import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { SERVING_ROLES } from './database.ts';

export interface Migration {
  /** `journey.0300.signals.sql`: the module, a number that orders all files, what it does. */
  name: string;
  number: number;
  text: string;
  checksum: string;
}

const NAME = /^([a-z]+)\.(\d{4})\.([a-z0-9-]+)\.sql$/;
/** Any number will do, as long as every node uses the same. */
const LOCK = 7_411_934;

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
  const migrations = await Promise.all(
    names.map(async (name): Promise<Migration> => {
      const match = NAME.exec(name);
      if (!match) throw new Error(`migrations/${name}: the name must look like "journey.0300.signals.sql"`);
      const text = await readFile(join(folder, name), 'utf8');
      return { name, number: Number(match[2]), text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
  migrations.sort((a, b) => a.number - b.number);
  for (const [index, migration] of migrations.entries()) {
    const before = migrations[index - 1];
    if (before?.number === migration.number)
      throw new Error(`migrations ${before.name} and ${migration.name} share a number`);
  }
  return migrations;
}

export interface MigrateOptions {
  /** The owner's URL: it creates schemas, tables and roles. */
  ownerUrl: string;
  folder: string;
  /** The user of DATABASE_URL, who is given the right to act in the serving roles. */
  servingUser?: string;
  /** Only these files: to bring an empty database to where an archive was made. */
  only?: readonly string[];
  log?: (message: string) => void;
}

/** Applies what is missing, each file in a transaction of its own, under a lock: several nodes may start at once. */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(options.folder);
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'tilth_migrate' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(
      `CREATE SCHEMA IF NOT EXISTS platform;
       CREATE TABLE IF NOT EXISTS platform.migrations (
         name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'SELECT name, checksum FROM platform.migrations',
    );
    const applied = new Map(rows.map((row) => [row.name, row.checksum]));
    refuseChanged(migrations, applied);
    const wanted = options.only ? new Set(options.only) : null;
    const missing = migrations.filter(({ name }) => !applied.has(name) && (wanted?.has(name) ?? true));
    for (const migration of missing) {
      options.log?.(migration.name);
      await apply(client, migration);
    }
    if (options.servingUser) await letServe(client, options.servingUser);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

function refuseChanged(migrations: Migration[], applied: Map<string, string>): void {
  for (const migration of migrations) {
    const checksum = applied.get(migration.name);
    if (checksum !== undefined && checksum !== migration.checksum) {
      throw new Error(
        `migrations/${migration.name} was changed after it was applied here. Migrations only go forward: restore the file and write a new one.`,
      );
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.text);
    await client.query('INSERT INTO platform.migrations (name, checksum) VALUES ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`migrations/${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
}

async function letServe(client: pg.Client, user: string): Promise<void> {
  // Since PostgreSQL 16 one may be a member, with the right to give the role on, and yet not act in it.
  const { rows } = await client.query<{ owner: string; may: boolean }>(
    `SELECT current_user AS owner, bool_and(pg_has_role($1::name, r,
       CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)) AS may
     FROM unnest($2::text[]) r`,
    [user, SERVING_ROLES],
  );
  if (rows[0]?.may) return;
  const grant = `GRANT ${SERVING_ROLES.join(', ')} TO ${client.escapeIdentifier(user)};`;
  await client.query(grant).catch((error: { code?: string }) => {
    if (error.code !== '42501') throw error;
    // Roles belong to the whole server, so that of another database's Tilth are ours, too.
    throw new Error(
      `Another user of this database server made the roles Tilth serves in, and ${rows[0]?.owner} may not hand them out. Let a superuser run this once, then start again: ${grant}`,
      { cause: error },
    );
  });
}
