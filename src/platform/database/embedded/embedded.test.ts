import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { findRunning } from './index.ts';
import { until } from './processes.ts';
import { ask, isAlive, newTrial } from './trial.fixture.ts';

const { start, newFolder, said, clear } = newTrial();
afterEach(clear);

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
      `SELECT similarity('Lüftung', 'Löftung') < 1 AS umlaut, upper('größe') AS upper`,
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
