import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
let folder: string;
let port: number;
let tilth: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tilth-commands-'));
  // PostgreSQL runs as another user when we are root: it must reach what lies inside.
  await chmod(folder, 0o755);
  port = await new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
});
afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true, force: true });
});

const env = (data: string) => ({
  ...process.env,
  TILTH_DATA: join(folder, data),
  PORT: String(port),
  TILTH_URL: 'https://tilth.example.org',
  DATABASE_URL: '',
  DATABASE_OWNER_URL: '',
});

/** A command as its user types it. @returns what it printed, and how it ended */
async function type(data: string, ...words: string[]): Promise<{ code: number; out: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)('node', ['scripts/tilth.mjs', ...words], {
      cwd: ROOT,
      env: env(data),
    });
    return { code: 0, out: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
}

async function start(data: string): Promise<void> {
  tilth = spawn('node', ['scripts/start.mjs'], { cwd: ROOT, env: env(data), stdio: 'ignore' });
  for (let tries = 0; tries < 300; tries += 1) {
    const well = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (well) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Tilth did not start within 30 seconds.');
}

async function stop(): Promise<void> {
  if (!tilth || tilth.exitCode !== null) return;
  const over = new Promise((resolve) => tilth?.once('exit', resolve));
  tilth.kill('SIGTERM');
  await over;
}

let cookie = '';
async function call(method: string, path: string, body?: object | Buffer): Promise<Response> {
  const picture = Buffer.isBuffer(body);
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: {
      'x-tilth': '1',
      cookie,
      ...(body ? { 'content-type': picture ? 'application/octet-stream' : 'application/json' } : {}),
    },
    ...(body ? { body: picture ? new Uint8Array(body) : JSON.stringify(body) } : {}),
  });
  const set = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
  if (set.length > 0) cookie = set.join('; ');
  return answer;
}

test('what whoever runs Tilth types, from the first start to a restored copy', { timeout: 240_000 }, async () => {
  await start('first');
  const ada = { name: 'Ada Ferris', email: 'ada@example.org', password: 'four words in a row' };
  expect((await call('POST', '/api/account', ada)).status).toBe(200);
  expect((await call('POST', '/api/ecosystems', { name: 'Acme' })).status).toBe(200);
  const { items } = (await (await call('GET', '/api/acme/spaces')).json()) as { items: { id: string; name: string }[] };
  const signal = { space: items[0]?.id, body: 'The flashing lifts', clientKey: randomUUID() };
  const { id } = (await (await call('POST', '/api/acme/signals', signal)).json()) as { id: string };
  const photo = randomUUID();
  const heic = await readFile(join(ROOT, 'tests/fixtures/roof.heic'));
  expect((await call('PUT', `/api/acme/signals/${id}/photos/${photo}`, heic)).status).toBe(200);
  const picture = async () => Buffer.from(await (await call('GET', `/api/acme/photos/${photo}/large`)).arrayBuffer());
  const shown = await picture();
  expect(shown.subarray(8, 12).toString()).toBe('WEBP');

  const invited = await type(
    'first',
    'invite',
    '--ecosystem',
    'acme',
    '--relation',
    'installer',
    '--space',
    items[0]?.name ?? '',
  );
  expect(invited.out).toContain('https://tilth.example.org/join/');
  const token = /join\/([\w-]+)/.exec(invited.out)?.[1];
  expect((await call('GET', `/api/invitations/${token}`)).status).toBe(200);
  expect(await type('first', 'invite', '--ecosystem', 'acme', '--relation', 'friend')).toMatchObject({ code: 2 });
  expect(await type('first', 'invite', '--ecosystem', 'nowhere', '--relation', 'installer')).toMatchObject({ code: 1 });
  expect(await type('first', 'migrate')).toMatchObject({ code: 0 });
  expect(await type('first', 'verify', '--help')).toMatchObject({ code: 0 });
  expect(await type('first', 'nonsense')).toMatchObject({ code: 2 });
  expect((await type('first', 'backup', join(folder, 'nowhere/tilth.tar.gz'))).out).toMatch(/^There is no .*nowhere/);

  const reset = await type('first', 'reset', 'ada@example.org');
  const key = /reset\/([\w-]+)/.exec(reset.out)?.[1];
  expect((await call('POST', '/api/reset', { token: key, password: 'other words in a row' })).status).toBe(200);
  expect((await type('first', 'reset', 'nobody@example.org')).out).toContain('Nobody signs in with');

  const worker = spawn('node', ['scripts/tilth.mjs', 'worker'], {
    cwd: ROOT,
    env: env('first'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => worker.stdout.once('data', resolve));
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGTERM');
  expect(await ended).toBe(0);

  expect((await type('first', 'export', join(folder, 'export'), '--ecosystem', 'acme')).out).toContain('1 photos');
  expect(await readdir(join(folder, 'export/photos'))).toHaveLength(1);
  const file = join(folder, 'tilth.tar.gz');
  expect(await type('first', 'backup', file)).toMatchObject({ code: 0 });
  await stop();
  expect((await type('second', 'restore', file)).out).toContain('rows are back');
  await start('second');
  // Sessions are signed with a key of the data folder: after a restore everybody signs in again.
  const again = { email: ada.email, password: 'other words in a row' };
  expect((await call('POST', '/api/session', again)).status).toBe(200);
  expect((await picture()).equals(shown)).toBe(true);
  await stop();

  const who = ['--ecosystem', 'acme', '--person', 'ada@example.org'];
  expect((await type('second', 'erase', ...who)).out).toContain('Nothing was');
  expect((await type('second', 'erase', ...who, '--for-good')).out).toContain('is erased');
  expect((await type('second', 'erase', ...who)).out).toContain('There is nobody');
  expect((await type('first', 'verify')).out).toContain('The ledger is whole');
});
