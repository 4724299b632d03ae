import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawNormal } from '../../random/draws.ts';
import { randomFrom } from '../../random/random.ts';
import { assignItems } from './assign-items.ts';
import { normalMoments } from './normal-moments.ts';

test('in every group two items are asked equally often, give or take one; the core of everybody', () => {
  fc.assert(
    fc.property(
      fc.record({
        items: fc.integer({ min: 1, max: 12 }),
        seed: fc.nat(1e6),
        people: fc.integer({ min: 0, max: 40 }),
        groups: fc.integer({ min: 1, max: 4 }),
      }),
      ({ items, seed, people, groups }) => {
        const random = randomFrom(seed);
        const core = random.below(2) === 0 ? [] : [0];
        const perPerson = Math.max(1, core.length) + random.below(items - Math.max(1, core.length) + 1);
        const groupOf = Array.from({ length: people }, () => random.below(groups));
        const assigned = assignItems({ items, perPerson, core }, groupOf, random);
        for (let group = 0; group < groups; group += 1) {
          const counts = new Array<number>(items).fill(0);
          for (const [person, given] of assigned.entries()) {
            expect(new Set(given).size).toBe(perPerson);
            for (const item of core) expect(given).toContain(item);
            if (groupOf[person] === group) for (const item of given) counts[item]! += 1;
          }
          const rest = counts.filter((_, item) => !core.includes(item));
          if (rest.length > 0) expect(Math.max(...rest) - Math.min(...rest)).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});

test('every pair of items is soon asked of somebody', () => {
  const assigned = assignItems({ items: 9, perPerson: 3 }, new Array<number>(36).fill(0), randomFrom(4));
  const pairs = new Set(
    assigned.flatMap((given) =>
      given.flatMap((one) => given.filter((other) => other > one).map((other) => `${one},${other}`)),
    ),
  );
  expect(pairs.size).toBe(36);
});

test('a design that cannot be is refused', () => {
  expect(() => assignItems({ items: 3, perPerson: 4 }, [0], randomFrom(1))).toThrow('from 1 to 3');
  expect(() => assignItems({ items: 3, perPerson: 1, core: [0, 1] }, [0], randomFrom(1))).toThrow('from 2 to 3');
  expect(() => assignItems({ items: 3, perPerson: 2, core: [7] }, [0], randomFrom(1))).toThrow('from 0 to 2');
});

/** Anderson 1957, DOI 10.1080/01621459.1957.10501379: with the second item asked of some of those who answered the first, in closed form. */
function monotone(x: Float64Array, y: Float64Array): { mean: number; variance: number; covariance: number } {
  const both = [...y.keys()].filter((person) => !Number.isNaN(y[person]!));
  const meanOf = (column: Float64Array, people: readonly number[]) =>
    people.reduce((sum, person) => sum + column[person]!, 0) / people.length;
  const everybody = [...x.keys()];
  const product = (one: Float64Array, other: Float64Array, people: readonly number[]) =>
    people.reduce(
      (sum, person) => sum + (one[person]! - meanOf(one, people)) * (other[person]! - meanOf(other, people)),
      0,
    ) / people.length;
  const slope = product(x, y, both) / product(x, x, both);
  return {
    mean: meanOf(y, both) + slope * (meanOf(x, everybody) - meanOf(x, both)),
    variance: product(y, y, both) + slope ** 2 * (product(x, x, everybody) - product(x, x, both)),
    covariance: slope * product(x, x, everybody),
  };
}

test('EM finds the maximum that Anderson 1957 gives in closed form, far from the origin too', () => {
  for (const shift of [0, 1e6]) {
    const random = randomFrom(9);
    const x = Float64Array.from({ length: 80 }, () => drawNormal(random) + shift);
    const y = x.map((value, person) => (person < 30 ? value - shift + drawNormal(random) : Number.NaN));
    const { found } = normalMoments([x, y], 1e-12);
    const known = monotone(x, y);
    expect(found!.means[1]).toBeCloseTo(known.mean, 7);
    expect(found!.covariances.values[3]).toBeCloseTo(known.variance, 7);
    expect(found!.covariances.values[1]).toBeCloseTo(known.covariance, 7);
  }
});

test('with nothing missing it is the means and the covariances, divisor n', () => {
  const { found } = normalMoments([Float64Array.of(1, 2, 3, 6), Float64Array.of(2, 0, 4, 6)]);
  expect([...found!.means]).toEqual([3, 3]);
  for (const [place, known] of [3.5, 3.5, 3.5, 5].entries())
    expect(found!.covariances.values[place]).toBeCloseTo(known, 9);
});

test('a third of the items asked gives back the structure of the whole', () => {
  const random = randomFrom(10);
  const people = 3_000;
  const assigned = assignItems({ items: 6, perPerson: 3 }, new Array<number>(people).fill(0), random);
  const items = Array.from({ length: 6 }, () => new Float64Array(people).fill(Number.NaN));
  for (const [person, given] of assigned.entries()) {
    const common = drawNormal(random);
    const answers = items.map((_, item) => 0.5 * item + common + drawNormal(random));
    for (const item of given) items[item]![person] = answers[item]!;
  }
  const { found } = normalMoments(items, 1e-7);
  for (let row = 0; row < 6; row += 1) {
    expect(Math.abs(found!.means[row]! - 0.5 * row)).toBeLessThan(0.12);
    for (let column = 0; column < 6; column += 1) {
      expect(Math.abs(found!.covariances.values[row * 6 + column]! - (row === column ? 2 : 1))).toBeLessThan(0.25);
    }
  }
});

test('what cannot be known is said', () => {
  const none = Float64Array.of(Number.NaN, Number.NaN);
  expect(normalMoments([]).reason).toBe('nothing-given');
  expect(normalMoments([none, none]).reason).toBe('nothing-given');
  expect(normalMoments([Float64Array.of(3, 3, 3)]).reason).toBe('no-variance');
  const [first, second] = [
    Float64Array.of(1, 2, Number.NaN, Number.NaN),
    Float64Array.of(Number.NaN, Number.NaN, 1, 2),
  ];
  expect(normalMoments([first, second]).reason).toBe('not-defined');
});
