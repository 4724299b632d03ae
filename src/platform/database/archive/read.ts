import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { extract } from 'tar-stream';
import { migrate } from '../migrate.ts';
import { ArchiveRefusal, chunkName, MANIFEST, type Manifest } from './manifest.ts';

interface ArchiveEntry {
  name: string;
  bytes: Buffer;
}

async function* entriesOf(file: string): AsyncGenerator<ArchiveEntry> {
  const unpack = extract();
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on('error', (error) => unpack.destroy(error));
  gunzip.on('error', (error) => unpack.destroy(error));
  source.pipe(gunzip).pipe(unpack);
  for await (const entry of unpack) {
    const pieces: Buffer[] = [];
    for await (const piece of entry as AsyncIterable<Buffer>) pieces.push(piece);
    yield { name: entry.header.name, bytes: Buffer.concat(pieces) };
  }
}

const tableOf = ({ name }: { name: string }) => name.split('/')[1] ?? '';

const BROKEN =
  'This archive is not whole: it was cut short or altered after it was written. Nothing was restored. Use another copy.';

/**
 * Reads the whole file and compares it with its own manifest.
 * @throws ArchiveRefusal when anything is missing, added or different.
 */
export async function checkArchive(file: string): Promise<Manifest> {
  const hashes = new Map<string, ReturnType<typeof createHash>>();
  const seen: string[] = [];
  let manifest: Manifest | null = null;
  try {
    for await (const { name, bytes } of entriesOf(file)) {
      if (manifest) throw new ArchiveRefusal(BROKEN);
      if (name === MANIFEST) {
        manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
        continue;
      }
      const table = tableOf({ name });
      const hash = hashes.get(table) ?? createHash('sha256');
      hashes.set(table, hash.update(bytes));
      seen.push(name);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new ArchiveRefusal(`There is no file ${file}.`);
    throw new ArchiveRefusal(BROKEN, { cause: error });
  }
  if (manifest?.format !== 'tilth-archive') throw new ArchiveRefusal(BROKEN);
  const expected = manifest.tables.flatMap((table) =>
    Array.from({ length: table.chunks }, (_, number) => chunkName(table.name, number)),
  );
  const empty = createHash('sha256').digest('hex');
  const whole =
    JSON.stringify(expected) === JSON.stringify(seen) &&
    manifest.tables.every((table) => (hashes.get(table.name)?.digest('hex') ?? empty) === table.sha256);
  if (!whole) throw new ArchiveRefusal(BROKEN);
  return manifest;
}

export interface RestoreOptions {
  ownerUrl: string;
  file: string;
  migrations: string;
  servingUser?: string;
  progress?: (table: string, done: number, of: number) => void;
}

/**
 * Puts an archive into an empty database, all or nothing, then leads it on to today's form.
 * @throws ArchiveRefusal when the file is not whole or the database is not empty.
 */
export async function restoreArchive(options: RestoreOptions): Promise<Manifest> {
  const manifest = await checkArchive(options.file);
  await refuseFull(options.ownerUrl);
  await migrate({ ownerUrl: options.ownerUrl, folder: options.migrations, only: manifest.migrations });
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'tilth_restore' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await load(client, manifest, options);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    await client.end();
  }
  await migrate({ ownerUrl: options.ownerUrl, folder: options.migrations, servingUser: options.servingUser });
  return manifest;
}

async function load(client: pg.Client, manifest: Manifest, options: RestoreOptions): Promise<void> {
  const tables = new Map(manifest.tables.map((table, place) => [table.name, { ...table, place }]));
  for (const table of manifest.tables) {
    await client.query(`DELETE FROM ${table.name}`).catch(refuse(table.name));
    // What our triggers once made of a row is in the archive, too: they must not make it a second time.
    await client.query(`ALTER TABLE ${table.name} DISABLE TRIGGER USER`);
  }
  const entries = entriesOf(options.file);
  let next = await entries.next();
  /** The pieces of one table, as one text: a row may begin in one and end in the next. */
  async function* piecesOf(name: string): AsyncGenerator<Buffer> {
    for (; !next.done && tableOf(next.value) === name; next = await entries.next()) yield next.value.bytes;
  }
  while (!next.done) {
    const table = tables.get(tableOf(next.value));
    if (!table) next = await entries.next();
    else {
      options.progress?.(table.name, table.place + 1, manifest.tables.length);
      const copy = client.query(copyFrom(`COPY ${table.name} (${table.columns.join(', ')}) FROM STDIN`));
      await pipeline(piecesOf(table.name), copy);
    }
  }
  for (const table of manifest.tables) {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*) AS count FROM ${table.name}`);
    if (rows[0]?.count !== table.rows) throw new ArchiveRefusal(BROKEN);
    await client.query(`ALTER TABLE ${table.name} ENABLE TRIGGER USER`);
  }
  await countOn(client);
}

/** Numbers that the database gives go on after those that came back. */
async function countOn(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; column: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name, column_name AS column
     FROM information_schema.columns WHERE is_identity = 'YES'`,
  );
  for (const { name, column } of rows)
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), (SELECT coalesce(max(${client.escapeIdentifier(column)}), 0) + 1 FROM ${name}), false)`,
      [name, column],
    );
}

function refuse(table: string): (error: Error) => never {
  return (error) => {
    throw new ArchiveRefusal(
      `This archive holds ${table}, which this version of Tilth does not have. Restore it with the version that made it, or a newer one.`,
      { cause: error },
    );
  };
}

async function refuseFull(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('ecosystem.ecosystems') IS NOT NULL AS there`,
    );
    if (!rows[0]?.there) return;
    const { rowCount } = await client.query('SELECT FROM ecosystem.ecosystems LIMIT 1');
    if (rowCount)
      throw new ArchiveRefusal(
        'This database holds an ecosystem already. Restore into an empty one, so that nothing is overwritten.',
      );
  } finally {
    await client.end();
  }
}
