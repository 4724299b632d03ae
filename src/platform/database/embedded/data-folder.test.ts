import { chmod, chown, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseDataFolder, openDataFolder } from './data-folder.ts';
import { closedFolder, isRoot } from './system-user.ts';

const folders: string[] = [];
/** Somebody without rights anywhere. */
const NOBODY = { uid: 65_534, gid: 65_534, name: 'nobody' };

async function newFolder(mode: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tilth-folder-'));
  await chmod(folder, mode);
  folders.push(folder);
  return folder;
}

async function newProject(homeMode: number): Promise<{ home: string; projectRoot: string; systemFolder: string }> {
  const home = await newFolder(homeMode);
  const projectRoot = join(home, 'My clone');
  await mkdir(projectRoot, { mode: 0o755 });
  return { home, projectRoot, systemFolder: join(await newFolder(0o755), 'tilth') };
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('the data folder', () => {
  it('is what TILTH_DATA says, seen from the project', async () => {
    const choose = (TILTH_DATA: string) => chooseDataFolder({ projectRoot: '/srv/tilth', env: { TILTH_DATA } });
    expect(await choose('/elsewhere')).toEqual({ dataFolder: '/elsewhere' });
    expect(await choose('../beside')).toEqual({ dataFolder: '/srv/beside' });
  });

  it('lies in the project where the way is open', async () => {
    const { projectRoot } = await newProject(0o755);
    expect(await chooseDataFolder({ projectRoot, env: {} })).toEqual({ dataFolder: join(projectRoot, 'data') });
  });

  it('lies in the project of an ordinary user, open or not', async () => {
    const { home, projectRoot } = await newProject(0o700);
    if (isRoot()) expect(await closedFolder(projectRoot, NOBODY)).toBe(home);
    else expect((await chooseDataFolder({ projectRoot, env: {} })).dataFolder).toBe(join(projectRoot, 'data'));
  });
});

describe.runIf(isRoot())('the data folder under root', () => {
  it('lies with the system, under a steady name, when the project is under a closed home; and says so', async () => {
    const { home, projectRoot, systemFolder } = await newProject(0o700);
    const chosen = await chooseDataFolder({ projectRoot, env: {}, systemFolder });
    expect(chosen.dataFolder).toMatch(new RegExp(`^${systemFolder}/my-clone-[0-9a-f]{8}$`));
    expect(chosen.notice).toContain(`may not enter ${home}`);
    expect(await chooseDataFolder({ projectRoot, env: {}, systemFolder })).toEqual(chosen);
  });

  it('stays where data lies already when the home is opened later', async () => {
    const { home, projectRoot, systemFolder } = await newProject(0o700);
    const { dataFolder } = await chooseDataFolder({ projectRoot, env: {}, systemFolder });
    await mkdir(join(dataFolder, 'postgres'), { recursive: true });
    await chmod(home, 0o755);
    expect((await chooseDataFolder({ projectRoot, env: {}, systemFolder })).dataFolder).toBe(dataFolder);
  });

  it('is refused, rather than begun anew elsewhere, when the home is closed over data', async () => {
    const { home, projectRoot, systemFolder } = await newProject(0o755);
    await mkdir(join(projectRoot, 'data', 'postgres'), { recursive: true });
    await chmod(home, 0o700);
    await expect(chooseDataFolder({ projectRoot, env: {}, systemFolder })).rejects.toThrow(`chmod o+x ${home}`);
  });

  it('of an ordinary user stays theirs in their closed home', async () => {
    const { home, projectRoot, systemFolder } = await newProject(0o700);
    const cluster = join(projectRoot, 'data', 'postgres');
    await mkdir(cluster, { recursive: true });
    await Promise.all([home, cluster].map((folder) => chown(folder, 4_321, 4_321)));
    const { dataFolder } = await chooseDataFolder({ projectRoot, env: {}, systemFolder });
    expect(dataFolder).toBe(join(projectRoot, 'data'));
  });

  it('lets the server’s user pass, whatever the umask, and nobody read its list', async () => {
    const dataFolder = join(await newFolder(0o755), 'deep', 'data');
    const before = process.umask(0o077);
    try {
      await openDataFolder(dataFolder, NOBODY);
    } finally {
      process.umask(before);
    }
    expect(await closedFolder(dataFolder, NOBODY)).toBeNull();
    expect((await stat(dataFolder)).mode & 0o777).toBe(0o711);
  });

  it('is refused under a folder closed to the server’s user, which is named', async () => {
    const home = await newFolder(0o700);
    await expect(openDataFolder(join(home, 'data'), NOBODY)).rejects.toThrow(`may not enter ${home}`);
  });
});
