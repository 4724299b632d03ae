import { connect, createServer, type Server, type Socket } from 'node:net';
import type pg from 'pg';
import { afterEach, expect, inject, test } from 'vitest';
import { at, withAdmin } from '../../../tests/database/global-setup.ts';
import { refuseForgetful, refuseUnwalled, untilReady } from './ready.ts';

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

/** In front of the real server: `meet` has each connection first, and may end it or change its first word. */
async function inFront(meet: (socket: Socket, first: Buffer) => Buffer | null): Promise<URL> {
  const real = new URL(inject('adminUrl'));
  door = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (first) => {
      const word = meet(socket, first);
      if (!word) return;
      const behind = connect(Number(real.port), real.hostname).on('error', () => socket.destroy());
      behind.write(word);
      socket.pipe(behind).pipe(socket);
    });
  });
  await new Promise<void>((resolve) => door?.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  const url = new URL(real);
  url.hostname = '127.0.0.1';
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  return url;
}

/** Turning away as many as a recovering server would. */
async function recovering(turnedAway: number): Promise<string> {
  let come = 0;
  const url = await inFront((socket, first) => {
    come += 1;
    if (come > turnedAway) return first;
    socket.end(notNow());
    return null;
  });
  return url.href;
}

/** StartupMessage without its `options`, as a pooler passes it on. */
function optionsDropped(first: Buffer): Buffer {
  const body = first
    .subarray(4)
    .toString('latin1')
    .replace(/options\0[^\0]*\0/, '');
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length + 4);
  return Buffer.concat([head, Buffer.from(body, 'latin1')]);
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

/** A login and a database of its own on the common server. */
async function withLogin(work: (url: string, login: string, admin: pg.Client) => Promise<void>): Promise<void> {
  const adminUrl = inject('adminUrl');
  const login = `tilth_ready_${process.pid}`;
  await withAdmin(adminUrl, async (admin) => {
    await admin.query(`CREATE DATABASE ${login}`);
    await admin.query(`CREATE ROLE ${login} LOGIN NOINHERIT PASSWORD 'ready'`);
    await admin.query(`GRANT tilth_app, tilth_worker, tilth_identity TO ${login}`);
    try {
      const url = new URL(at(adminUrl, login));
      url.username = login;
      url.password = 'ready';
      await work(url.href, login, admin);
    } finally {
      await admin.query(`DROP DATABASE ${login} WITH (FORCE)`);
      await admin.query(`DROP ROLE ${login}`);
    }
  });
}

test('a server that forgets what it acknowledged is refused, be it for one user alone', () =>
  withLogin(async (url, login, admin) => {
    await refuseForgetful(url);
    await admin.query(`ALTER ROLE ${login} SET synchronous_commit = off`);
    await expect(refuseForgetful(url)).rejects.toThrow(`synchronous_commit = off for ${login}`);
    await refuseForgetful(at(inject('adminUrl'), login));
    await admin.query(`ALTER ROLE ${login} RESET ALL`);
    await admin.query(`ALTER DATABASE ${login} SET synchronous_commit = off`);
    await expect(refuseForgetful(at(inject('adminUrl'), login))).rejects.toThrow(
      'Set synchronous_commit = on, then start again',
    );
  }));

test('a pooler that drops the role would serve as the login: refused', () =>
  withLogin(async (url, login) => {
    await refuseUnwalled(url);
    const pooler = await inFront((_socket, first) => optionsDropped(first));
    const through = new URL(url);
    through.host = pooler.host;
    await expect(refuseUnwalled(through.href)).rejects.toThrow(`acts as ${login} and not as tilth_app`);
  }));

test('a role that the wall does not bind is refused', () =>
  withLogin(async (url, login, admin) => {
    // Not of the serving ones: other tests serve in them at this moment.
    const beyond = `${login}_beyond`;
    await admin.query(`CREATE ROLE ${beyond} BYPASSRLS`);
    await admin.query(`GRANT ${beyond} TO ${login}`);
    await expect(refuseUnwalled(url, [beyond])).rejects.toThrow(`Run ALTER ROLE ${beyond} NOSUPERUSER NOBYPASSRLS`);
    await admin.query(`DROP ROLE ${beyond}`);
  }));
