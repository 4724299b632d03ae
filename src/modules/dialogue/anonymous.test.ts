import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';
import { randomFrom } from '../../algorithms/random/random.ts';

// An attacker takes part, reads everything there is to read before and after each vote, and knows who votes when.
type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let people: Person[];
let attacker: Person;
let space: string;

beforeAll(async () => {
  house = await testHouse();
  space = (await house.space('Roofing partners')).id;
  people = [];
  for (let number = 0; number < 14; number += 1) {
    people.push(await house.person(`P${number}`, { spaces: ['Roofing partners'] }));
  }
  attacker = people.pop() as Person;
});
afterAll(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

const at = '/api/acme/dialogues';
const get = async (path: string) => (await house.as(attacker).get(path)).body;
const ORDERS = ['said', 'bridge', 'divide', 'unsure'];

type Counts = Record<string, { tally: string; groups: string }>;

/** All that is shown of the votes: what is not in here (how many have voted, one's own ballot) says nothing of how. */
async function everything(id: string): Promise<{ counts: Counts; rest: string }> {
  const lists = await Promise.all(ORDERS.map((order) => get(`${at}/${id}/statements?order=${order}`)));
  const { map } = await get(`${at}/${id}/map`);
  const counts: Counts = {};
  for (const { id: statement, tally } of lists[0].items) {
    const groups = map?.statements.find((each: { id: string }) => each.id === statement)?.groups ?? null;
    counts[statement] = { tally: JSON.stringify(tally), groups: JSON.stringify(groups) };
    expect((await get(`${at}/${id}/statements/${statement}/votes`)).items).toEqual([]);
  }
  const orders = lists.map(({ items }) => items.map((item: { id: string }) => item.id));
  const { voters: _voters, closedAt: _closed, left: _left, hidden: _hidden, ...dialogue } = await get(`${at}/${id}`);
  const listed = (await get(at)).items.find((item: { id: string }) => item.id === id);
  const own = { may: 0, closedBy: 0, closesAt: 0 };
  return {
    counts,
    rest: JSON.stringify([orders, map && { ...map, me: 0 }, { ...dialogue, ...own }, listed.statements]),
  };
}

const told = (counts: string): number[] | null => {
  const tally = JSON.parse(counts);
  return tally && [tally.agree, tally.disagree, tally.pass];
};

test('nothing that is shown changes after a vote, except for five and more at once who are not of one mind', {
  timeout: 120_000,
}, async () => {
  const { id } = (await house.as(attacker).post(at, { space, question: 'Who?', votes: 'anonymous', results: 'open' }))
    .body;
  const statements: string[] = [];
  for (let number = 0; number < 4; number += 1) {
    statements.push((await house.as(attacker).post(`${at}/${id}/statements`, { body: `S${number}` })).body.id);
  }
  const random = randomFrom(5);
  const votes = new Map<string, string>();
  const before = new Map<string, Map<string, string | undefined>>(statements.map((each) => [each, new Map()]));
  let seen = await everything(id);
  let published = 0;
  for (let turn = 0; turn < 110; turn += 1) {
    const person = people[turn < 26 ? turn % people.length : random.below(people.length)] as Person;
    const statement = statements[random.below(statements.length)] as string;
    const key = `${person.personId} ${statement}`;
    const choice = (['agree', 'disagree', 'pass'] as const)[random.below(3)] ?? 'pass';
    if (!before.get(statement)?.has(person.personId)) before.get(statement)?.set(person.personId, votes.get(key));
    votes.set(key, choice);
    await house.as(person).put(`${at}/${id}/statements/${statement}/vote`, { vote: choice });
    await house.drain();
    const now = await everything(id);
    let isNew = false;
    for (const each of statements) {
      if (now.counts[each]?.tally === seen.counts[each]?.tally) continue;
      isNew = true;
      const changes = [...(before.get(each) ?? [])]
        .map(([who, was]) => `${was} > ${votes.get(`${who} ${each}`)}`)
        .filter((change) => change.split(' > ')[0] !== change.split(' > ')[1]);
      expect(changes.length).toBeGreaterThanOrEqual(5);
      expect(new Set(changes).size).toBeGreaterThan(1);
      const counts = told(now.counts[each]?.tally ?? 'null');
      if (counts) {
        expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
        expect(counts.filter((count) => count > 0).length).toBeGreaterThan(1);
      }
      before.set(each, new Map());
      published += 1;
    }
    // A number may stay the same although what is behind it was told anew; so may groups.
    if (!isNew && now.rest !== seen.rest) {
      const versions = [seen.rest, now.rest].map((rest) => JSON.parse(rest)[1]?.number);
      expect(versions[1]).toBeGreaterThan(versions[0] ?? 0);
    }
    for (const { groups } of Object.values(now.counts)) {
      for (const cell of (JSON.parse(groups) ?? []) as number[][]) {
        expect(cell.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
        expect(cell.filter((count) => count > 0).length).toBeGreaterThan(1);
      }
    }
    seen = now;
  }
  expect(published).toBeGreaterThan(4);
  expect((await get(`${at}/${id}/map`)).map.strewn).toBe(true);
  // Closing tells no more than the rule does, and where one stands is forgotten with the ties.
  await house.as(attacker).post(`${at}/${id}/closing`);
  await house.drain();
  const closed = await everything(id);
  for (const each of statements) expect(closed.counts[each]?.tally).toBe(seen.counts[each]?.tally);
  expect((await get(`${at}/${id}/map`)).map.me).toBeNull();
  const rows = await house.owner.query(
    `SELECT content_hash FROM ledger.entries WHERE subject_id = $1 AND kind IN ('vote.cast', 'map.counted')`,
    [id],
  );
  expect(rows.rowCount).toBe(1);
});
