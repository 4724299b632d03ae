import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../matrices/matrix.ts';
import { setAsideIn } from '../set-aside.ts';
import { type Tally, tallyVotes } from '../tally.ts';
import { type CastVote, tabulate, type Vote } from '../votes.ts';
import { denseComponents } from './components.oracle.ts';
import { principalComponents } from './components.ts';
import { polisConsensus } from './consensus.ts';
import { polisGroups } from './groups.ts';
import { includedInPolis, replayPolis } from './included.ts';
import { plainKMeans } from './k-means.oracle.ts';
import { polisKMeans } from './k-means.ts';
import { mapPolis } from './map-polis.ts';
import { oneProportionZ, twoProportionZ } from './proportion-tests.ts';
import { representativeStatements } from './representative.ts';

/** Votes of some people on some statements, some missing. */
const someVotes = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 9 }))
  .chain(([people, statements]) =>
    fc
      .array(fc.constantFrom<Vote | null>(1, 1, 0, -1, null), {
        minLength: people * statements,
        maxLength: people * statements,
      })
      .map((votes) =>
        votes.flatMap((vote, place): CastVote[] =>
          vote === null
            ? []
            : [
                {
                  participant: String(Math.floor(place / statements)),
                  statement: String(place % statements),
                  vote,
                  at: place,
                },
              ],
        ),
      ),
  );

test('the z values that were computed by the Polis server', () => {
  // Check values of the server's own tests, via red-dwarf.
  expect(oneProportionZ(8, 10)).toBeCloseTo(2.110579412, 9);
  expect(oneProportionZ(30, 50)).toBeCloseTo(1.5403080924, 9);
  expect(oneProportionZ(0, 10)).toBeCloseTo(-2.7136021012, 9);
  expect(twoProportionZ(8, 2, 10, 10)).toBeCloseTo(2.5690465157, 9);
  expect(twoProportionZ(5, 40, 6, 80)).toBeCloseTo(1.7859201023, 9);
  expect(twoProportionZ(4, 9, 4, 9)).toBe(0);
});

test('components over the votes alone are those of the whole matrix', () => {
  fc.assert(
    fc.property(someVotes, fc.boolean(), (votes, aside) => {
      const table = tabulate(votes);
      const size = table.statements.length;
      const setAside = new Uint8Array(size).fill(aside ? 1 : 0, 0, Math.min(1, size));
      const [sparse, dense] = [principalComponents(table, setAside), denseComponents(table, setAside)];
      for (let s = 0; s < size; s += 1) expect(sparse.centre[s]).toBeCloseTo(dense.centre[s]!, 12);
      for (const [k, value] of sparse.values.entries()) expect(value).toBeCloseTo(dense.values[k]!, 9);
      // The first direction is determined where its variance stands apart from the next one.
      if (!(sparse.values[0]! - (sparse.values[1] ?? 0) > 1e-3)) return;
      const together = sparse.directions.values
        .subarray(0, size)
        .reduce((sum, entry, s) => sum + entry * dense.directions.values[s]!, 0);
      expect(Math.abs(together)).toBeCloseTo(1, 9);
    }),
    { numRuns: 150 },
  );
});

test('k-means that looks at near centres only finds what looking at all finds', () => {
  const point = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (points, k) => {
      const matrix = matrixOf(points);
      const weights = points.map((_, row) => 1 + (row % 3));
      const found = polisKMeans(matrix, weights, k);
      expect([...found.labels].map((label) => found.ids[label])).toEqual(plainKMeans(matrix, weights, k));
    }),
    { numRuns: 300 },
  );
});

describe('who is placed', () => {
  const votesOf = (participant: string, count: number, from: number): CastVote[] =>
    Array.from({ length: count }, (_, s) => ({ participant, statement: String(s), vote: 1, at: from + s }));

  test('those with seven votes or all, topped up to fifteen by activity; once in, always in', () => {
    const crowd = Array.from({ length: 20 }, (_, i) => votesOf(String(i), i < 14 ? 7 : i - 13, 100 * i)).flat();
    const table = tabulate(crowd);
    expect(includedInPolis(table)).toEqual([...Array(14).keys(), 19]);
    expect(includedInPolis(table, [14])).toEqual([...Array(15).keys()]);
    expect(includedInPolis(tabulate(votesOf('a', 3, 0)))).toEqual([0]);
    expect(includedInPolis(tabulate([], { participants: ['a'] }))).toEqual([]);
  });

  test('a replay keeps whom the early days placed, and orders people by when they had voted enough', () => {
    const early = Array.from({ length: 16 }, (_, i) => votesOf(String(i), 1, i)).flat();
    const late = Array.from({ length: 20 }, (_, i) => votesOf(String(40 - i), 8, 1_000 + 100 * i)).flat();
    const history = replayPolis([...late, ...early].reverse());
    // One statement was there: all who voted on it had voted on enough.
    expect(history.placed.slice(0, 16)).toEqual(Array.from({ length: 16 }, (_, i) => String(i)));
    expect(history.order.slice(0, 2)).toEqual(['40', '39']);
    expect(history.order.slice(-16)).toEqual(Array.from({ length: 16 }, (_, i) => String(i)));
    expect(() => replayPolis([{ participant: 'a', statement: 's', vote: 1 }])).toThrow('time of every vote');
  });
});

