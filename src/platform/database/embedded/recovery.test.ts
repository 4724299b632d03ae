import { spawn } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { until } from './processes.ts';
import { isRoot } from './system-user.ts';
import { ask, isAlive, newTrial } from './trial.fixture.ts';

const { start, newFolder, clear } = newTrial();
afterEach(clear);

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
    const cluster = join(dataFolder, 'postgres');
    // Of the server's own user, as PostgreSQL believes only those to be servers.
    const { uid, gid } = await stat(cluster);
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot() ? { uid, gid } : {}) });
    try {
      const lines = [String(bystander.pid), cluster, '0', '1', '', '127.0.0.1', '', 'ready   '];
      await writeFile(join(cluster, 'postmaster.pid'), `${lines.join('\n')}\n`);
      expect((await start(dataFolder)).recovered).toBe(true);
      expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
    } finally {
      bystander.kill();
    }
  });

  it('ends the server in order when Node exits without stopping it', async () => {
    const dataFolder = await newFolder();
    const other = await otherTilth(dataFolder);
    process.kill(other.pid, 'SIGUSR2');
    expect(await until(async () => !(await isAlive(other.serverPid)), 30_000)).toBe(true);
    expect(await readFile(join(dataFolder, 'postgres.log'), 'utf8')).toContain('database system is shut down');
    expect((await start(dataFolder)).recovered).toBe(false);
  });

  it('survives Ctrl-C in the terminal until Node stops it', async () => {
    const other = await otherTilth(await newFolder());
    const groupOf = async (pid: number) => (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[2];
    expect(await groupOf(other.serverPid)).not.toBe(await groupOf(other.pid));
    process.kill(other.pid, 'SIGTERM');
    expect(await until(async () => !(await isAlive(other.serverPid)) && !(await isAlive(other.pid)), 30_000)).toBe(
      true,
    );
  });
});
