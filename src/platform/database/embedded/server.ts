import { type ChildProcess, spawn } from 'node:child_process';
import { chown, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Place, startedAs } from './cluster.ts';
import { inhabitants, isAlive, signal, until } from './processes.ts';
import { EmbeddedRefusal } from './refusal.ts';

export const HOST = '127.0.0.1';

/** What acknowledged writes rest on: no option switches it off. */
const DURABLE: Record<string, string> = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

const SETTINGS: Record<string, string> = {
  shared_buffers: '128MB',
  max_connections: '100',
  // Our statements are short: compiling them would cost more than it saves.
  jit: 'off',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  // Errors and their details quote what people wrote: they belong in no log.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

export interface PostmasterFile {
  pid: number;
  port: number;
  ready: boolean;
}

/** The server's own note about itself: line 1 its process, line 4 its port, line 8 its state. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

export function settingsWith(own: Record<string, string> = {}): Record<string, string> {
  for (const [name, value] of Object.entries(DURABLE)) {
    const asked = own[name];
    if (asked !== undefined && asked !== value) {
      throw new EmbeddedRefusal(
        'unsafe-settings',
        `The embedded database keeps ${name}=${value}: with ${asked}, acknowledged work could be lost.`,
      );
    }
  }
  return {
    ...SETTINGS,
    ...own,
    ...DURABLE,
    listen_addresses: HOST,
    unix_socket_directories: '',
    logging_collector: 'off',
  };
}

/**
 * Empties the cluster of whatever still runs in it (a server that outlived its Tilth, children that outlived their
 * server), so that one server, with our settings, starts. Call it with the data folder's lock held.
 * @returns whether the last run ended without closing the cluster.
 */
export async function evict(cluster: string): Promise<boolean> {
  const left = await readPostmasterFile(cluster);
  const present = () => inhabitants(cluster, left?.pid ?? null);
  const gone = async () => (await present()).length === 0;
  const found = await present();
  if (left && found.includes(left.pid)) {
    signal(left.pid, 'SIGINT');
    if (!(await until(gone, 10_000))) signal(left.pid, 'SIGQUIT');
  }
  for (const name of ['SIGQUIT', 'SIGKILL'] as const) {
    if (await until(gone, 2_000)) break;
    for (const pid of await present()) signal(pid, name);
  }
  if (!(await until(gone, 5_000))) {
    throw new EmbeddedRefusal(
      'server-failed',
      `A PostgreSQL server of an earlier run (process ${(await present()).join(', ')}) does not end. End it, then start again.`,
    );
  }
  // The number in the file may belong to somebody else by now: PostgreSQL would refuse to start, as it cannot know.
  if (left && isAlive(left.pid)) await rm(join(cluster, 'postmaster.pid'), { force: true });
  return left !== null;
}

async function isFree(port: number): Promise<number | null> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => resolve(null));
    probe.listen({ host: HOST, port, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}

/** A port nobody listens on: the preferred one (the last run's) if it is free. */
export async function freePort(preferred: number | null): Promise<number> {
  const kept = preferred ? await isFree(preferred) : null;
  const port = kept ?? (await isFree(0));
  if (port === null) throw new EmbeddedRefusal('server-failed', `No free port on ${HOST} for the database server.`);
  return port;
}

export interface Server {
  pid: number;
  port: number;
  /** Comes true when the server has ended, by our hand or not. */
  ended: Promise<void>;
  isOver(): boolean;
}

const LARGEST_LOG = 8 * 1024 * 1024;

/** The server's log, kept short, written by the server itself so that it outlives us. */
async function openLog(place: Place) {
  const file = join(place.dataFolder, 'postgres.log');
  const facts = await stat(file).catch(() => null);
  if (facts && facts.size > LARGEST_LOG) await rename(file, `${file}.1`);
  const handle = await open(file, 'a', 0o600);
  if (place.user) await chown(file, place.user.uid, place.user.gid);
  const from = (await handle.stat()).size;
  const since = async () => (await readFile(file)).subarray(from).toString('utf8').trim();
  return { handle, since };
}

/** Starts the server and waits until it accepts connections, however long a crash recovery takes. */
export async function launch(
  place: Place,
  cluster: string,
  port: number,
  settings: Record<string, string>,
): Promise<Server> {
  const log = await openLog(place);
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let child: ChildProcess;
  try {
    child = spawn(place.programs.postgres, ['-D', cluster, '-p', String(port), ...parameters], {
      ...startedAs(place),
      // A session of its own: Ctrl-C in the terminal reaches Node alone, which then ends the server in order.
      detached: true,
      stdio: ['ignore', log.handle.fd, log.handle.fd],
    });
  } finally {
    await log.handle.close();
  }
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      over = true;
      resolve();
    };
    child.once('exit', end).once('error', end);
  });
  child.unref();
  const ready = async () => {
    const file = await readPostmasterFile(cluster);
    return over || (file?.pid === child.pid && file?.ready === true);
  };
  await until(ready, Number.POSITIVE_INFINITY);
  if (over || child.pid === undefined)
    throw new EmbeddedRefusal('server-failed', `PostgreSQL did not start:\n${await log.since()}`);
  return { pid: child.pid, port, ended, isOver: () => over };
}

/** Fast shutdown: open transactions are rolled back, everything is written, the cluster is closed. */
export async function end(server: Server): Promise<void> {
  for (const name of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (server.isOver()) return;
    signal(server.pid, name);
    // After SIGQUIT the next start recovers from the log: slower, nothing lost.
    if (await until(server.isOver, 10_000)) return;
  }
}
