import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/kernel/identifiers.ts';
import { modulesOf } from '../../src/main/modules.ts';
import { sight } from '../../src/modules/ecosystem/index.ts';
import { LiveHub } from '../../src/platform/live/hub.ts';
import { type TestHouse, testHouse } from '../database/house.ts';
import { KINDS, type Kind, type People, peopleOf, photo, type Scenario, scenarioOf, secret } from './scenario.ts';
import { OUTSIDE, type Row, TABLE } from './table.ts';

let house: TestHouse;
let people: People;
beforeAll(async () => {
  house = await testHouse();
  people = await peopleOf(house);
});
afterAll(() => house.close());

/** What a steward looks after. */
const THEIRS = new Set(['space', 'link', 'linkToken', 'invitation', 'person']);
const whole = (route: string) => (route.includes(' /api/') ? route : route.replace(' ', ' /api/:ecosystem'));

test('the table has every route, once', () => {
  const hub = new LiveHub(house.database, sight);
  const routes = modulesOf(house.database, hub).flatMap((module) =>
    module.routes.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`),
  );
  hub.end();
  expect([...TABLE.map(({ route }) => whole(route)), ...OUTSIDE].sort()).toEqual(routes.sort());
});

async function answer(row: Row, scenario: Scenario, kind: Kind): Promise<{ status: number; text: string }> {
  const [method = '', path = ''] = whole(row.route).split(' ');
  const params: Record<string, string> = {
    ...scenario,
    ecosystem: 'acme',
    member: people.member.personId,
    ...row.params?.({ ...scenario, member: people.member.personId }),
  };
  const url = path.replace(/:(\w+)/g, (_all, name: string) => {
    const value = params[name];
    if (!value) throw new Error(`${row.route}: the scenario has no ${name}`);
    return encodeURIComponent(value);
  });
  const picture = method === 'PUT' && path.endsWith('/photos/:photo');
  const body = row.body?.(scenario);
  const sent = await house.app.inject({
    method: method as 'GET',
    url: row.query ? `${url}?${row.query}` : url,
    headers: {
      'x-tilth': '1',
      ...(kind === 'nobody' ? {} : { 'x-test-account': people[kind].accountId }),
      ...(picture ? { 'content-type': 'image/png' } : body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(picture ? { payload: await photo() } : body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return { status: sent.statusCode, text: sent.body };
}

// Refusals first: what changes nothing leaves the scenario as it was for the next kind. The steward and the member come last.
test.each(TABLE)('$route', async (row) => {
  const scenario = await scenarioOf(house, people);
  const bySecret = row.route.includes(' /api/');
  const found: number[] = [];
  if (row.route.includes(':') && !bySecret) {
    const nothing = Object.fromEntries(Object.keys(scenario).map((name) => [name, newId()])) as Scenario;
    const [there, nowhere] = [await answer(row, scenario, 'guest'), await answer(row, nothing, 'guest')];
    if (there.status >= 400) expect(there.status, 'what is hidden sounds like what is not there').toBe(nowhere.status);
  }
  for (const kind of KINDS) {
    const { status, text } = await answer(row, scenario, kind);
    found.push(status);
    if (kind === 'member' || bySecret || row.route.includes('/claim')) continue;
    expect(text, `${kind} reads what is in the space`).not.toContain(secret);
    for (const [name, id] of Object.entries(scenario))
      if (name !== 'organization' && !(kind === 'steward' && THEIRS.has(name)))
        expect(text.includes(id), `${kind} learns of the ${name}: ${text.slice(0, 200)}`).toBe(false);
  }
  expect(found.join(' '), KINDS.join(' ')).toBe(row.answers);
});
