import { createHash } from 'node:crypto';
import { access, chmod, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EmbeddedRefusal } from './refusal.ts';
import { closedFolder, isRoot, knownServerUser, type ServerUser } from './system-user.ts';

export interface ChosenFolder {
  dataFolder: string;
  /** What to tell the person at the terminal when the place is not the one they would expect. */
  notice?: string;
}

const SYSTEM_FOLDER = '/var/lib/tilth';

export function clusterOf(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}

function holdsCluster(dataFolder: string): Promise<boolean> {
  return stat(clusterOf(dataFolder)).then(
    () => true,
    () => false,
  );
}

/**
 * TILTH_DATA, else `data` in the project. Root's server runs as an unprivileged user, who may not enter a project
 * under a closed home: the data then lies in /var/lib/tilth, under a name that stays the same for this project.
 * Where data lies already, it stays: opening or closing a home later must not start an empty Tilth.
 */
export async function chooseDataFolder(options: {
  projectRoot: string;
  env: Record<string, string | undefined>;
  systemFolder?: string;
}): Promise<ChosenFolder> {
  const { projectRoot, env } = options;
  if (env.TILTH_DATA) return { dataFolder: resolve(projectRoot, env.TILTH_DATA) };
  const own = join(projectRoot, 'data');
  if (!isRoot()) return { dataFolder: own };

  const user = await knownServerUser(clusterOf(own));
  const closed = await closedFolder(await realpath(projectRoot), user);
  const elsewhere = join(options.systemFolder ?? SYSTEM_FOLDER, await nameFor(projectRoot));
  if (await holdsCluster(own)) {
    if (closed === null) return { dataFolder: own };
    throw new EmbeddedRefusal(
      'folder-closed',
      `There is data in ${own}, but the database server's user may not enter ${closed}. ` +
        `Open the way (chmod o+x ${closed}), or move the folder to a place open to it and name that in TILTH_DATA.`,
    );
  }
  if (closed === null && !(await holdsCluster(elsewhere))) return { dataFolder: own };
  const because =
    closed === null
      ? 'it was put there when this project lay under a closed folder'
      : `PostgreSQL does not run as root, and the user it runs as may not enter ${closed}`;
  return {
    dataFolder: elsewhere,
    notice: `The data lies in ${elsewhere}: ${because}. TILTH_DATA names another place.`,
  };
}

async function nameFor(projectRoot: string): Promise<string> {
  const path = await realpath(projectRoot).catch(() => resolve(projectRoot));
  const word = basename(path)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${word || 'project'}-${createHash('sha256').update(path).digest('hex').slice(0, 8)}`;
}

/** Makes the data folder, and the way into it for the server's user. */
export async function openDataFolder(dataFolder: string, user: ServerUser | null): Promise<void> {
  try {
    // 0711: the server's user passes through to its cluster, and nobody reads the list.
    const made = await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    await access(dataFolder, constants.W_OK | constants.X_OK);
    if (!user) return;
    // Said again, as a umask would have closed what was just made.
    if (made) await Promise.all(between(made, dataFolder).map((folder) => chmod(folder, 0o711)));
    if ((await closedFolder(dataFolder, user)) === dataFolder) {
      await chmod(dataFolder, (await stat(dataFolder)).mode | 0o011);
    }
  } catch (error) {
    throw new EmbeddedRefusal(
      'folder-closed',
      `Tilth cannot keep its data in ${dataFolder}: ${(error as Error).message}. Name another place in TILTH_DATA.`,
      { cause: error },
    );
  }
  const closed = await closedFolder(await realpath(dataFolder), user);
  if (closed !== null) {
    throw new EmbeddedRefusal(
      'folder-closed',
      `The database server runs as ${user.name}, who may not enter ${closed}. Open the way (chmod o+x ${closed}), or name another data folder in TILTH_DATA.`,
    );
  }
}

function between(first: string, last: string): string[] {
  return first === last || last === dirname(last) ? [last] : [...between(first, dirname(last)), last];
}
