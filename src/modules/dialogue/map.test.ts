import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../tests/database/house.ts';
import type { ReadMap } from './contract-map.ts';

type Person = Awaited<ReturnType<TestHouse['person']>>;
let house: TestHouse;
let space: string;
let people: Person[];

const NAMES = 'Mei Priya Dario Tom Ana Ivo Lena Omar Ruth Sven Tess Udo'.split(' ');
beforeAll(async () => {
  house = await testHouse();
  space = (await house.space('Roofing partners')).id;
  people = [];
  for (const name of NAMES) people.push(await house.person(name, { spaces: ['Roofing partners'] }));
});
afterAll(async () => {
  expect(house.errors).toEqual([]);
  await house.close();
});

const at = '/api/acme/dialogues';
const one = () => people[0] as Person;
async function open(more: object, said: number): Promise<{ id: string; statements: string[] }> {
  const { body } = await house.as(one()).post(at, { space, question: 'Should the flashing hold itself?', ...more });
  const statements: string[] = [];
  for (let number = 1; number <= said; number += 1) {
    const answer = await house.as(one()).post(`${at}/${body.id}/statements`, { body: `Statement ${number}.` });
    statements.push(answer.body.id);
  }
  return { id: body.id, statements };
}
const vote = (id: string, statement: string | undefined, by: Person, choice: string | null) =>
  house.as(by).put(`${at}/${id}/statements/${statement}/vote`, { vote: choice });
const readMap = async (id: string, by = one()): Promise<ReadMap> => (await house.as(by).get(`${at}/${id}/map`)).body;

/** Two camps of six: the first half of the statements divides them, the rest unites them; some differ from their camp. */
async function twoCamps(id: string, statements: string[], most = people.length): Promise<void> {
  for (const [place, person] of people.slice(0, most).entries()) {
    for (const [number, statement] of statements.entries()) {
      const camp = place % 2 === 0;
      const odd = (place * 7 + number * 3) % 11 === 0;
      const agrees = number < statements.length / 2 ? camp !== odd : !odd;
      await vote(id, statement, person, agrees ? 'agree' : 'disagree');
    }
  }
}

test('two camps are two groups, what unites them bridges, and everyone finds themselves among their own', async () => {
  const { id, statements } = await open({ results: 'open' }, 12);
  expect(await readMap(id)).toMatchObject({ members: 12, voters: 0, needs: 1, map: null });
  await twoCamps(id, statements);
  await house.drain();
  const { map, members, voters, needs } = await readMap(id);
  expect({ members, voters, needs }).toEqual({ members: 12, voters: 12, needs: 0 });
  expect(map?.reason).toBeNull();
  expect(map?.groups.map(({ letter, size }) => [letter, size])).toEqual([
    ['A', 6],
    ['B', 6],
  ]);
  expect(map?.bridges.length).toBeGreaterThan(0);
  for (const bridge of map?.bridges ?? []) expect(statements.indexOf(bridge)).toBeGreaterThanOrEqual(6);
  expect(map?.divides.length).toBeGreaterThan(0);
  for (const divide of map?.divides ?? []) expect(statements.indexOf(divide)).toBeLessThan(6);
  const groups = await Promise.all(people.map(async (person) => (await readMap(id, person)).map?.me?.group));
  expect(new Set(groups.filter((_group, place) => place % 2 === 0)).size).toBe(1);
  expect(new Set(groups.filter((_group, place) => place % 2 === 1)).size).toBe(1);
  expect(map?.statements.find((each) => each.id === map.bridges[0])?.groups).toHaveLength(2);
  const listed = (await house.as(one()).get(`${at}/${id}/statements?order=bridge`)).body.items;
  expect(listed[0].id).toBe(map?.bridges[0]);
});

test('a group keeps its name while votes arrive, and who takes part may better it', async () => {
  const { id, statements } = await open({ results: 'open' }, 12);
  await twoCamps(id, statements, 10);
  await house.drain();
  const { map } = await readMap(id);
  const group = map?.groups[0]?.id;
  const name = (by: Person, which: unknown, words: string) =>
    house.as(by).post(`${at}/${id}/groups/${which}/name`, { name: words });
  expect((await name(one(), group, 'Keep it two-person')).status).toBe(200);
  expect((await name(one(), 999, 'Nobody')).status).toBe(404);
  await twoCamps(id, statements);
  await house.drain();
  const after = (await readMap(id)).map;
  expect(after?.number).toBeGreaterThan(map?.number ?? 0);
  expect(after?.groups.find((each) => each.id === group)).toMatchObject({
    name: 'Keep it two-person',
    namedBy: 'Mei',
  });
});

test('opening a page computes nothing: the map is of the votes it was drawn from, and says when', async () => {
  const { id, statements } = await open({ results: 'open' }, 3);
  await twoCamps(id, statements);
  expect((await readMap(id)).map).toBeNull();
  await house.drain();
  const { map } = await readMap(id);
  expect(map?.votes).toBe(36);
  await vote(id, statements[0], one(), null);
  expect((await readMap(id)).map).toMatchObject({ votes: 36, asOf: map?.asOf });
  await house.drain();
  expect((await readMap(id)).map?.votes).toBe(35);
  const before = (await readMap(id)).map?.number;
  await house.drain();
  expect((await readMap(id)).map?.number).toBe(before);
});

test('the next statement is one that nobody knows yet, then the one most worth a vote', async () => {
  const { id, statements } = await open({ results: 'open' }, 6);
  await twoCamps(id, statements, 8);
  await house.drain();
  const late = (await house.as(one()).post(`${at}/${id}/statements`, { body: 'A late one.' })).body.id;
  const ballot = (await house.as(people[9] as Person).get(`${at}/${id}/ballot`)).body;
  expect(ballot).toMatchObject({ all: 7, voted: 0, may: { vote: true } });
  expect(ballot.items).toHaveLength(7);
  expect(ballot.items[0].id).toBe(late);
  // What all camps agree on tells less than what divides them.
  const order = ballot.items.map((item: { id: string }) => statements.indexOf(item.id));
  expect(order.slice(1, 4).every((place: number) => place < 3)).toBe(true);
});
