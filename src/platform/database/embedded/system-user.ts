import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedRefusal } from './refusal.ts';

const run = promisify(execFile);

/** Whom the database server runs as. PostgreSQL refuses to run as root. */
export interface ServerUser {
  uid: number;
  gid: number;
  name: string;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

const OURS = 'tilth';
/** Where no user can be made (no useradd, a read-only /etc): unprivileged users that systems bring along. */
const OTHERS = ['postgres', 'nobody'];
const WAYS_TO_ADD: Array<[string, string[]]> = [
  [
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/var/lib/tilth',
      '--shell',
      '/usr/sbin/nologin',
      OURS,
    ],
  ],
  // Alpine's BusyBox.
  ['adduser', ['-S', '-D', '-H', '-h', '/var/lib/tilth', '-s', '/sbin/nologin', OURS]],
];

async function find(name: string): Promise<ServerUser | null> {
  const ask = async (flag: string) => Number((await run('id', [flag, name])).stdout);
  try {
    return { uid: await ask('-u'), gid: await ask('-g'), name };
  } catch {
    // Without the id command: /etc/passwd is where it would have looked.
    const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
    const fields = passwd
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.split(':');
    return fields ? { uid: Number(fields[2]), gid: Number(fields[3]), name } : null;
  }
}

/** Whom the server of this cluster would run as under root, without making a user: its owner, else `tilth`. */
export async function knownServerUser(cluster: string): Promise<ServerUser | null> {
  const owned = await stat(cluster).catch(() => null);
  if (owned && owned.uid !== 0) return { uid: owned.uid, gid: owned.gid, name: `user ${owned.uid}` };
  return find(OURS);
}

/**
 * Null for an ordinary user, who runs the server as themselves. For root: whoever owns the cluster already, else the
 * system user `tilth` (made when missing), else an unprivileged user that exists.
 */
export async function serverUser(cluster: string): Promise<ServerUser | null> {
  if (!isRoot()) return null;
  const known = await knownServerUser(cluster);
  if (known) return known;
  for (const [command, parameters] of WAYS_TO_ADD) {
    await run(command, parameters).catch(() => undefined);
    const made = await find(OURS);
    if (made) return made;
  }
  for (const name of OTHERS) {
    const other = await find(name);
    if (other && other.uid !== 0) return other;
  }
  throw new EmbeddedRefusal(
    'no-unprivileged-user',
    'PostgreSQL does not run as root, and no system user could be made for it. Run Tilth as an ordinary user, or make one: useradd --system tilth',
  );
}

/** The first folder on the way to (and with) `folder` that this user may not enter; null when the way is open. */
export async function closedFolder(folder: string, user: ServerUser | null): Promise<string | null> {
  const way: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    way.unshift(at);
    if (at === dirname(at)) break;
  }
  for (const step of way) {
    const facts = await stat(step).catch(() => null);
    if (facts === null) return null;
    const bit = facts.uid === user?.uid ? 0o100 : facts.gid === user?.gid ? 0o010 : 0o001;
    if ((facts.mode & bit) === 0) return step;
  }
  return null;
}
