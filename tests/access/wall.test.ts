import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOBODY } from '../../src/kernel/actor.ts';
import { type TestHouse, testHouse } from '../database/house.ts';
import { campsIn } from './camps.ts';
import { type People, peopleOf, type Scenario, scenarioOf, secret } from './scenario.ts';
import {
  type Acting,
  attempt,
  type Kept,
  nobodyIn,
  strayed,
  type Table,
  tablesOf,
  type World,
  worldOf,
} from './worlds.ts';

// Every canX says yes: no policy in code is asked, unfiltered statements meet the wall alone. Two spaces with everything a space can
// hold, one the member's and one the guest's; neither sees the other's, and nobody else sees either.
let house: TestHouse;
let tables: Table[];
let mine: World;
let theirs: World;
let actors: Record<string, Acting>;

const KINDS = [
  'nobody',
  'nobody who names the ecosystem',
  'somebody of another ecosystem',
  'somebody of another ecosystem who names this one',
  'guest',
  'former member',
  'gone',
  'steward',
  'member',
  'visitor',
  'visitor at a promise',
  'holder',
] as const;
type Kind = (typeof KINDS)[number];

/** What a steward looks after, and what a member of the other space may not (docs/decisions/0003). */
const STEWARDS = new Set(
  ['spaces', 'memberships', 'links', 'invitations', 'stewardships', 'persons', 'organizations'].map(
    (name) => `ecosystem.${name}`,
  ),
);
const hiddenFrom = (kind: Kind): World[] => [
  ...(/^(member|visitor|holder)/.test(kind) ? [] : [mine]),
  ...(kind === 'guest' ? [] : [theirs]),
];

beforeAll(async () => {
  house = await testHouse();
  const people = await peopleOf(house);
  const first = await filled(people);
  const second = await filled({ ...people, member: people.guest });
  await house.drain();
  tables = await tablesOf(house);
  mine = await worldOf(house, tables, [first.space]);
  theirs = await worldOf(house, tables, [second.space]);
  const link = await house.owner.query('SELECT id FROM ecosystem.links WHERE space_id = $1', [first.space]);
  const receipt = await house.owner.query(
    'SELECT receipt_id AS id FROM journey.signals WHERE space_id = $1 AND receipt_id IS NOT NULL',
    [first.space],
  );
  const { ecosystemId } = people.member;
  actors = {
    nobody: NOBODY,
    'nobody who names the ecosystem': nobodyIn(ecosystemId),
    'somebody of another ecosystem': people.elsewhere,
    'somebody of another ecosystem who names this one': strayed(people.elsewhere, ecosystemId),
    guest: people.guest,
    'former member': people.former,
    gone: people.gone,
    steward: people.steward,
    member: people.member,
    visitor: { kind: 'visitor', ecosystemId, linkId: link.rows[0].id },
    'visitor at a promise': { kind: 'visitor', ecosystemId, linkId: first.promiseLink ?? '' },
    holder: { kind: 'holder', ecosystemId, receiptId: receipt.rows[0].id },
  };
}, 120_000);
afterAll(() => house.close());

