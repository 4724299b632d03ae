import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tabulate, type Vote, type VoteTable } from '../votes.ts';
import { cellsMayBeTold } from './cells-may-be-told.ts';
import { toldAnew } from './told-anew.ts';
import { ENOUGH } from './ways.ts';

type Ballot = Record<string, Record<string, Vote>>;
const tableOf = (ballot: Ballot): VoteTable =>
  tabulate(
    Object.entries(ballot).flatMap(([participant, votes]) =>
      Object.entries(votes).map(([statement, vote]) => ({ participant, statement, vote })),
    ),
    { statements: ['1', '2', '3'] },
  );
const votesOn = (table: VoteTable, statement: string): Map<string, number> => {
  const column = table.statements.indexOf(statement);
  const found = new Map<string, number>();
  for (const [row, person] of table.participants.entries()) {
    for (let at = table.starts[row] as number; at < (table.starts[row + 1] as number); at += 1) {
      if (table.columns[at] === column) found.set(person, table.values[at] as number);
    }
  }
  return found;
};
const votes = (of: string, given: Vote[]): Ballot =>
  Object.fromEntries(given.map((vote, place) => [`p${place}`, { [of]: vote }]));

test('nothing of fewer than five, nothing of five who are of one mind', () => {
  expect(toldAnew(null, tableOf(votes('1', [1, 1, -1, 1])))).toBeNull();
  expect(toldAnew(null, tableOf(votes('1', [1, 1, 1, 1, 1, 1])))).toBeNull();
  const told = toldAnew(null, tableOf(votes('1', [1, 1, -1, 1, 0]))) as VoteTable;
  expect([...votesOn(told, '1').values()]).toEqual([1, 1, -1, 1, 0]);
});

test('a statement few voted on since stays as it was told while another is told anew', () => {
  const first = tableOf(votes('1', [1, 1, -1, 1, 0]));
  const told = toldAnew(null, first) as VoteTable;
  const then: Ballot = votes('1', [1, 1, -1, 1, 0, -1]);
  for (const [place, vote] of ([1, -1, 1, 1, 1] as Vote[]).entries())
    Object.assign(then[`p${place}`] ?? {}, { 2: vote });
  const anew = toldAnew(told, tableOf(then)) as VoteTable;
  expect(votesOn(anew, '1')).toEqual(votesOn(told, '1'));
  expect(votesOn(anew, '2').size).toBe(5);
  expect(toldAnew(anew, tableOf(then))).toBeNull();
});

test('whatever is voted in whatever order: what is told differs by five or more at once, never by people of one mind', () => {
  const step = fc.record({
    person: fc.integer({ min: 0, max: 11 }),
    statement: fc.constantFrom('1', '2', '3'),
    vote: fc.constantFrom<Vote | null>(1, 0, -1, null),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      const ballot: Ballot = {};
      let told: VoteTable | null = null;
      for (const { person, statement, vote } of steps) {
        const name = `p${String(person).padStart(2, '0')}`;
        const own = ballot[name] ?? {};
        ballot[name] = own;
        if (vote === null) delete own[statement];
        else own[statement] = vote;
        const anew: VoteTable | null = toldAnew(told, tableOf(ballot));
        if (anew === null) continue;
        for (const each of ['1', '2', '3']) {
          const [was, is] = [told ? votesOn(told, each) : new Map<string, number>(), votesOn(anew, each)];
          const changes = [...new Set([...was.keys(), ...is.keys()])]
            .filter((name) => was.get(name) !== is.get(name))
            .map((name) => `${was.get(name)}>${is.get(name)}`);
          if (changes.length === 0) continue;
          expect(changes.length).toBeGreaterThanOrEqual(ENOUGH);
          expect(new Set(changes).size).toBeGreaterThan(1);
          expect(is).toEqual(votesOn(tableOf(ballot), each));
        }
        told = anew;
      }
    }),
  );
});

const cells = (...given: [vote: number, group: number][]) => new Map(given.map((each, place) => [`p${place}`, each]));
const five: [number, number][] = [
  [1, 0],
  [1, 0],
  [-1, 0],
  [1, 0],
  [0, 0],
];
const others: [number, number][] = five.map(([vote]) => [-vote, 1]);

test('groups are told where every one of them is five or more and of several minds', () => {
  expect(cellsMayBeTold(undefined, cells(...five, ...others))).toBe(true);
  expect(cellsMayBeTold(undefined, cells(...five, ...others.slice(1)))).toBe(false);
  expect(cellsMayBeTold(undefined, cells(...five, ...others, [1, -1]))).toBe(false);
  expect(cellsMayBeTold(undefined, cells(...five, ...others.map(([, group]): [number, number] => [1, group])))).toBe(
    false,
  );
});

test('one who goes over to another group, or votes anew, is not told by the difference', () => {
  const before = cells(...five, ...five, ...others, ...others);
  expect(cellsMayBeTold(before, before)).toBe(true);
  const moved = new Map(before).set('p0', [1, 1]);
  expect(cellsMayBeTold(before, moved)).toBe(false);
  expect(cellsMayBeTold(before, new Map(before).set('p0', [-1, 0]))).toBe(false);
  expect(cellsMayBeTold(moved, before)).toBe(false);
});
