import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const TIMES = 20;
let dataFolder: string;
let port: number;
let tilth: ChildProcess | undefined;
let cookie = '';
/** Empty: the embedded database. */
let databaseUrl = '';

beforeEach(async () => {
  cookie = '';
  dataFolder = await mkdtemp(join(tmpdir(), 'tilth-kill-'));
  port = await new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
});
afterEach(async () => {
  if (tilth?.pid) await killTree(tilth.pid);
  await rm(dataFolder, { recursive: true, force: true });
});

const env = () => ({
  ...process.env,
  TILTH_DATA: dataFolder,
  PORT: String(port),
  DATABASE_URL: databaseUrl,
  DATABASE_OWNER_URL: databaseUrl,
});
const address = (path: string) => `http://127.0.0.1:${port}${path}`;

async function start(): Promise<void> {
  tilth = spawn('node', ['scripts/start.mjs'], { cwd: ROOT, env: env(), stdio: 'ignore', detached: true });
  for (let tries = 0; tries < 300; tries += 1) {
    const well = await fetch(address('/healthz')).then(
      ({ ok }) => ok,
      () => false,
    );
    if (well) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Tilth did not start within 30 seconds.');
}

/** Node, whatever it started, and the database server, all at once and without a word. */
async function killTree(root: number): Promise<void> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = stat.split(') ')[1]?.split(' ')[1];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const doomed = new Set([root]);
  for (let grown = -1; grown !== doomed.size; ) {
    grown = doomed.size;
    for (const [child, parent] of parents) if (doomed.has(parent)) doomed.add(child);
  }
  for (const pid of doomed) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone already.
    }
  }
  expect(doomed.size).toBeGreaterThanOrEqual(databaseUrl ? 1 : 4);
}

async function call(method: string, path: string, body?: object): Promise<Response> {
  const answer = await fetch(address(path), {
    method,
    headers: { 'x-tilth': '1', cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const set = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
  if (set.length > 0) cookie = set.join('; ');
  return answer;
}

async function killAgainAndAgain(before: () => Promise<void>): Promise<void> {
  await start();
  expect(
    (await call('POST', '/api/account', { name: 'Mei', email: 'mei@example.org', password: 'four words in a row' }))
      .status,
  ).toBe(200);
  expect((await call('POST', '/api/ecosystems', { name: 'Acme' })).status).toBe(200);
  const spaces = (await (await call('GET', '/api/acme/spaces')).json()) as { items: { id: string }[] };
  const space = spaces.items[0]?.id;
  const acknowledged = new Map<string, string>();
  for (let time = 0; time < TIMES; time += 1) {
    let writing = true;
    const write = async () => {
      while (writing) {
        const body = `Signal ${randomUUID()}`;
        const answer = await call('POST', '/api/acme/signals', { space, body, clientKey: randomUUID() }).catch(
          () => null,
        );
        if (answer?.status !== 200) return;
        acknowledged.set(((await answer.json()) as { id: string }).id, body);
      }
    };
    const writers = Promise.all(Array.from({ length: 6 }, write).map((writer) => writer.catch(() => {})));
    await new Promise((resolve) => setTimeout(resolve, 300 + 40 * time));
    await before();
    await killTree(tilth?.pid ?? 0);
    writing = false;
    await writers;
    await start();
  }
  expect(acknowledged.size).toBeGreaterThan(TIMES * 10);
  const kept = new Map<string, string>();
  for (let after: string | null = ''; after !== null; ) {
    const answer: Response = await call(
      'GET',
      `/api/acme/signals${after ? `?after=${encodeURIComponent(after)}` : ''}`,
    );
    const page = (await answer.json()) as { items: { id: string; body: string }[]; next: string | null };
    for (const { id, body } of page.items) kept.set(id, body);
    after = page.next;
  }
  const lost = [...acknowledged].filter(([id, body]) => kept.get(id) !== body);
  console.info(`${acknowledged.size} acknowledged writes, ${kept.size} kept, ${lost.length} lost in ${TIMES} kills`);
  expect(lost).toEqual([]);
  const { stdout } = await promisify(execFile)('node', ['scripts/tilth.mjs', 'verify'], { cwd: ROOT, env: env() });
  expect(stdout).toContain('The ledger is whole');
}

test('nothing acknowledged is lost, however often everything is killed', { timeout: 600_000 }, () =>
  killAgainAndAgain(async () => {}),
);

const SERVER = process.env.TILTH_TEST_DATABASE_URL ?? '';

// .ci/run starts the server; without one there is nothing to kill.
test.skipIf(!SERVER)('nor on a server whose processes are killed, too', { timeout: 600_000 }, async () => {
  const name = `tilth_kill_${randomUUID().replaceAll('-', '')}`;
  const asAdmin = async <Row extends pg.QueryResultRow>(text: string): Promise<Row[]> => {
    const admin = new pg.Client({ connectionString: SERVER });
    await admin.connect();
    const { rows } = await admin.query<Row>(text);
    await admin.end();
    return rows;
  };
  await asAdmin(`CREATE DATABASE ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  databaseUrl = url.href;
  let times = 0;
  await killAgainAndAgain(async () => {
    times += 1;
    if (times % 2 === 0) return;
    // One backend gone without a word: the server throws all of them out and recovers from its log, as after a crash.
    const backends = await asAdmin<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = '${name}' AND backend_type = 'client backend'`,
    );
    const [backend] = backends;
    if (!backend) throw new Error('Tilth has no connection to the server.');
    process.kill(backend.pid, 'SIGKILL');
  });
});
