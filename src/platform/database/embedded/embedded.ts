import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { binaries } from './binaries.ts';
import { NAME, type Place, prepareCluster, readPassword } from './cluster.ts';
import { clusterOf, openDataFolder } from './data-folder.ts';
import { holderOf, lock } from './lock.ts';
import { signal } from './processes.ts';
import { end, evict, freePort, HOST, launch, readPostmasterFile, type Server, settingsWith } from './server.ts';
import { serverUser } from './system-user.ts';

export interface Embedded {
  /** The superuser's address of the database, on this machine only. Holds the password: never log it. */
  adminUrl: string;
  dataFolder: string;
  port: number;
  /** The last run had ended without closing the database (a crash, kill -9, a power cut); it was put right. */
  recovered: boolean;
  readonly serverPid: number;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  dataFolder: string;
  log(message: string, fields?: object): void;
  /** Settings of postgresql.conf beyond ours. Durability cannot be switched off. */
  settings?: Record<string, string>;
  /** How long to wait for another Tilth on this folder that may be stopping, in milliseconds. */
  patience?: number;
  /** The server died and could not be started again. */
  onLost?(error: unknown): void;
}

function urlOf(port: number, password: string): string {
  return `postgresql://${NAME}:${password}@${HOST}:${port}/${NAME}`;
}

/**
 * The address of the embedded database of a Tilth that runs on this folder now, for commands beside it; null when none runs.
 */
export async function findRunning(folder: string): Promise<{ adminUrl: string; holderPid: number } | null> {
  const dataFolder = resolve(folder);
  const holder = await holderOf(dataFolder);
  const file = holder && (await readPostmasterFile(clusterOf(dataFolder)));
  const password = file?.ready ? await readPassword(clusterOf(dataFolder)) : null;
  return holder && file && password ? { adminUrl: urlOf(file.port, password), holderPid: holder.pid } : null;
}

/** Starts the embedded PostgreSQL on this folder, making or repairing whatever is needed first. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { log } = options;
  const dataFolder = resolve(options.dataFolder);
  const settings = settingsWith(options.settings);
  const cluster = clusterOf(dataFolder);
  const user = await serverUser(cluster);
  await openDataFolder(dataFolder, user);
  const held = await lock(dataFolder, options.patience ?? 5_000, (holder) =>
    log(`Waiting for process ${holder.pid}, which uses ${dataFolder}.`),
  );
  try {
    const place: Place = { dataFolder, user, programs: await binaries(dataFolder, user, log) };
    const lastPort = (await readPostmasterFile(cluster))?.port ?? null;
    const recovered = await evict(cluster);
    if (recovered) log('The last run ended without closing the database: PostgreSQL recovers what was acknowledged.');
    const { password, made } = await prepareCluster(place);
    if (made) log(`Made a new database in ${cluster}.`);
    const slow = setTimeout(
      () => log('PostgreSQL is still starting; after a crash it goes through its log first.'),
      5_000,
    );
    const keeper = await keep(place, cluster, lastPort, settings, options).finally(() => clearTimeout(slow));
    return {
      adminUrl: urlOf(keeper.server.port, password),
      dataFolder,
      port: keeper.server.port,
      recovered,
      get serverPid() {
        return keeper.server.pid;
      },
      stop: once(async () => {
        await keeper.stop().finally(held.release);
      }),
    };
  } catch (error) {
    await held.release();
    throw error;
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let begun: Promise<void> | null = null;
  return () => {
    begun ??= work();
    return begun;
  };
}

/** Between finding a free port and listening on it, another program may take it. */
async function launchOnFreePort(
  place: Place,
  cluster: string,
  preferred: number | null,
  settings: Record<string, string>,
) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await launch(place, cluster, await freePort(tries === 1 ? preferred : null), settings);
    } catch (error) {
      if (tries === 5 || !/could not bind/.test((error as Error).message)) throw error;
    }
  }
}

const RESTARTS = 3;

/** Keeps a server running: one that dies (the kernel ran out of memory, say) is started again on its port. */
async function keep(
  place: Place,
  cluster: string,
  preferred: number | null,
  settings: Record<string, string>,
  options: EmbeddedOptions,
) {
  let server = await launchOnFreePort(place, cluster, preferred, settings);
  let stopping = false;
  // process.exit and uncaught errors leave no time to wait: the server is asked to close and does so on its own.
  const atExit = () => signal(server.pid, 'SIGINT');
  process.on('exit', atExit);

  async function restart(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await evict(cluster);
        if (stopping) return;
        server = await launch(place, cluster, server.port, settings);
        options.log('The database server was started again.', { pid: server.pid });
        void watch(server);
        return;
      } catch (error) {
        if (tries === RESTARTS) throw error;
        await pause(500 * tries);
      }
    }
  }

  let mending: Promise<void> = Promise.resolve();
  async function watch(watched: Server): Promise<void> {
    await watched.ended;
    if (stopping) return;
    options.log('The database server ended unexpectedly.', { pid: watched.pid });
    mending = restart().catch((error: unknown) => {
      options.log('The database server does not start any more.', { error });
      options.onLost?.(error);
    });
  }
  void watch(server);

  return {
    get server() {
      return server;
    },
    stop: async () => {
      stopping = true;
      await mending;
      await end(server);
      process.off('exit', atExit);
    },
  };
}
