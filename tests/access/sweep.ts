import type { FastifyRequest } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/identifiers.ts';
import { createIdentity } from '../../src/platform/identity/create.ts';
import { type TestHouse, testHouse, testIdentity } from '../database/house.ts';
import type { Bad } from './bad.ts';
import { type Case, casesOf, chosen, type Operation, type Sending } from './cases.ts';
import { GOOD, type Good, NOT_TRIED } from './good.ts';
import { type People, peopleOf, photo, type Scenario, scenarioOf } from './scenario.ts';

let house: TestHouse;
let people: People;
let document: { paths: Record<string, Record<string, Operation>> };

async function open(): Promise<void> {
  const asTest = testIdentity();
  const named = (request: FastifyRequest) => request.headers['x-test-account'] !== undefined;
  house = await testHouse('acme', {
    // Nothing is sealed meanwhile: what is written is what a request wrote.
    serveOnly: true,
    mailer: { send: async () => {}, close: () => {} },
    identity: (database) => {
      const cost = { N: 16, r: 1, p: 1 };
      const real = createIdentity({ database, secret: 'for tests', publicUrl: 'http://localhost', cost });
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
  // Every row that is written leaves its table's name, undone with it; that somebody tried is counted, and that is all it leaves.
  await house.owner.query(
    `CREATE TABLE public.written (name text);
     CREATE FUNCTION public.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
       BEGIN INSERT INTO public.written VALUES (TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME); RETURN NULL; END $$;
     DO $$ DECLARE t regclass; BEGIN
       FOR t IN SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public') AND n.nspname !~ '^pg_'
                  AND c.oid NOT IN ('identity.tries'::regclass, 'flood.windows'::regclass) LOOP
         EXECUTE format('CREATE TRIGGER noted AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION public.note()', t);
       END LOOP; END $$`,
  );
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

/** What was written since `clear`. Guessing is slowed down after a few tries, which has a test of its own: those are forgotten. */
async function written(): Promise<string[]> {
  const [found] = (await house.owner.query(
    'SELECT name FROM public.written; DELETE FROM identity.tries',
  )) as unknown as Array<{ rows: Array<{ name: string }> }>;
  return found?.rows.map(({ name }) => name) ?? [];
}

const clear = () => house.owner.query('TRUNCATE public.written; DELETE FROM identity.tries');

/** @returns whether it was taken after all */
async function taken(route: string, sending: Sending, { change, what, bad, field }: Case): Promise<boolean> {
  const { status, text, type } = await send(route, change(sending));
  const about = aboutOf(route, what, bad, `${status} ${text.slice(0, 300)}`);
  expect(status, about).toBeLessThan(500);
  if (status < 400) {
    expect(bad.forbidden, about).toBe(false);
    return true;
  }
  expect(type, about).toContain('application/problem+json');
  const { detail, code, fields } = JSON.parse(text);
  // A code of ours, worded; a sentence, not a name.
  expect(detail, about).toMatch(/ .*[.}]$/s);
  expect(detail, about).not.toBe(code);
  if (code !== 'invalid') return false;
  expect(fields.length, about).toBeGreaterThan(0);
  for (const each of fields) expect(each.message, about).toMatch(/^\p{Lu}.* .*\.$/su);
  const named = fields.map(({ path }: { path: string }) => path.split('.')[0]);
  if (field) expect(named, about).toContain(field);
  return false;
}

const aboutOf = (route: string, what: string, { why, value }: Bad, came: string) =>
  `${route}: ${what} is ${why}, ${JSON.stringify(value)?.slice(0, 80)} → ${came}`;

/** So many at once: fewer than the guesses of a password that are free. */
const AT_ONCE = 6;

/** Where the next request finds everything in its place; null: something was changed there. */
let spare: Scenario | null = null;
async function ground(): Promise<Scenario> {
  spare ??= await scenarioOf(house, people);
  return spare;
}

/**
 * Every route of the OpenAPI document, as a steward who takes part. The good request comes first and is answered with 2xx; then one
 * thing at a time goes bad in it. Never a stumble, never anything half written, always words that say what would be right. What was
 * refused left everything as it was: there the next route's good request is made.
 * @param most cases a route
 */
export function tryEveryRoute(most: number): void {
  beforeAll(open);
  afterAll(() => house.close());

  test('every operation of the document has a good request', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...GOOD.map(({ route }) => route), ...NOT_TRIED].sort()).toEqual(operations.sort());
  });

  test.each(GOOD)('$route', { timeout: 120_000 }, async (good) => {
    const { route } = good;
    const [method = '', path = ''] = route.split(' ');
    const reads = method === 'GET';
    const found = await send(route, await goodOf(good, await ground()));
    expect(found.status, `${route}: the good request → ${found.text.slice(0, 300)}`).toBeLessThan(300);
    if (!reads) spare = null;

    const here = await ground();
    let sending = await goodOf(good, here);
    const strange = [people.elsewhere.personId, people.gone.personId, people.guest.personId, newId()];
    const ids = [...strange, ...Object.values(here).filter((id) => id.length === 36)];
    const operation = document.paths[path]?.[method.toLowerCase()] as Operation;
    const cases = chosen(casesOf(operation, sending, ids, strange), most);

    await clear();
    /** @returns whether one was taken. What was not has written nothing. */
    const tried = async (some: Case[]): Promise<boolean> => {
      const passed = await Promise.all(some.map((each) => taken(route, sending, each)));
      if (!reads && passed.includes(true)) return true;
      const about = some.map(({ what, bad }) => aboutOf(route, what, bad, 'something was written')).join('\n');
      expect(await written(), about).toEqual([]);
      return false;
    };
    // What must be refused, and what only reads, can come at once: nothing may be written. What may pass comes by itself.
    const together = cases.filter(({ bad }) => reads || bad.forbidden);
    for (let place = 0; place < together.length; place += AT_ONCE) await tried(together.slice(place, place + AT_ONCE));
    for (const each of cases.filter(({ bad }) => !reads && !bad.forbidden))
      if (await tried([each])) {
        spare = null;
        sending = await goodOf(good, here);
        await clear();
      }
  });
}
