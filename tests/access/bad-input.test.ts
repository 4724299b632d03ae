import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import type { FastifyRequest } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/identifiers.ts';
import { createIdentity } from '../../src/platform/identity/create.ts';
import { type TestHouse, testHouse, testIdentity } from '../database/house.ts';
import { type Bad, forbiddenValues, MISSING, oddValues, type Schema } from './bad.ts';
import { GOOD, type Good, NOT_TRIED } from './good.ts';
import { type People, peopleOf, photo, type Scenario, scenarioOf } from './scenario.ts';

// Every route of the OpenAPI document, as a steward who takes part: one thing at a time goes bad in a good request, which is answered with
// 2xx once nothing is bad in it. Never a stumble, never anything half written, always words that say what would be right.
let house: TestHouse;
let people: People;
let document: { paths: Record<string, Record<string, Operation>> };

interface Operation {
  parameters?: Array<{ name: string; in: 'path' | 'query'; required?: boolean; schema: Schema }>;
  requestBody?: { content: Record<string, { schema: Schema }> };
}

beforeAll(async () => {
  const asTest = testIdentity();
  const named = (request: FastifyRequest) => request.headers['x-test-account'] !== undefined;
  house = await testHouse('acme', {
    // Nothing is sealed meanwhile: what is written is what a request wrote.
    serveOnly: true,
    mailer: { send: async () => {}, close: () => {} },
    identity: (database) => {
      const real = createIdentity({ database, secret: 'for tests', publicUrl: 'http://localhost' });
      return {
        ...real,
        account: (request) => (named(request) ? asTest.account(request) : real.account(request)),
        accountSql: (request) => (named(request) ? asTest.accountSql(request) : real.accountSql(request)),
      };
    },
  });
  people = await peopleOf(house);
  await house.owner.query(`INSERT INTO ecosystem.stewardships (ecosystem_id, id, person_id) VALUES ($1, $2, $3)`, [
    house.ecosystem.id,
    newId(),
    people.member.personId,
  ]);
  await house.owner.query(`UPDATE ecosystem.ecosystems SET demonstration = true WHERE slug = 'beta'`);
  await house.owner.query(`UPDATE ecosystem.persons SET walk_in = true WHERE id = $1`, [people.elsewhere.personId]);
  await house.owner.query(`INSERT INTO identity.accounts (id, name) VALUES ($1, 'Elsa')`, [people.elsewhere.accountId]);
  document = (await house.as(null).get('/api/openapi.json')).body;
  // Every row that is written leaves its table's name, undone with it; a wrong password is counted, and that is all it leaves.
  await house.owner.query(
    `CREATE TABLE public.written (name text);
     CREATE FUNCTION public.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
       BEGIN INSERT INTO public.written VALUES (TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME); RETURN NULL; END $$;
     DO $$ DECLARE t regclass; BEGIN
       FOR t IN SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public') AND n.nspname !~ '^pg_'
                  AND c.oid <> 'identity.tries'::regclass LOOP
         EXECUTE format('CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION public.note()', t);
       END LOOP; END $$`,
  );
});
afterAll(() => house.close());

interface Sending {
  path: Record<string, string>;
  query: string;
  body: unknown;
  headers: Record<string, string>;
  /** Instead of the body. */
  bytes?: Buffer;
}

async function goodOf(good: Good, scenario: Scenario): Promise<Sending> {
  const made = await good.make(scenario, people, house);
  return {
    path: { ecosystem: 'acme', ...scenario, ...made.params },
    query: made.query ?? '',
    body: made.body,
    headers: {
      'x-tilth': '1',
      ...(made.cookie ? { cookie: made.cookie } : { 'x-test-account': people.member.accountId }),
      ...(made.picture ? { 'content-type': 'image/png' } : made.body ? { 'content-type': 'application/json' } : {}),
    },
    ...(made.picture ? { bytes: await photo() } : {}),
  };
}

async function send(route: string, { path, query, body, headers, bytes }: Sending) {
  const [method, pattern = ''] = route.split(' ');
  const url = pattern.replace(/\{(\w+)\}/g, (_all, name: string) => path[name] ?? '');
  const payload = bytes ?? (body === undefined ? undefined : JSON.stringify(body));
  const answer = await house.app.inject({
    method: method as 'GET',
    url: query ? `${url}?${query}` : url,
    headers,
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, text: answer.body, type: String(answer.headers['content-type']) };
}

/** What was written since it was asked before. */
const written = async () =>
  (await house.owner.query<{ name: string }>('DELETE FROM public.written RETURNING name')).rows.map(({ name }) => name);

/** @returns whether it was taken after all, and has changed something. */
async function refused(route: string, sending: Sending, what: string, bad: Bad, field?: string): Promise<boolean> {
  const { status, text, type } = await send(route, sending);
  const about = `${route}: ${what} is ${bad.why}, ${JSON.stringify(bad.value)?.slice(0, 80)} → ${status} ${text.slice(0, 300)}`;
  expect(status, about).toBeLessThan(500);
  if (status < 400) {
    expect(bad.forbidden, about).toBe(false);
    return !route.startsWith('GET');
  }
  expect(type, about).toContain('application/problem+json');
  const { detail, code, fields } = JSON.parse(text);
  // A code of ours, worded; a sentence, not a name.
  expect(detail, about).toMatch(/ .*[.}]$/s);
  expect(detail, about).not.toBe(code);
  if (code === 'invalid') {
    expect(fields.length, about).toBeGreaterThan(0);
    for (const each of fields) expect(each.message, about).toMatch(/^\p{Lu}.* .*\.$/su);
    if (field)
      expect(
        fields.some(({ path }: { path: string }) => path.split('.')[0] === field),
        about,
      ).toBe(true);
  }
  expect(await written(), about).toEqual([]);
  return false;
}

