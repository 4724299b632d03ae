import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Endpoint } from '../../src/kernel/endpoint.ts';
import { modulesOf } from '../../src/main/modules.ts';
import { type TestHouse, testHouse } from '../database/house.ts';

// Every route the house has, whatever is thrown at it: a refusal that says why, never a stumble.
type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let steward: Person;
let endpoints: Endpoint[];
beforeAll(async () => {
  house = await testHouse();
  await house.space('Roofing partners');
  steward = await house.person('Mei', { spaces: ['Roofing partners'], steward: true });
  const all = modulesOf(house.database, null as never).flatMap(({ routes }) => routes.map(({ endpoint }) => endpoint));
  // Accounts are tried by identity's own tests (this house knows none); the stream does not end; the demonstration loads for real.
  endpoints = all.filter(
    ({ path }) =>
      !/^\/api\/(account|session|demonstrations|invitations)/.test(path) &&
      !path.endsWith('/live') &&
      path !== '/api/ecosystems',
  );
});
afterAll(() => house.close());

const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e',
    [],
    {},
    [null],
    'x'.repeat(20_001),
    "'; DROP TABLE x; --",
    '٣',
    '0190-not-a-uuid',
    '2026-13-45',
    '01930000-0000-7000-8000-00000000000a',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
);

function fieldsOf(schema: unknown): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : ['dialogue', 'question'];
}

function addressOf(path: string, part: () => string): string {
  return path.replace(/:(\w+)/g, (_whole, name: string) =>
    name === 'ecosystem' ? 'acme' : encodeURIComponent(part()),
  );
}

test('no route stumbles over what it is sent', { timeout: 180_000 }, async () => {
  expect(endpoints.length).toBeGreaterThan(70);
  const stumbled: string[] = [];
  for (const endpoint of endpoints) {
    const id = '01930000-0000-7000-8000-00000000000a';
    const given = fc.record({
      part: fc.oneof(fc.constant(id), fc.constantFrom('x', '..', '%00', 'a'.repeat(300), '\u0000')),
      body: fc.oneof(nasty, fc.dictionary(fc.constantFrom(...fieldsOf(endpoint.body), 'more'), nasty)),
      query: fc.dictionary(
        fc.constantFrom(...fieldsOf(endpoint.query), 'more'),
        fc.string({ unit: 'binary', maxLength: 30 }),
        { maxKeys: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(given, async ({ part, body, query }) => {
        const search = new URLSearchParams(query).toString();
        const answer = await house.app.inject({
          method: endpoint.method,
          url: `${addressOf(endpoint.path, () => part)}${search ? `?${search}` : ''}`,
          headers: {
            'x-tilth': '1',
            'x-test-account': steward.accountId,
            ...(endpoint.body ? { 'content-type': 'application/json' } : {}),
          },
          ...(endpoint.body ? { payload: JSON.stringify(body) ?? 'null' } : {}),
        });
        if (answer.statusCode >= 500)
          stumbled.push(
            `${endpoint.method} ${endpoint.path} ${answer.body.slice(0, 200)} ${JSON.stringify({ part, body, query }).slice(0, 200)}`,
          );
        else if (answer.statusCode >= 400 && answer.statusCode !== 404)
          expect(answer.json().detail, answer.body).toBeTruthy();
      }),
      { numRuns: 25, seed: 20261124 },
    );
  }
  expect(stumbled.slice(0, 5)).toEqual([]);
});

test('wrong content types, broken bodies and bodies beyond all measure are refused with a reason', async () => {
  const send = (headers: Record<string, string>, payload: string | Buffer) =>
    house.app.inject({
      method: 'POST',
      url: '/api/acme/signals',
      headers: { 'x-tilth': '1', 'x-test-account': steward.accountId, ...headers },
      payload,
    });
  for (const [headers, payload] of [
    [{ 'content-type': 'text/plain' }, 'hello'],
    [{ 'content-type': 'application/json' }, '{"space":'],
    [{ 'content-type': 'application/json' }, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    [{ 'content-type': 'application/json' }, `{"body":"${'x'.repeat(50_000_000)}"}`],
    [{}, ''],
  ] as const) {
    const answer = await send(headers, payload);
    expect(answer.statusCode, answer.body.slice(0, 200)).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.json().detail).toBeTruthy();
  }
});