describe('the map', () => {
  const camps = (size: number): CastVote[] =>
    Array.from({ length: 2 * size }, (_, i) =>
      Array.from(
        { length: 9 },
        (_, s): CastVote => ({
          participant: String(i),
          statement: String(s),
          // Nobody votes quite like another.
          vote: s === i % 9 ? 0 : i < size === (s % 2 === 0) ? 1 : -1,
        }),
      ),
    ).flat();

  test('two camps are two groups, whoever is called what', () => {
    const { labels, groups, reason } = mapPolis(tabulate(camps(9)));
    expect(groups).toHaveLength(2);
    expect(reason).toBeNull();
    expect(new Set(labels.slice(0, 9)).size).toBe(1);
    expect(new Set(labels.slice(9)).size).toBe(1);
    expect(labels[0]).not.toBe(labels[9]);
  });

  test('votes on what is set aside change nothing', () => {
    const votes = camps(9);
    const changed = votes.map((vote) => (vote.statement === '4' ? { ...vote, vote: -vote.vote as Vote } : vote));
    const [one, other] = [votes, changed].map((each) => mapPolis(tabulate(each), { setAside: ['4'] }));
    expect(other!.positions).toEqual(one!.positions);
    expect([...one!.statements.values.slice(8, 10)]).toEqual([0, 0]);
    expect(() => setAsideIn(tabulate(votes), ['99'])).toThrow('statement 99');
  });

  test('the same votes counted twice over give the same components', () => {
    fc.assert(
      fc.property(someVotes, (votes) => {
        const twice = [...votes, ...votes.map((vote) => ({ ...vote, participant: `again ${vote.participant}` }))];
        const [one, two] = [votes, twice].map((each) => {
          const table = tabulate(each);
          return principalComponents(table, new Uint8Array(table.statements.length));
        });
        for (const [s, mean] of one!.centre.entries()) expect(two!.centre[s]).toBeCloseTo(mean, 12);
        for (const [k, value] of one!.values.entries()) expect(two!.values[k]).toBeCloseTo(2 * value, 8);
      }),
      { numRuns: 60 },
    );
  });

  test('nobody, one person and all alike have a map with its reason', () => {
    expect(mapPolis(tabulate([]))).toMatchObject({ reason: 'nobody-placed', groups: [] });
    expect(mapPolis(tabulate([], { participants: ['a'], statements: ['s'] })).reason).toBe('nobody-placed');
    expect(mapPolis(tabulate([{ participant: 'a', statement: 's', vote: 1 }])).reason).toBe('too-few-people');
    const alike = mapPolis(
      tabulate(['a', 'b', 'c'].map((participant) => ({ participant, statement: 's', vote: 1 as Vote }))),
    );
    expect(alike.reason).toBe('all-alike');
    expect([...alike.labels]).toEqual([0, 0, 0]);
    expect([...alike.positions.values, ...alike.components.directions.values].every((each) => each === 0)).toBe(true);
  });

  test('two people apart are two groups, even where every silhouette is 0', () => {
    expect([
      ...polisGroups(
        matrixOf([
          [0, 0],
          [1, 0],
        ]),
        [1, 1],
      ).labels,
    ]).toEqual([0, 1]);
  });
});

describe('lists', () => {
  const tally = (agrees: number[], disagrees: number[], seen: number[], groups: number): Tally => ({
    groups,
    statements: seen.length / groups,
    agrees: Int32Array.from(agrees),
    disagrees: Int32Array.from(disagrees),
    seen: Int32Array.from(seen),
  });

  test('what a group agrees with best stands first, then agrees, then disagrees; what is set aside stands nowhere', () => {
    // Group 0 beside group 1, on four statements.
    const counts = tally([10, 0, 9, 10, 1, 9, 4, 0], [0, 9, 0, 0, 8, 0, 4, 9], [10, 10, 10, 10, 10, 10, 10, 10], 2);
    const lists = representativeStatements(counts, Uint8Array.of(0, 0, 0, 1));
    expect(lists[0]!.map(({ statement, direction }) => [statement, direction])).toEqual([
      [0, 'agree'],
      [2, 'agree'],
      [1, 'disagree'],
    ]);
    expect(lists[0]![0]!.bestAgreed).toBe(true);
    expect(representativeStatements(counts, Uint8Array.of(1, 1, 1, 1))).toEqual([[], []]);
  });

  test('a group that nothing tells from the rest still shows what it agrees with, if anything', () => {
    const [list] = representativeStatements(tally([5, 0, 50, 0], [0, 0, 0, 0], [5, 0, 50, 0], 2), Uint8Array.of(0, 0));
    expect(list!.map(({ statement, bestAgreed }) => [statement, bestAgreed])).toEqual([[0, true]]);
  });

  test('consensus needs more than half, and more than chance', () => {
    const { agree, disagree } = polisConsensus(
      tally([9, 5, 2, 0], [0, 5, 0, 12], [10, 10, 2, 14], 1),
      new Uint8Array(4),
    );
    expect(agree.map(({ statement }) => statement)).toEqual([0, 2]);
    expect(disagree.map(({ statement }) => statement)).toEqual([3]);
  });

  test('a tally knows nobody who is in no group', () => {
    const table = tabulate(
      ['a', 'b', 'c'].map((participant, i) => ({ participant, statement: 's', vote: (i - 1) as Vote })),
    );
    const counts = tallyVotes(table, Int32Array.of(-1, 1, 0), 2);
    expect([...counts.agrees, ...counts.disagrees, ...counts.seen]).toEqual([1, 0, 0, 0, 1, 1]);
  });
});
