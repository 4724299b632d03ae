import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Holder, holderOf, type Lock, lock } from './lock.ts';
import { beginning } from './processes.ts';

const folders: string[] = [];
const locks: Lock[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tilth-lock-'));
  folders.push(folder);
  return folder;
}

async function take(folder: string): Promise<Lock> {
  const taken = await lock(folder, 0, () => undefined);
  locks.push(taken);
  return taken;
}

async function leave(folder: string, holder: Partial<Holder>): Promise<void> {
  const whole = {
    pid: process.pid,
    began: null,
    host: hostname(),
    since: '2026-01-01T00:00:00.000Z',
    token: 'old',
    ...holder,
  };
  await writeFile(join(folder, 'tilth.lock'), JSON.stringify(whole));
}

afterEach(async () => {
  await Promise.all(locks.splice(0).map((taken) => taken.release()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('the lock of a data folder', () => {
  it('has one holder at a time, named to the others', async () => {
    const folder = await newFolder();
    const first = await take(folder);
    await expect(take(folder)).rejects.toThrow(`process ${process.pid} has had it since`);
    await first.release();
    expect(await holderOf(folder)).toBeNull();
    await take(folder);
  });

  it('goes to one alone when many rush for a stale one', async () => {
    const folder = await newFolder();
    await leave(folder, { pid: 999_999_999 });
    const rush = await Promise.allSettled(Array.from({ length: 20 }, () => take(folder)));
    expect(rush.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    ['whose process is gone', { pid: 999_999_999 }],
    ['whose number has gone to another process', { began: 'another boot/1' }],
  ])('is stale %s', async (_, holder) => {
    const folder = await newFolder();
    await leave(folder, holder);
    expect(await holderOf(folder)).toBeNull();
    await take(folder);
    expect(JSON.parse(await readFile(join(folder, 'tilth.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('is stale when it was left half-written', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'tilth.lock'), '{"pid":');
    await writeFile(join(folder, 'tilth.lock.guard'), '');
    await take(folder);
  });

  it('is believed of the very process that wrote it', async () => {
    const folder = await newFolder();
    await leave(folder, { began: await beginning(process.pid) });
    expect(await holderOf(folder)).toMatchObject({ pid: process.pid });
  });

  it('of another host, which cannot be asked, is believed while its file is touched', async () => {
    const folder = await newFolder();
    await leave(folder, { host: 'another-container' });
    expect(await holderOf(folder)).toMatchObject({ host: 'another-container' });
    const long = new Date(Date.now() - 60_000);
    await utimes(join(folder, 'tilth.lock'), long, long);
    expect(await holderOf(folder)).toBeNull();
    await take(folder);
  });
});
