import { newId } from '../../src/kernel/identifiers.ts';
import type { TestHouse } from '../database/house.ts';
import { campsIn } from './camps.ts';
import { type People, photo, type Scenario } from './scenario.ts';
import { TABLE } from './table.ts';

interface Made {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  /** Sent instead of a body. */
  picture?: boolean;
  /** Somebody who signed in for real, where the request is about an account. */
  cookie?: string;
}

export interface Good {
  /** As the OpenAPI document writes it. */
  route: string;
  make: (scenario: Scenario, people: People, house: TestHouse) => Made | Promise<Made>;
}

const password = 'four words in a row';
const address = () => `${newId()}@example.org`;

async function signedIn(house: TestHouse, as: { email: string } = { email: address() }): Promise<string> {
  const { cookies } = await house.app.inject({
    method: 'POST',
    url: '/api/account',
    headers: { 'x-tilth': '1' },
    payload: { name: 'Rosa', password, ...as },
  });
  return `tilth_session=${cookies[0]?.value}`;
}

async function invited(house: TestHouse, people: People): Promise<string> {
  const { body } = await house.as(people.steward).post('/api/acme/invitations', { relation: 'installer' });
  return String(body.url).split('/').at(-1) ?? '';
}

async function guestOf(house: TestHouse, people: People): Promise<string> {
  const { cookies } = await house.app.inject({
    method: 'POST',
    url: `/api/invitations/${await invited(house, people)}/accept`,
    headers: { 'x-tilth': '1' },
    payload: { name: 'Guest' },
  });
  return `tilth_session=${cookies[0]?.value}`;
}

async function tokenOf(house: TestHouse): Promise<string> {
  const cookie = await signedIn(house);
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/account/re-entry',
    headers: { 'x-tilth': '1', cookie },
  });
  return answer.json().token;
}

/** A way back in that a steward hands out: for somebody with an account of their own. */
async function resetOf(house: TestHouse): Promise<string> {
  const token = await tokenOf(house);
  await house.owner.query(`UPDATE identity.tokens SET purpose = 'reset'`);
  return token;
}

/** About accounts and what comes before an ecosystem. */
const OUTSIDE: Good[] = [
  { route: 'GET /api/session', make: async (_s, _p, house) => ({ cookie: await signedIn(house) }) },
  {
    route: 'POST /api/session',
    make: async (_s, _p, house) => {
      const email = address();
      await signedIn(house, { email });
      return { body: { email, password }, cookie: 'none=here' };
    },
  },
  {
    route: 'PATCH /api/session',
    make: async (_s, _p, house) => ({ cookie: await signedIn(house), body: { locale: 'de' } }),
  },
  { route: 'DELETE /api/session', make: async (_s, _p, house) => ({ cookie: await signedIn(house) }) },
  { route: 'POST /api/session/everywhere-out', make: async (_s, _p, house) => ({ cookie: await signedIn(house) }) },
  { route: 'POST /api/account', make: () => ({ body: { name: 'Rosa', email: address(), password } }) },
  {
    route: 'POST /api/account/credentials',
    make: async (_s, people, house) => ({ cookie: await guestOf(house, people), body: { email: address(), password } }),
  },
  { route: 'POST /api/account/forgotten', make: () => ({ body: { email: address() } }) },
  {
    route: 'PUT /api/account/digest',
    make: async (_s, _p, house) => ({ cookie: await signedIn(house), body: { digest: 'off' } }),
  },
  {
    route: 'POST /api/account/password',
    make: async (_s, _p, house) => ({
      cookie: await signedIn(house),
      body: { current: password, next: `${password} more` },
    }),
  },
  { route: 'POST /api/account/re-entry', make: async (_s, _p, house) => ({ cookie: await signedIn(house) }) },
  { route: 'POST /api/re-entry', make: async (_s, _p, house) => ({ body: { token: await tokenOf(house) } }) },
  { route: 'POST /api/reset', make: async (_s, _p, house) => ({ body: { token: await resetOf(house), password } }) },
  {
    route: 'POST /api/ecosystems',
    make: async (_s, _p, house) => ({
      cookie: await signedIn(house),
      body: { name: 'Own', role: 'Founder', slug: `own-${newId().slice(-12)}` },
    }),
  },
  {
    route: 'GET /api/invitations/{token}',
    make: async (_s, people, house) => ({ params: { token: await invited(house, people) } }),
  },
  {
    route: 'POST /api/invitations/{token}/accept',
    make: async (_s, people, house) => ({
      params: { token: await invited(house, people) },
      body: { name: 'Guest' },
      cookie: 'none=here',
    }),
  },
  { route: 'GET /api/demonstrations', make: () => ({}) },
  {
    route: 'POST /api/demonstrations/{slug}/walk-in',
    make: (_s, people) => ({ params: { slug: 'beta' }, body: { personId: people.elsewhere.personId } }),
  },
];

