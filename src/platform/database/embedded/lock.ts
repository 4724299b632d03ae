import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beginning, isAlive } from './processes.ts';
import { EmbeddedRefusal } from './refusal.ts';

/** Who uses a data folder. */
export interface Holder {
  pid: number;
  began: string | null;
  host: string;
  since: string;
  token: string;
}

export interface Lock {
  release(): Promise<void>;
}

const FILE = 'tilth.lock';
const NO_PROCESS = 2 ** 31 - 1;
const BEAT = 5_000;
/** A holder on another host (two containers, one volume) cannot be asked; it is believed while its file is touched. */
const BELIEVED = 4 * BEAT;

async function read(file: string): Promise<Holder | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as Holder;
  } catch {
    // A power cut may leave an empty file: it belongs to nobody who lives.
    return { pid: NO_PROCESS, began: null, host: hostname(), since: '', token: '' };
  }
}

async function lives(holder: Holder, file: string): Promise<boolean> {
  if (holder.host !== hostname()) {
    const touched = await stat(file).catch(() => null);
    return touched !== null && Date.now() - touched.mtimeMs < BELIEVED;
  }
  if (!isAlive(holder.pid)) return false;
  const began = await beginning(holder.pid);
  return began !== null && began === holder.began;
}

/** Who uses this data folder now; null when nobody does (a file that was left behind counts as nobody). */
export async function holderOf(dataFolder: string): Promise<Holder | null> {
  const file = join(dataFolder, FILE);
  const holder = await read(file);
  return holder && (await lives(holder, file)) ? holder : null;
}

/**
 * One attempt: null when the folder is ours now, else who has it. A lock that was left behind is replaced. Looking and
 * replacing happen under a guard that is held for a moment: without it, of twenty who rush for a stale lock one takes
 * away the fresh lock of another.
 */
async function attempt(file: string, mine: Holder): Promise<Holder | null> {
  const guard = `${file}.guard`;
  while (!(await placed(guard, mine))) {
    const keeper = await read(guard);
    if (keeper && !(await lives(keeper, guard))) await clear(guard, keeper);
    else await pause(5);
  }
  try {
    const holder = await read(file);
    if (holder && (await lives(holder, file))) return holder;
    await rm(file, { force: true });
    await placed(file, mine);
    return null;
  } finally {
    await rm(guard, { force: true });
  }
}

async function placed(file: string, mine: Holder): Promise<boolean> {
  const draft = `${file}.${mine.token}`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o644 });
  try {
    // A hard link appears whole or not at all, and never replaces what is there.
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Clears away the guard of a process that died holding it: aside first, and back if it is a fresh one by now. */
async function clear(file: string, stale: Holder): Promise<void> {
  const aside = `${file}.${randomUUID()}`;
  const gone = await rename(file, aside).catch((error: NodeJS.ErrnoException) => error);
  if (gone?.code === 'ENOENT') return;
  if (gone) throw gone;
  const taken = await read(aside);
  if (taken && taken.token !== stale.token) await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
}

/**
 * Takes the data folder for this process. Waits a little for one that is just stopping.
 * @throws EmbeddedRefusal `folder-in-use`, naming the process that has it.
 */
export async function lock(dataFolder: string, patience: number, waiting: (holder: Holder) => void): Promise<Lock> {
  const file = join(dataFolder, FILE);
  const mine: Holder = {
    pid: process.pid,
    began: await beginning(process.pid),
    host: hostname(),
    since: new Date().toISOString(),
    token: randomUUID(),
  };
  const begun = Date.now();
  let told = false;
  for (;;) {
    const holder = await attempt(file, mine);
    if (!holder) break;
    const limit = holder.host === mine.host ? patience : Math.max(patience, BELIEVED + BEAT);
    if (Date.now() - begun >= limit) throw inUse(dataFolder, holder);
    if (!told) waiting(holder);
    told = true;
    await pause(50);
  }

  const beat = setInterval(() => void touch(file), BEAT);
  beat.unref();
  return {
    release: async () => {
      clearInterval(beat);
      if ((await read(file))?.token === mine.token) await rm(file, { force: true });
    },
  };
}

async function touch(file: string): Promise<void> {
  const now = new Date();
  await utimes(file, now, now).catch(() => undefined);
}

function inUse(dataFolder: string, holder: Holder): EmbeddedRefusal {
  const who = `process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}`;
  return new EmbeddedRefusal(
    'folder-in-use',
    `Tilth is already running on ${dataFolder}: ${who} has had it since ${holder.since}. ` +
      'Stop that one first, or give this one a folder of its own with TILTH_DATA.',
  );
}