/** The scenario, and what its routes leave for later. */
async function filled(people: People): Promise<Scenario> {
  const scenario = await scenarioOf(house, people);
  const { member } = people;
  const send = async (url: string, body: object, method: 'post' | 'put' = 'post') => {
    const { status, body: answer } = await house.as(member)[method](`/api/acme${url}`, body);
    if (status !== 200) throw new Error(`${url}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const { space, dialogue, statement, journey, into, proposition, person, signal } = scenario;
  for (const vote of ['agree', 'pass'])
    await send(`/dialogues/${dialogue}/statements/${statement}/vote`, { vote }, 'put');
  const secretly = await send('/dialogues', { space, question: secret, votes: 'anonymous' });
  const said = await send(`/dialogues/${secretly.id}/statements`, { body: secret });
  await send(`/dialogues/${secretly.id}/statements/${said.id}/vote`, { vote: 'agree' }, 'put');
  const camps = await campsIn(house, member, space ?? '');
  await send(`/dialogues/${camps.dialogue}/groups/${camps.group}/name`, { name: secret.slice(0, 60) });
  await send(`/dialogues/${dialogue}/syntheses`, { body: secret, basedOn: 0 });
  await send(`/dialogues/${dialogue}/dissents`, { body: secret });
  await send(`/journeys/${journey}/dialogues`, { dialogue });
  await send(`/journeys/${journey}/unlearnings`, { what: secret, reason: secret });
  await send(`/journeys/${into}/moves`, { do: 'park', reason: secret });
  await send('/propositions', { space, journey, title: secret, body: secret });
  await send(`/propositions/${proposition}/contributors`, { person, gave: secret });
  await send(`/propositions/${proposition}/contributors`, { signal, gave: secret });
  await send(`/propositions/${proposition}/agreements`, { note: secret });
  const promised = { claim: secret, measure: secret, evidence: secret, horizon: '2030-01-01', openLink: false };
  await send(`/propositions/${proposition}/promises`, { ...promised, persons: [person] });
  await send('/dialogues/polis', {
    space,
    summary: `topic,${secret}\n`,
    comments: `timestamp,comment-id,author-id,moderated,comment-body\n1,0,0,1,${secret}\n`,
    votes: 'timestamp,comment-id,voter-id,vote\n1,0,0,1\n2,0,0,-1\n',
  });
  await send(`/traces/${journey}/face`, { sentence: secret }, 'put');
  return scenario;
}

const acting = (kind: Kind): Acting => actors[kind] as Acting;

test('the two spaces hold something in every table that content can be in, and share nothing', () => {
  const bare = tables.map(({ name }) => name).filter((name) => (mine.rows.get(name) ?? []).length === 0);
  expect(bare.filter((name) => !/^(identity|platform)\./.test(name)).sort()).toEqual(EMPTY);
  expect([...mine.ids].filter((id) => theirs.ids.has(id))).toEqual([]);
});

/** Of no space, or no row of which stays: what waits for the sealer or for a map, what a reaction could not digest, what was counted. */
const EMPTY = [
  'dialogue.map_claims',
  'dialogue.map_wishes',
  'ecosystem.ecosystems',
  'ecosystem.invitations',
  'ecosystem.organizations',
  'ecosystem.persons',
  'ecosystem.portraits',
  'ecosystem.stewardships',
  'flood.windows',
  'ledger.batches',
  'ledger.cursors',
  'ledger.parked',
  'ledger.unsealed',
];

describe.each(KINDS)('%s', (kind) => {
  test('reads nothing that is hidden', async () => {
    let seen = 0;
    for (const { name, reads } of tables) {
      if (reads.length === 0) continue;
      const { rows } = await attempt(house, acting(kind), `SELECT ${reads.join(', ')} FROM ${name}`);
      seen += rows.length;
      if (kind === 'steward' && STEWARDS.has(name)) continue;
      for (const world of hiddenFrom(kind))
        expect(
          rows.filter((row) => world.holds(row)),
          name,
        ).toEqual([]);
    }
    if (kind === 'member' || kind === 'guest') expect(seen).toBeGreaterThan(100);
  });

  test('changes nothing that is hidden, and deletes nothing', async () => {
    for (const { name, reads, sets } of tables) {
      expect((await attempt(house, acting(kind), `DELETE FROM ${name}`)).count, `DELETE ${name}`).toBe(0);
      if (kind === 'steward' && STEWARDS.has(name)) continue;
      for (const column of sets) {
        const change = `UPDATE ${name} SET ${column} = ${column} RETURNING ${reads.join(', ')}`;
        const { rows } = await attempt(house, acting(kind), change);
        for (const world of hiddenFrom(kind))
          expect(
            rows.filter((row) => world.holds(row)),
            `${name}.${column}`,
          ).toEqual([]);
      }
    }
  });

  test('adds nothing where it is hidden: neither in its author’s name nor in their own', async () => {
    const let_in: string[] = [];
    for (const { name, columns } of tables) {
      if (kind === 'steward' && STEWARDS.has(name)) continue;
      for (const world of hiddenFrom(kind))
        for (const row of (world.rows.get(name) ?? []).slice(0, 4))
          for (const copy of [anew(row), inOwnName(anew(row), acting(kind))]) {
            const add = `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM jsonb_populate_record(NULL::${name}, $1)`;
            const { refused } = await attempt(house, acting(kind), add, [JSON.stringify(copy)]);
            if (name === 'ecosystem.receipts' && acting(kind).kind === 'visitor') continue; // given to whoever has none yet
            // Anything but the wall's own refusal (a constraint, a success) means that the wall had let it pass.
            if (refused !== '42501') let_in.push(`${name}: ${refused ?? 'added'}`);
          }
    }
    // In the ledger everybody says what they did themselves: it takes their name for it, and no other.
    expect([...new Set(let_in)].filter((each) => !/^ledger\.entries: added/.test(each))).toEqual([]);
  });
});

/** Who has something of their own to tie. */
const OWNERS = ['guest', 'member', 'visitor', 'visitor at a promise', 'holder'] as const;
test.each(OWNERS)('%s ties nothing of theirs to what is hidden', async (kind) => {
  const [own, hidden] = kind === 'guest' ? [theirs, mine] : [mine, theirs];
  const tied: string[] = [];
  for (const { name, columns } of tables)
    for (const row of (own.rows.get(name) ?? []).slice(0, 6))
      for (const column of columns) {
        const strange = (hidden.rows.get(name) ?? []).find((other) => hidden.ids.has(String(other[column])));
        if (!own.ids.has(String(row[column])) || !strange || column === 'id') continue;
        const copy = { ...inOwnName(anew(row), acting(kind)), [column]: strange[column] };
        const add = `INSERT INTO ${name} (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM jsonb_populate_record(NULL::${name}, $1)`;
        const { refused } = await attempt(house, acting(kind), add, [JSON.stringify(copy)]);
        if (refused === null) tied.push(`${name}.${column}`);
      }
  expect([...new Set(tied)].filter((each) => !BY_DESIGN.has(each))).toEqual([]);
});

test('no serving role can climb over the wall, and no door is left with somebody else’s search path', async () => {
  const { rows: roles } = await house.owner.query(
    `SELECT r.rolname FROM pg_roles r WHERE r.rolname IN ('tilth_app', 'tilth_worker', 'tilth_identity')
       AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid)
            OR pg_has_role(r.oid, (SELECT relowner FROM pg_class WHERE oid = 'ledger.entries'::regclass), 'MEMBER'))`,
  );
  expect(roles).toEqual([]);
  const { rows: doors } = await house.owner.query(
    `SELECT p.oid::regprocedure::text AS door FROM pg_proc p WHERE p.prosecdef
       AND NOT coalesce(p.proconfig, '{}') @> ARRAY['search_path=""']`,
  );
  expect(doors).toEqual([]);
});

/**
 * In the ledger everybody says, in their own name, what they did and what it followed from; who may, the commands decide. And a device
 * tells again under the receipt it was given, whose id nobody else learns.
 */
const BY_DESIGN = new Set([
  'ledger.entries.space_id',
  'ledger.entries.subject_id',
  'ledger.follows.subject_id',
  'ledger.follows.from_id',
  'value.experiences.receipt_id',
]);

const anew = (row: Kept): Kept => ({
  ...row,
  ...('id' in row ? { id: randomUUID() } : {}),
  ...('client_key' in row ? { client_key: randomUUID() } : {}),
  // Set later, by a reaction.
  ...('kept' in row ? { signal_id: null } : {}),
});

const AUTHORS =
  /^(person_id|raised_by|asked_by|opened_by|owner_id|added_by|moved_by|led_by|adopted_by|noted_by|said_by|voter_id|written_by|drafted_by|saved_by|credited_by|made_by|done_by)$/;
function inOwnName(row: Kept, actor: Acting): Kept {
  const own = actor.kind === 'person' ? actor.personId : null;
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, AUTHORS.test(column) && value !== null ? own : value]),
  );
}