/** Where a good request as the member differs from what the table of doors sends. */
const OTHERWISE: Record<string, Good['make']> = {
  'PATCH /api/{ecosystem}/people/{person}': (_s, { member }) => ({
    params: { person: member.personId },
    body: { name: 'N', role: '', about: '' },
  }),
  'PUT /api/{ecosystem}/people/{person}/portrait': (_s, { member }) => ({
    params: { person: member.personId },
    picture: true,
  }),
  'DELETE /api/{ecosystem}/people/{person}/portrait': (_s, { member }) => ({ params: { person: member.personId } }),
  'GET /api/{ecosystem}/people/{person}/portrait/{portrait}': async (_s, { member }, house) => {
    await house.app.inject({
      method: 'PUT',
      url: `/api/acme/people/${member.personId}/portrait`,
      payload: await photo(),
      headers: { 'x-tilth': '1', 'x-test-account': member.accountId, 'content-type': 'image/png' },
    });
    const { body } = await house.as(member).get(`/api/acme/people/${member.personId}`);
    return { params: { person: member.personId, portrait: String(body.portrait).split('/').at(-1) ?? '' } };
  },
  'POST /api/{ecosystem}/people/{person}/reset': async (s, _p, house) => {
    await house.owner.query(
      `INSERT INTO identity.accounts (id, name) SELECT account_id, name FROM ecosystem.persons WHERE id = $1 ON CONFLICT DO NOTHING`,
      [s.person],
    );
    return {};
  },
  'DELETE /api/{ecosystem}/journeys/{journey}/participants/{person}': async (s, { member }, house) => {
    await house.as(member).post(`/api/acme/journeys/${s.journey}/participants`, { person: s.person });
    return {};
  },
  'POST /api/{ecosystem}/dialogues/{dialogue}/groups/{group}/name': async (s, { member }, house) => ({
    params: await campsIn(house, member, s.space ?? ''),
    body: { name: 'Left' },
  }),
  'GET /api/receipts/{token}/photos/{photo}/{size}': async (s, _p, house) => {
    const kept = newId();
    await house.app.inject({
      method: 'PUT',
      url: `/api/receipts/${s.receipt}/photos/${kept}`,
      payload: await photo(),
      headers: { 'x-tilth': '1', 'content-type': 'image/png' },
    });
    return { params: { token: s.receipt ?? '', photo: kept, size: 'small' } };
  },
};

/** The stream does not end, and has its own test (live.test.ts); the demonstration takes nothing in and loads for seconds. */
export const NOT_TRIED = ['GET /api/{ecosystem}/live', 'POST /api/demonstrations'];

export const GOOD: Good[] = [
  ...TABLE.map((row): Good => {
    const whole = row.route.includes(' /api/') ? row.route : row.route.replace(' ', ' /api/:ecosystem');
    const route = whole.replace(/:(\w+)/g, '{$1}');
    const make: Good['make'] = (s, { member }) => ({
      params: row.params?.({ ...s, member: member.personId }),
      query: row.query,
      body: row.body?.(s),
      picture: /^PUT .*\/photos\/\{photo\}$/.test(route),
    });
    return { route, make: OTHERWISE[route] ?? make };
  }),
  ...OUTSIDE,
];
