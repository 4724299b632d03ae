import { Writable } from 'node:stream';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { loggerFor } from './logging.ts';

const SECRETS = ['louvre', 'r3ceipt', '203.0.113.9', 'rosa@example.org', 'tilth_session', 'Key (email)'];

async function linesOf(every: boolean | undefined): Promise<string> {
  let lines = '';
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines += chunk;
      done();
    },
  });
  const app = fastify({ logger: loggerFor(every, stream) });
  app.get('/api/receipts/:token', async () => ({ fine: true }));
  app.get('/api/fails', async (request) => {
    const refused = Object.assign(new Error('duplicate: rosa@example.org'), {
      code: '23505',
      detail: 'Key (email)=(rosa@example.org) exists',
    });
    request.log.error({ err: refused }, 'unexpected');
    return {};
  });
  const headers = { cookie: 'tilth_session=r3ceipt', 'user-agent': 'louvre' };
  const from = { method: 'GET', headers, remoteAddress: '203.0.113.9' } as const;
  await app.inject({ ...from, url: '/api/receipts/r3ceipt?words=louvre' });
  await app.inject({ ...from, url: '/api/fails' });
  await app.close();
  return lines;
}

test('a log says what was done and how it went, and nothing of anybody', async () => {
  const lines = await linesOf(true);
  const entries = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(entries).toContainEqual(expect.objectContaining({ req: { method: 'GET', route: '/api/receipts/:token' } }));
  expect(entries).toContainEqual(expect.objectContaining({ res: { status: 200 }, responseTime: expect.any(Number) }));
  for (const secret of SECRETS) expect(lines).not.toContain(secret);
});

test('what failed on our side is logged in any case, with the number that was given out', async () => {
  const entry = JSON.parse(await linesOf(undefined));
  expect(entry).toMatchObject({ level: 50, reqId: expect.any(String), msg: 'unexpected', err: { code: '23505' } });
  expect(entry.err.stack).toContain('logging.test.ts');
  expect(JSON.stringify(entry)).not.toContain('rosa');
});
