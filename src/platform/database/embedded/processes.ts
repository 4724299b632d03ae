import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const hasProc = process.platform === 'linux';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process began, in words that differ for every process that ever had this id; null when there is none.
 * A bare id proves nothing: after a restart of the machine or container the same number is somebody else.
 */
export async function beginning(pid: number): Promise<string | null> {
  if (hasProc) {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    if (text === null) return null;
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
    // The name (field 2) may hold spaces and parentheses; the state is field 3, the start time field 22.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${boot.trim()}/${fields[19]}`;
  }
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.trim() || null;
}

/** Every living process of a PostgreSQL cluster: the postmaster and its children all work in the cluster's folder. */
export async function inhabitants(cluster: string, postmaster: number | null): Promise<number[]> {
  const folder = await realpath(cluster).catch(() => cluster);
  if (!hasProc) return postmaster !== null && (await commandOf(postmaster)).includes(folder) ? [postmaster] : [];
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const living = await Promise.all(ids.map((id) => worksIn(id, folder)));
  return ids.filter((_, at) => living[at]).map(Number);
}

async function worksIn(id: string, folder: string): Promise<boolean> {
  if ((await readlink(`/proc/${id}/cwd`).catch(() => null)) !== folder) return false;
  // Somebody's shell may stand in the folder as well.
  return (await readFile(`/proc/${id}/comm`, 'utf8').catch(() => '')).trim() === 'postgres';
}

async function commandOf(pid: number): Promise<string> {
  const { stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout;
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Polls until `done`, and says whether it came true in time. */
export async function until(done: () => Promise<boolean> | boolean, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await done()) return true;
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
