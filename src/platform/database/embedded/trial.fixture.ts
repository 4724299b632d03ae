import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Embedded, type EmbeddedOptions, startEmbedded } from './index.ts';
import { beginning } from './processes.ts';

/** Data folders and servers of one test, cleared away together. */
export function newTrial() {
  const started: Embedded[] = [];
  const folders: string[] = [];
  const said: string[] = [];
  return {
    /** What the last start said. */
    said,
    async newFolder(): Promise<string> {
      const folder = await mkdtemp(join(tmpdir(), 'tilth-embedded-'));
      folders.push(folder);
      return folder;
    },
    async start(dataFolder: string, options: Partial<EmbeddedOptions> = {}): Promise<Embedded> {
      said.length = 0;
      const log = (message: string) => said.push(message);
      const embedded = await startEmbedded({ dataFolder, patience: 0, log, ...options });
      started.push(embedded);
      return embedded;
    },
    async clear(): Promise<void> {
      await Promise.all(started.splice(0).map((embedded) => embedded.stop()));
      await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

/** A zombie that nobody has collected yet is dead, though its number still answers. */
export async function isAlive(pid: number): Promise<boolean> {
  return (await beginning(pid)) !== null;
}

/** Runs statements one after the other; the rows of the last. */
export async function ask<Row extends object>(url: string, ...statements: string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows as Row[];
    return rows;
  } finally {
    await client.end();
  }
}
