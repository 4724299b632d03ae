import { execFile, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { type Embedded, findRunning, startEmbedded } from './index.ts';
import { beginning, until } from './processes.ts';

const run = promisify(execFile);
const started: Embedded[] = [];
const folders: string[] = [];
const said: string[] = [];

/** A zombie that nobody has collected yet is dead, though its number still answers. */
async function isAlive(pid: number): Promise<boolean> {
  return (await beginning(pid)) !== null;
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tilth-embedded-'));
  folders.push(folder);
  return folder;
}

async function start(dataFolder: string, options: Partial<Parameters<typeof startEmbedded>[0]> = {}) {
  said.length = 0;
  const embedded = await startEmbedded({ dataFolder, patience: 0, log: (message) => said.push(message), ...options });
  started.push(embedded);
  return embedded;
}

async function ask<Row extends object>(url: string, ...statements: string[]): Promise<Row[]> {
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

afterEach(async () => {
  await Promise.all(started.splice(0).map((embedded) => embedded.stop()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('a new data folder', () => {
  it('gets a database that is durable, UTF-8, reachable on this machine alone, and run by no root', async () => {
    const dataFolder = await newFolder();
    const { adminUrl, serverPid, recovered } = await start(dataFolder);
    expect(recovered).toBe(false);

    const settings = await ask<Record<string, string>>(
      adminUrl,
      `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
              current_setting('synchronous_commit') AS commits, current_setting('server_encoding') AS encoding,
              current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
              current_setting('data_checksums') AS checksums, current_database() AS name`,
    );
    expect(settings).toEqual([
      {
        fsync: 'on',
        pages: 'on',
        commits: 'on',
        encoding: 'UTF8',
        addresses: '127.0.0.1',
        sockets: '',
        checksums: 'on',
        name: 'tilth',
      },
    ]);
    expect((await stat(`/proc/${serverPid}`)).uid).not.toBe(0);

    const secret = await stat(join(dataFolder, 'postgres', 'tilth.password'));
    expect(secret.mode & 0o777).toBe(0o600);
    await expect(ask(adminUrl.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('knows that umlauts are letters, also where the C library decides', async () => {
    const { adminUrl } = await start(await newFolder());
    const rows = await ask<{ umlaut: boolean; upper: string }>(
      adminUrl,
      'CREATE EXTENSION pg_trgm',
      `SELECT cardinality(show_trgm('Lüftung')) = 8 AS umlaut, upper('größe') AS upper`,
    );
    expect(rows).toEqual([{ umlaut: true, upper: 'GRÖßE' }]);
  });

  it('is begun anew when an earlier attempt did not come to its end', async () => {
    const dataFolder = await newFolder();
    await mkdir(join(dataFolder, 'postgres.unfinished-0123', 'base'), { recursive: true });
    await start(dataFolder);
    expect((await readdir(dataFolder)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('is refused, and left alone, when it holds something else', async () => {
    const dataFolder = await newFolder();
    await mkdir(join(dataFolder, 'postgres'));
    await writeFile(join(dataFolder, 'postgres', 'letter.txt'), 'dear all');
    await expect(start(dataFolder)).rejects.toMatchObject({ code: 'not-a-cluster' });
    expect(await readdir(join(dataFolder, 'postgres'))).toEqual(['letter.txt']);
  });

  it('refuses to be made unsafe', async () => {
    await expect(start(await newFolder(), { settings: { fsync: 'off' } })).rejects.toThrow(/fsync=on/);
  });
});

describe('a data folder that exists', () => {
  it('starts in well under a second and has what was written', async () => {
    const dataFolder = await newFolder();
    const first = await start(dataFolder);
    await ask(first.adminUrl, 'CREATE TABLE note (text text)', `INSERT INTO note VALUES ('kept')`);
    await first.stop();
    expect(await isAlive(first.serverPid)).toBe(false);

    const from = performance.now();
    const second = await start(dataFolder);
    expect(performance.now() - from).toBeLessThan(1_500);
    expect(second.recovered).toBe(false);
    expect(await ask(second.adminUrl, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
  });

  it('stops within seconds although somebody is connected', async () => {
    const embedded = await start(await newFolder());
    const client = new pg.Client({ connectionString: embedded.adminUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('BEGIN');
    const from = performance.now();
    await embedded.stop();
    expect(performance.now() - from).toBeLessThan(5_000);
  });

  it('gets a new password when the file was lost', async () => {
    const dataFolder = await newFolder();
    await (await start(dataFolder)).stop();
    await rm(join(dataFolder, 'postgres', 'tilth.password'));
    const { adminUrl } = await start(dataFolder);
    expect(await ask(adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('of another major version is refused, naming both, and not touched', async () => {
    const dataFolder = await newFolder();
    await (await start(dataFolder)).stop();
    const file = join(dataFolder, 'postgres', 'PG_VERSION');
    await writeFile(file, '17\n');
    await expect(start(dataFolder)).rejects.toThrow(/PostgreSQL 17; this Tilth brings PostgreSQL 18/);
    await writeFile(file, '18\n');
    await start(dataFolder);
  });

  it('is started again when its server dies', async () => {
    const embedded = await start(await newFolder());
    await ask(embedded.adminUrl, 'CREATE TABLE note (text text)', `INSERT INTO note VALUES ('kept')`);
    const dead = embedded.serverPid;
    process.kill(dead, 'SIGKILL');
    expect(await until(() => embedded.serverPid !== dead, 10_000)).toBe(true);
    expect(await ask(embedded.adminUrl, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
  });
});

describe('a second Tilth', () => {
  it('on the same folder is refused, naming the process that has it; commands find the running one', async () => {
    const dataFolder = await newFolder();
    expect(await findRunning(dataFolder)).toBeNull();
    const { adminUrl } = await start(dataFolder);
    await expect(start(dataFolder)).rejects.toThrow(
      new RegExp(`already running on ${dataFolder}: process ${process.pid} `),
    );
    expect(await findRunning(dataFolder)).toEqual({ adminUrl, holderPid: process.pid });
  });

  it('waits for one that is just stopping', async () => {
    const dataFolder = await newFolder();
    const first = await start(dataFolder);
    const second = start(dataFolder, { patience: 8_000 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await first.stop();
    expect((await second).recovered).toBe(false);
    expect(said.join()).toContain(`Waiting for process ${process.pid}`);
  });
});

describe('recovery', () => {
  const CHILD = 'src/platform/database/embedded/stand-in.fixture.ts';

  async function otherTilth(dataFolder: string) {
    const child = spawn(process.execPath, ['scripts/run.mjs', CHILD, dataFolder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const line = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data: Buffer) => resolve(data.toString())),
    );
    return { child, ...(JSON.parse(line) as { pid: number; serverPid: number; adminUrl: string }) };
  }

  it.each([
    ['Node alone', (other: { pid: number }) => [other.pid]],
    ['Node and the server', (other: { pid: number; serverPid: number }) => [other.pid, other.serverPid]],
  ])('after kill -9 of %s keeps all that was acknowledged', async (_, victims) => {
    const dataFolder = await newFolder();
    const other = await otherTilth(dataFolder);
    await ask(other.adminUrl, 'CREATE TABLE note (text text)', `INSERT INTO note VALUES ('kept')`);
    for (const pid of victims(other)) process.kill(pid, 'SIGKILL');
    expect(await until(async () => !(await isAlive(other.pid)), 5_000)).toBe(true);
    const orphaned = victims(other).length === 1;
    expect(await until(async () => (await isAlive(other.serverPid)) === orphaned, 5_000)).toBe(true);

    const embedded = await start(dataFolder);
    expect(embedded.recovered).toBe(true);
    expect(await isAlive(other.serverPid)).toBe(false);
    expect(await ask(embedded.adminUrl, 'SELECT text FROM note')).toEqual([{ text: 'kept' }]);
  });

  it('is not misled when the dead server’s number belongs to somebody else', async () => {
    const dataFolder = await newFolder();
    await (await start(dataFolder)).stop();
    const lines = [String(process.pid), join(dataFolder, 'postgres'), '0', '1', '', '127.0.0.1', '', 'ready   '];
    await writeFile(join(dataFolder, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
    await writeFile(
      join(dataFolder, 'tilth.lock'),
      JSON.stringify({ pid: process.pid, began: 'long ago', host: '', token: '' }),
    );
    await chmod(join(dataFolder, 'postgres', 'postmaster.pid'), 0o644);
    // The lock's host is empty: another host that has not touched the file for a day.
    await run('touch', ['-d', 'yesterday', join(dataFolder, 'tilth.lock')]);
    expect((await start(dataFolder)).recovered).toBe(true);
  });

  it('ends the server in order when Node exits without stopping it', async () => {
    const dataFolder = await newFolder();
    const other = await otherTilth(dataFolder);
    process.kill(other.pid, 'SIGUSR2');
    expect(await until(async () => !(await isAlive(other.serverPid)), 10_000)).toBe(true);
    expect(await readFile(join(dataFolder, 'postgres.log'), 'utf8')).toContain('database system is shut down');
    expect((await start(dataFolder)).recovered).toBe(false);
  });

  it('survives Ctrl-C in the terminal until Node stops it', async () => {
    const other = await otherTilth(await newFolder());
    const groupOf = async (pid: number) => (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[2];
    expect(await groupOf(other.serverPid)).not.toBe(await groupOf(other.pid));
    process.kill(other.pid, 'SIGTERM');
    expect(await until(async () => !(await isAlive(other.serverPid)) && !(await isAlive(other.pid)), 10_000)).toBe(
      true,
    );
  });
});
