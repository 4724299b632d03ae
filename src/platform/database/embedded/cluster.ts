import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { clusterOf } from './data-folder.ts';
import { EmbeddedRefusal } from './refusal.ts';
import type { ServerUser } from './system-user.ts';

const run = promisify(execFile);

/** Superuser and database share the product's name. */
export const NAME = 'tilth';

export interface Place {
  dataFolder: string;
  programs: Binaries;
  user: ServerUser | null;
}

/** It lies in the cluster, so that the two are never parted. */
const passwordFile = (cluster: string) => join(cluster, 'tilth.password');

export async function readPassword(cluster: string): Promise<string | null> {
  const text = await readFile(passwordFile(cluster), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw closedToUs(cluster, error);
  });
  return text.trim() || null;
}

function closedToUs(cluster: string, error: Error): EmbeddedRefusal {
  return new EmbeddedRefusal(
    'folder-closed',
    `The data in ${cluster} belongs to another user (${error.message}). Run Tilth as the user who made it, or as root.`,
    { cause: error },
  );
}

/** What a program of PostgreSQL is started with: nothing of our environment, and never in a folder closed to its user. */
export function startedAs(place: Place) {
  const { user, dataFolder } = place;
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return { cwd: user ? '/' : dataFolder, env, ...(user ? { uid: user.uid, gid: user.gid } : {}) };
}

/** Which major version wrote the cluster; null where there is none yet. */
async function majorOf(cluster: string): Promise<number | null> {
  const entries = await readdir(cluster).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw closedToUs(cluster, error);
  });
  if (entries.length === 0) return null;
  if (!entries.includes('PG_VERSION')) {
    throw new EmbeddedRefusal(
      'not-a-cluster',
      `${cluster} holds something that is not a PostgreSQL cluster. Tilth leaves it alone: move it away, or name another data folder in TILTH_DATA.`,
    );
  }
  return Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10);
}

/** The cluster's folder and its password, made when missing. The server must not be running. */
export async function prepareCluster(place: Place): Promise<{ cluster: string; password: string; made: boolean }> {
  const cluster = clusterOf(place.dataFolder);
  const major = await majorOf(cluster);
  if (major === null) return { cluster, password: await makeCluster(place, cluster), made: true };
  if (major !== place.programs.major) {
    throw new EmbeddedRefusal(
      'other-version',
      `The data in ${cluster} was written by PostgreSQL ${major}; this Tilth brings PostgreSQL ${place.programs.major}, which cannot read it. ` +
        `Nothing was changed. Start the Tilth that wrote it, make a backup there (npx tilth backup), and restore it here into an empty data folder.`,
    );
  }
  return {
    cluster,
    password: (await readPassword(cluster)) ?? (await newPassword(place, cluster)),
    made: false,
  };
}

// The C library's C.UTF-8 is needed beside the built-in one: pg_trgm asks the C library what a letter is, and under
// "C" it drops every umlaut.
const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * A cluster gets its name by one rename, after it is whole and on disk. What bears the unfinished name never
 * served, so it holds nobody's data; what bears the final name is never deleted.
 */
async function makeCluster(place: Place, cluster: string): Promise<string> {
  const { dataFolder, user } = place;
  // A name of its own each time: the initdb of a killed Tilth may still be writing in the last one.
  const draft = `${cluster}.unfinished-${randomBytes(6).toString('hex')}`;
  const password = newSecret();
  const secret = await writeSecret(`${draft}.password`, password, user);
  let failure: string | null = null;
  for (const ctype of CTYPES) {
    await rm(draft, { recursive: true, force: true });
    await mkdir(draft, { mode: 0o700 });
    if (user) await chown(draft, user.uid, user.gid);
    failure = await initialize(place, draft, secret, ctype);
    if (failure === null || !/locale/i.test(failure)) break;
  }
  if (failure !== null) {
    throw new EmbeddedRefusal('server-failed', `PostgreSQL could not make its data folder ${cluster}:\n${failure}`);
  }
  await tell(place, draft, 'template1', `CREATE DATABASE ${NAME};\n`);
  await rename(secret, passwordFile(draft));
  await syncFolder(draft);
  await rename(draft, cluster);
  await syncFolder(dataFolder);
  await clearDrafts(dataFolder);
  return password;
}

async function clearDrafts(dataFolder: string): Promise<void> {
  const left = (await readdir(dataFolder)).filter((name) => name.startsWith('postgres.unfinished-'));
  await Promise.all(
    left.map((name) => rm(join(dataFolder, name), { recursive: true, force: true }).catch(() => undefined)),
  );
}

function initialize(place: Place, draft: string, secret: string, ctype: string): Promise<string | null> {
  const parameters = [
    ...['-D', draft, '-U', NAME, `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8', '--data-checksums'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${ctype}`],
  ];
  return run(place.programs.initdb, parameters, startedAs(place)).then(
    () => null,
    (error: { stderr?: string; message: string }) => error.stderr?.trim() || error.message,
  );
}

/** The password file was lost: whoever owns the folder may set a new one, as single-user mode asks nobody. */
async function newPassword(place: Place, cluster: string): Promise<string> {
  const password = newSecret();
  await tell(place, cluster, 'template1', `ALTER ROLE ${NAME} PASSWORD '${password}';\n`);
  await rename(await writeSecret(`${passwordFile(cluster)}.new`, password, place.user), passwordFile(cluster));
  await syncFolder(cluster);
  return password;
}

function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** Writes a file that only the server's user (and root) may read, down to the disk. */
async function writeSecret(file: string, secret: string, user: ServerUser | null): Promise<string> {
  await rm(file, { force: true });
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${secret}\n`);
    if (user) await handle.chown(user.uid, user.gid);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return file;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Says something to a cluster that is not running, in PostgreSQL's single-user mode. */
async function tell(place: Place, cluster: string, database: string, sql: string): Promise<void> {
  const parameters = ['--single', '-D', cluster, '-c', 'exit_on_error=on', '-c', 'log_min_messages=error', database];
  const child = spawn(place.programs.postgres, parameters, { ...startedAs(place), stdio: ['pipe', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stdin.on('error', () => undefined).end(sql);
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0)
    throw new EmbeddedRefusal(
      'server-failed',
      `PostgreSQL did not accept a command in single-user mode:\n${said.trim()}`,
    );
}
