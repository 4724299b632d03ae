import { connect, createServer, type Server } from 'node:net';
import { afterEach, expect, inject, test } from 'vitest';
import { at, withAdmin } from '../../../tests/database/global-setup.ts';
import { refuseForgetful, untilReady } from './ready.ts';

let door: Server | undefined;
afterEach(() => door?.close());

/** PostgreSQL's word while it recovers: ErrorResponse with severity, code and message. */
function notNow(): Buffer {
  const fields = ['SFATAL', 'VFATAL', 'C57P03', 'Mthe database system is in recovery mode', ''].join('\0');
  const body = Buffer.from(`${fields}\0`);
  const head = Buffer.from('E\0\0\0\0');
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** In front of the real server, turning away as many as a recovering one would. */
async function recovering(turnedAway: number): Promise<string> {
  const real = new URL(inject('adminUrl'));
  let come = 0;
  door = createServer((socket) => {
    socket.on('error', () => {});
    come += 1;
    if (come <= turnedAway) return void socket.once('data', () => socket.end(notNow()));
    const behind = connect(Number(real.port), real.hostname).on('error', () => socket.destroy());
    socket.pipe(behind).pipe(socket);
  });
  await new Promise<void>((resolve) => door?.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  const url = new URL(real);
  url.hostname = '127.0.0.1';
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  return url.href;
}

test('a server that recovers is waited for, and it is said once', async () => {
  const said: string[] = [];
  await untilReady(await recovering(2), (sentence) => said.push(sentence));
  expect(said).toEqual(['The database server is not ready yet: waiting for it.']);
});

test('patience ends, with what the server said', async () => {
  await expect(untilReady(await recovering(1_000), () => {}, 0)).rejects.toThrow('in recovery mode');
});

test('nobody waits for a server that turns us away for good', async () => {
  const url = new URL(await recovering(0));
  url.password = 'wrong';
  url.username = 'nobody-of-that-name';
  const said: string[] = [];
  await expect(untilReady(url.href, (sentence) => said.push(sentence))).rejects.toThrow('authentication failed');
  expect(said).toEqual([]);
});

test('a server that forgets what it acknowledged is refused', async () => {
  const adminUrl = inject('adminUrl');
  const name = `tilth_forgets_${process.pid}`;
  await withAdmin(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name}`));
  await refuseForgetful(at(adminUrl, name));
  await withAdmin(adminUrl, (admin) => admin.query(`ALTER DATABASE ${name} SET synchronous_commit = off`));
  await expect(refuseForgetful(at(adminUrl, name))).rejects.toThrow('Set synchronous_commit = on, then start again');
  await withAdmin(adminUrl, (admin) => admin.query(`DROP DATABASE ${name}`));
});
