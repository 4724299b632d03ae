import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferences, schulze, strongestPaths } from './schulze.ts';

const LETTERS = 'ABCDE';
/** `ACBED`, five times: the ranks of A, B, C, D, E. */
const ballots = (...given: [number, string][]) =>
  given.flatMap(([times, order]) =>
    Array.from({ length: times }, () => [...LETTERS].map((each) => order.indexOf(each) + 1)),
  );
const named = (order: number[][]) => order.map((places) => places.map((place) => LETTERS[place]).join('')).join('>');

test('Schulze (2011), section 2: 45 voters, with the strengths of the strongest paths', () => {
  const cast = ballots(
    [5, 'ACBED'],
    [5, 'ADECB'],
    [8, 'BEDAC'],
    [3, 'CABED'],
    [7, 'CAEBD'],
    [2, 'CBADE'],
    [7, 'DCEBA'],
    [8, 'EBADC'],
  );
  const table = preferences(cast, 5);
  expect(table).toEqual([
    [0, 20, 26, 30, 22],
    [25, 0, 16, 33, 18],
    [19, 29, 0, 17, 24],
    [15, 12, 28, 0, 14],
    [23, 27, 21, 31, 0],
  ]);
  expect(strongestPaths(table)).toEqual([
    [0, 28, 28, 30, 24],
    [25, 0, 28, 33, 24],
    [25, 29, 0, 29, 24],
    [25, 28, 28, 0, 24],
    [25, 28, 28, 31, 0],
  ]);
  expect(named(schulze(table))).toBe('E>A>C>B>D');
});

test('who is preferred by nobody to nobody is level', () => {
  expect(schulze(preferences([], 3))).toEqual([[0, 1, 2]]);
  // A beats B, B beats C, C beats A, all by the same: a circle has no first.
  const circle = [
    [1, 2, 3],
    [3, 1, 2],
    [2, 3, 1],
  ];
  expect(schulze(preferences(circle, 3))).toEqual([[0, 1, 2]]);
});

test('what is left blank comes after all that is ranked, and level ranks prefer nobody', () => {
  expect(preferences([[1, null, 1]], 3)).toEqual([
    [0, 1, 0],
    [0, 0, 0],
    [0, 1, 0],
  ]);
});

const rank = (options: number) => fc.option(fc.integer({ min: 1, max: options }));
const election = fc
  .integer({ min: 2, max: 7 })
  .chain((options) =>
    fc.array(fc.array(rank(options), { minLength: options, maxLength: options }), { minLength: 1, maxLength: 25 }),
  );

/** The smallest group of options each of which beats each option outside it. */
function smithSet(table: number[][]): number[] {
  const beatsOrTies = (one: number, other: number) => (table[one]?.[other] ?? 0) >= (table[other]?.[one] ?? 0);
  const reached = (from: number) => {
    const seen = new Set([from]);
    for (const at of seen) for (const to of table.keys()) if (to !== at && beatsOrTies(to, at)) seen.add(to);
    return seen;
  };
  const groups = [...table.keys()].map(reached).sort((a, b) => a.size - b.size);
  return [...(groups[0] ?? [])];
}

test('who beats each other option head to head comes first, alone', () => {
  fc.assert(
    fc.property(election, (cast) => {
      const table = preferences(cast, cast[0]?.length ?? 0);
      const winner = [...table.keys()].find((one) =>
        table.every((row, other) => other === one || (table[one]?.[other] ?? 0) > (row[one] ?? 0)),
      );
      if (winner !== undefined) expect(schulze(table)[0]).toEqual([winner]);
    }),
    { numRuns: 500 },
  );
});

test('whoever comes first is in the Smith set, and nobody outside it comes before anybody in it', () => {
  fc.assert(
    fc.property(election, (cast) => {
      const table = preferences(cast, cast[0]?.length ?? 0);
      const smith = smithSet(table);
      const order = schulze(table);
      expect(order.flat().slice(0, smith.length).sort()).toEqual([...smith].sort());
      expect(order.flat().sort()).toEqual([...table.keys()].sort());
    }),
    { numRuns: 500 },
  );
});

test('if everyone turns their ranking round, a first that was alone is not first alone any more', () => {
  fc.assert(
    fc.property(election, (cast) => {
      const options = cast[0]?.length ?? 0;
      const [first] = schulze(preferences(cast, options));
      // Blank is the last rank, so turned round it is the first.
      const turned = cast.map((ranks) => ranks.map((each) => options + 1 - (each ?? options + 1) + 1));
      if (first?.length === 1) expect(schulze(preferences(turned, options))[0]).not.toEqual(first);
    }),
    { numRuns: 300 },
  );
});
