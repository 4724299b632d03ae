import { expect, test } from 'vitest';
import { adjustedRand, converse } from '../../../../tests/conformance/opinion/synthetic.ts';
import { shuffle } from '../../random/draws.ts';
import { randomFrom } from '../../random/random.ts';
import { type CastVote, tabulate, type Vote, type VoteTable } from '../votes.ts';
import { mapOpinions, updateOpinions } from './index.ts';

const options = { resamples: 10 };
const threeGroups = converse(
  { people: 240, statements: 50, missing: 0.4, truth: { kind: 'planted', sizes: [5, 3, 1], noise: 0.15 } },
  7,
);

function castsOf(table: VoteTable): CastVote[] {
  return table.participants.flatMap((participant, row) =>
    Array.from({ length: table.starts[row + 1]! - table.starts[row]! }, (_, at) => ({
      participant,
      statement: table.statements[table.columns[table.starts[row]! + at]!]!,
      vote: table.values[table.starts[row]! + at] as Vote,
    })),
  );
}

const withoutLast = (casts: readonly CastVote[], count: number, table: VoteTable) =>
  tabulate(shuffle([...casts], randomFrom(3)).slice(count), table);

test('planted groups are found, sized and sure', () => {
  const map = mapOpinions(threeGroups.table, options);
  expect(map.groups).toHaveLength(3);
  expect(map.reason).toBeNull();
  expect(adjustedRand(map.labels, threeGroups.truth)).toBeGreaterThan(0.9);
  const sizes = map.groups.map((group) => group.members.length);
  expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
  for (const [index, group] of map.groups.entries()) {
    expect(group.stability).toBeGreaterThan(0.8);
    for (const member of group.members) expect(map.labels[member]).toBe(index);
  }
  expect(map.sureness.filter((sureness) => sureness > 0.9).length).toBeGreaterThan(200);
  expect(map.numbers.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
});

test('the same votes in another order give the same map, bit for bit', () => {
  const casts = shuffle(castsOf(threeGroups.table), randomFrom(5));
  expect(mapOpinions(tabulate(casts, threeGroups.table), options)).toEqual(mapOpinions(threeGroups.table, options));
});

test('after more votes the map is that of a cold start, only named and turned like the one before', () => {
  const { table } = threeGroups;
  const before = mapOpinions(withoutLast(castsOf(table), 100, table), options);
  const quick = updateOpinions(before, table);
  const cold = mapOpinions(table, options);
  const warm = mapOpinions(table, { ...options, previous: quick });
  expect(warm.labels).toEqual(cold.labels);
  expect(warm.sureness).toEqual(cold.sureness);
  expect(warm.groups.map(({ stability }) => stability)).toEqual(cold.groups.map(({ stability }) => stability));
  // Quick positions are those of the whole map, but for what expectation–maximization has still to go.
  const away = warm.positions.values.reduce((sum, value, at) => sum + (value - quick.positions.values[at]!) ** 2, 0);
  const size = warm.positions.values.reduce((sum, value) => sum + value ** 2, 0);
  expect(away / size).toBeLessThan(0.02);
  expect(quick.groupedAt).toBe(before.votes);
  expect(quick.votes).toBe(table.columns.length);
});

test('names stay with people, and are never given to others', () => {
  const { table } = threeGroups;
  const before = mapOpinions(table, options);
  // The largest group has gone, and another one has come.
  const gone = new Set(Array.from(before.groups[0]!.members, (member) => table.participants[member]!));
  const renamed = castsOf(table).map((cast) =>
    gone.has(cast.participant) ? { ...cast, participant: `new ${cast.participant}` } : cast,
  );
  const after = mapOpinions(tabulate(renamed), { ...options, previous: before });
  const idOf = (participant: string) => after.groups[after.labels[after.model.participants.indexOf(participant)]!]!.id;
  const second = table.participants[before.groups[1]!.members[0]!]!;
  expect(idOf(second)).toBe(before.groups[1]!.id);
  expect(idOf(`new ${[...gone][0]}`)).toBe(before.model.nextId);
});

test('a person more who voted like others changes nobody’s group', () => {
  const { table } = threeGroups;
  const casts = castsOf(table);
  const twin = casts
    .filter(({ participant }) => participant === table.participants[3])
    .map((cast) => ({ ...cast, participant: 'twin' }));
  const map = mapOpinions(tabulate([...casts, ...twin], table), options);
  expect(map.labels[map.model.participants.indexOf('twin')]).toBe(map.labels[3]);
  expect(adjustedRand(map.labels.subarray(0, 240), mapOpinions(table, options).labels)).toBeGreaterThan(0.97);
});

test.each([
  ['independent votes', { kind: 'independent' } as const],
  ['two ways to agree', { kind: 'agreeing', twoTypes: true } as const],
  ['two ways to pass', { kind: 'passing', twoTypes: true } as const],
  ['a continuum', { kind: 'continuum', spread: 'normal' } as const],
])('%s make no distinct groups', (_name, truth) => {
  const map = mapOpinions(converse({ people: 150, statements: 40, missing: 0.3, truth }, 2).table, options);
  expect(map.groups).toHaveLength(1);
  expect(map.reason).toBe('no-distinct-groups');
});

test('what is set aside says nothing', () => {
  const { table } = threeGroups;
  const extra = castsOf(table).map((cast) => ({ ...cast, statement: `meta ${cast.statement}` }));
  const setAside = table.statements.map((id) => `meta ${id}`);
  const map = mapOpinions(tabulate([...castsOf(table), ...extra], table), { ...options, setAside });
  expect([...map.labels]).toEqual([...mapOpinions(table, options).labels]);
});

test('little or nothing gives a map with its reason', () => {
  const everybody = (count: number, vote: (person: number) => Vote) =>
    tabulate(
      Array.from({ length: count * 4 }, (_, at) => ({
        participant: String(at % count),
        statement: String(at % 4),
        vote: vote(at % count),
      })),
    );
  const reasons = [
    [tabulate([]), 'nobody-placed'],
    [tabulate([], { participants: ['a'], statements: ['s'] }), 'nobody-placed'],
    [everybody(9, () => 0), 'nobody-placed'],
    [everybody(1, () => 1), 'too-few-people'],
    [everybody(9, () => 1), 'all-alike'],
    [everybody(9, (person) => (person % 2 ? 1 : -1)), 'no-distinct-groups'],
  ] as const;
  for (const [table, reason] of reasons) {
    const map = mapOpinions(table, options);
    expect(map.reason).toBe(reason);
    expect(map.groups.length).toBeLessThan(2);
    const figures = [map.positions.values, map.statements.values, map.sureness, map.errors];
    for (const values of figures) expect(values.every(Number.isFinite)).toBe(true);
    expect(updateOpinions(map, table).reason).toBe(reason);
  }
  expect(() => mapOpinions(tabulate([]), { resamples: 0 })).toThrow('resamples must be a whole number of 1 or more');
});
