import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Pack, pack } from 'tar-stream';
import { type ArchiveTable, tablesInOrder } from './catalogue.ts';
import { chunkName, MANIFEST, type Manifest } from './manifest.ts';

/** Rows travel in pieces of about this many bytes, so that memory stays small whatever the table's size. */
const CHUNK = 4 * 1024 * 1024;

export interface WriteOptions {
  ownerUrl: string;
  file: string;
  progress?: (table: string, done: number, of: number) => void;
}

/** Writes everything, as of one moment, while the product runs. The file has its name only once it is whole and on disk. */
export async function writeArchive(options: WriteOptions): Promise<Manifest> {
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'tilth_backup' });
  await client.connect();
  const draft = `${options.file}.part`;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const archive = pack();
    const written = pipeline(archive, createGzip({ level: 6 }), createWriteStream(draft, { mode: 0o600 }));
    const manifest = await Promise.race([
      fill(archive, client, options),
      written.then(() => Promise.reject(new Error('The archive ended early.'))),
    ]);
    await written;
    await client.query('COMMIT');
    await settle(draft);
    await rename(draft, options.file);
    return manifest;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function fill(archive: Pack, client: pg.Client, options: WriteOptions): Promise<Manifest> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM platform.migrations ORDER BY name');
  const tables = await tablesInOrder(client);
  const manifest: Manifest = {
    format: 'tilth-archive',
    version: 1,
    madeAt: new Date().toISOString(),
    migrations: rows.map((row) => row.name),
    tables: [],
  };
  for (const [place, table] of tables.entries()) {
    options.progress?.(table.name, place + 1, tables.length);
    manifest.tables.push(await copyOut(archive, client, table));
  }
  await put(archive, MANIFEST, Buffer.from(JSON.stringify(manifest, null, 2)));
  archive.finalize();
  return manifest;
}

async function copyOut(archive: Pack, client: pg.Client, table: ArchiveTable): Promise<Manifest['tables'][number]> {
  const hash = createHash('sha256');
  const copy = client.query(copyTo(`COPY ${table.name} (${table.columns.join(', ')}) TO STDOUT`));
  let chunks = 0;
  let waiting: Buffer[] = [];
  let size = 0;
  const send = async () => {
    if (size === 0) return;
    await put(archive, chunkName(table.name, chunks), Buffer.concat(waiting));
    chunks += 1;
    waiting = [];
    size = 0;
  };
  for await (const piece of copy as AsyncIterable<Buffer>) {
    hash.update(piece);
    waiting.push(piece);
    size += piece.length;
    if (size >= CHUNK) await send();
  }
  await send();
  return { ...table, rows: copy.rowCount, chunks, sha256: hash.digest('hex') };
}

function put(archive: Pack, name: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry({ name, size: bytes.length }, bytes, (error) => (error ? reject(error) : resolve()));
  });
}

async function settle(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}