test('every operation of the document has a good request', () => {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect([...GOOD.map(({ route }) => route), ...NOT_TRIED].sort()).toEqual(operations.sort());
});

let spare: Scenario | null = null;
const HUGE = Buffer.alloc(50_000_000, 120);

test.each(GOOD)('$route', { timeout: 120_000 }, async (good) => {
  const { route } = good;
  const [method = '', path = ''] = route.split(' ');
  const operation = document.paths[path]?.[method.toLowerCase()] as Operation;
  const ground = async () => {
    spare ??= await scenarioOf(house, people);
    return spare;
  };
  let altered = false;
  // The same good request until one of its kind was taken: signing up anew for each would take minutes.
  let held: Sending | null = null;
  const asked = async () => {
    held ??= await goodOf(good, await ground());
    return held;
  };
  const strange = [people.elsewhere.personId, people.gone.personId, people.guest.personId, newId()];
  const tried = async (change: (sending: Sending) => Sending, what: string, bad: Bad, field?: string) => {
    const sending = change(await asked());
    // Guessing is slowed down after a few tries: that has a test of its own.
    await house.owner.query('DELETE FROM identity.tries');
    await written();
    if (await refused(route, sending, what, bad, field)) {
      altered = true;
      held = null;
    }
  };
  const ids = [...strange, ...Object.values(await ground()).filter((id) => id.length === 36)];

  const begun = await asked();
  const schema = operation.requestBody?.content['application/json']?.schema;
  const fields = Object.keys(schema?.properties ?? {});
  const inBody =
    (name: string, { value }: Bad) =>
    (sending: Sending) => {
      const body = { ...(sending.body as object), [name]: value };
      return { ...sending, body: value === MISSING ? { ...body, [name]: undefined } : body };
    };
  if (schema) {
    for (const [name, each] of Object.entries(schema.properties ?? {}))
      for (const bad of forbiddenValues(each, schema.required?.includes(name) ?? false, ids))
        await tried(inBody(name, bad), name, bad, name);
    for (const [why, value] of Object.entries({ 'a list': [], 'a text': 'x', nothing: null, 'a number': 1 }))
      if (!schema.anyOf)
        await tried((sending) => ({ ...sending, body: value }), 'the body', { why, value, forbidden: true });
    for (const [why, bytes] of Object.entries({
      'cut short': Buffer.from('{"a":'),
      empty: Buffer.alloc(0),
      'broken UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
      'fifty megabytes': HUGE,
    }))
      await tried((sending) => ({ ...sending, bytes }), 'the body', {
        why,
        value: null,
        forbidden: fields.length > 0 && why !== 'broken UTF-8',
      });
  }
  if (begun.bytes)
    for (const [why, bytes] of Object.entries({
      empty: Buffer.alloc(0),
      noise: randomBytes(500),
      'fifty megabytes': HUGE,
      cut: begun.bytes.subarray(0, 40),
    }))
      await tried((sending) => ({ ...sending, bytes }), 'the picture', { why, value: null, forbidden: true });
  if (schema || begun.bytes)
    for (const type of [
      'text/plain',
      'application/xml',
      'multipart/form-data',
      'nonsense',
      begun.bytes ? 'application/json' : 'image/png',
    ])
      await tried(
        (sending) => ({ ...sending, headers: { ...sending.headers, 'content-type': type } }),
        'the content type',
        {
          why: type,
          value: type,
          forbidden: (schema?.required?.length ?? 1) > 0,
        },
      );

  const nasty = fc.oneof(
    fc.constantFrom('x', '..', '%00', '%ff', '%', 'a'.repeat(300), '%ED%A0%80', '0', ' ', "';--"),
    fc.constantFrom(...ids),
    fc.uuid(),
  );
  for (const { name, in: where } of operation.parameters ?? [])
    await fc.assert(
      fc.asyncProperty(nasty, (value) =>
        tried(
          (sending) =>
            where === 'path'
              ? { ...sending, path: { ...sending.path, [name]: value } }
              : { ...sending, query: `${sending.query}&${name}=${value}&${name}=${value}` },
          name,
          { why: 'odd', value, forbidden: false },
        ),
      ),
      { numRuns: 6, seed: 20261124 },
    );
  if (fields.length > 0)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields, 'more'), oddValues(ids), (name, bad) =>
        tried(inBody(name, bad), name, bad),
      ),
      { numRuns: 8 + 2 * fields.length, seed: 20261124 },
    );
  // After all that was refused, the good one finds everything as it was.
  let answered = await send(route, await goodOf(good, await ground()));
  if (altered && answered.status >= 300) {
    spare = null;
    answered = await send(route, await goodOf(good, await ground()));
  }
  expect(answered.status, `${route}: the good request → ${answered.text.slice(0, 300)}`).toBeLessThan(300);
  if (altered || !route.startsWith('GET')) spare = null;
});
