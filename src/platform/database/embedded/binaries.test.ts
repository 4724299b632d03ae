import { execFile } from 'node:child_process';
import { chmod, cp, lstat, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { installed, usable } from './binaries.ts';
import { isRoot } from './system-user.ts';

const run = promisify(execFile);
const folders: string[] = [];
const said: string[] = [];
const NOBODY = { uid: 65_534, gid: 65_534, name: 'nobody' };
const log = (message: string) => said.push(message);

/** An installation as `npm ci --ignore-scripts` leaves it: no symbolic link, the programs not executable. */
async function brokenInstallation(): Promise<{ native: string; dataFolder: string; home: string }> {
  said.length = 0;
  const home = await mkdtemp(join(tmpdir(), 'tilth-binaries-'));
  folders.push(home);
  await chmod(home, 0o755);
  const native = join(home, 'package', 'native');
  const dataFolder = join(home, 'data');
  await Promise.all([mkdir(native, { recursive: true }), mkdir(dataFolder)]);
  const whole = await installed();
  const filter = async (from: string) => !(await lstat(from)).isSymbolicLink() && !/\.a$|locale|icudata/.test(from);
  await cp(whole.native, native, { recursive: true, filter });
  // 27 MB that no test reads but the loader wants.
  await cp(join(whole.native, 'lib/libicudata.so.60.2'), join(native, 'lib/libicudata.so.60.2'));
  await chmod(join(native, 'bin/postgres'), 0o644);
  return { native, dataFolder, home };
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('the programs of PostgreSQL', () => {
  it('are mended in place where the install script did not run', async () => {
    const { native, dataFolder } = await brokenInstallation();
    await expect(run(join(native, 'bin/postgres'), ['--version'])).rejects.toThrow();
    expect(await usable(native, '18.0', dataFolder, null, log)).toBe(native);
    expect((await run(join(native, 'bin/postgres'), ['--version'])).stdout).toContain('(PostgreSQL) 18');
    expect(said.join()).toMatch(/Repaired \d+ symbolic links/);
  });

  it.runIf(isRoot())('are copied to the data folder where the server’s user may not go, once', async () => {
    const { native, dataFolder } = await brokenInstallation();
    await chmod(join(native, '..'), 0o700);
    const copy = await usable(native, '18.0', dataFolder, NOBODY, log);
    expect(copy).toBe(join(dataFolder, 'postgresql-18.0'));
    const as = { uid: NOBODY.uid, gid: NOBODY.gid, cwd: '/' };
    expect((await run(join(copy, 'bin/postgres'), ['--version'], as)).stdout).toContain('(PostgreSQL) 18');
    said.length = 0;
    expect(await usable(native, '18.0', dataFolder, NOBODY, log)).toBe(copy);
    expect(said).toEqual([]);
  });
});
