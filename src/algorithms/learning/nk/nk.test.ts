import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../random/random.ts';
import { plainMaximum, plainValue } from './landscape.oracle.ts';
import { Landscape, type LandscapeShape, STEPS } from './landscape.ts';
import { greatestSum } from './maximum.ts';

const shapes = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.nat(8), fc.constantFrom('distinct', 'repeats', 'adjacent'))
  .map(([places, more, influences]): LandscapeShape => ({ places, interactions: more % places, influences }));

test('a value is the mean of contributions, and the greatest sum that of the best of all forms', () => {
  fc.assert(
    fc.property(shapes, fc.nat(1e6), (shape, seed) => {
      const landscape = new Landscape(shape, randomFrom(seed));
      for (const form of [0, 1, 2 ** shape.places - 1]) {
        expect(landscape.valueOf(form)).toBeCloseTo(plainValue(landscape, form), 12);
      }
      expect(greatestSum(landscape) / (shape.places * STEPS)).toBeCloseTo(plainMaximum(landscape), 12);
    }),
  );
});

test('every other place may bear on one: contributions that are made anew each time are the same each time', () => {
  const shape: LandscapeShape = { places: 14, interactions: 13, influences: 'distinct' };
  const landscape = new Landscape(shape, randomFrom(3));
  expect(landscape.bearing.every((bearing) => new Set(bearing).size === 14)).toBe(true);
  expect(greatestSum(landscape) / (14 * STEPS)).toBeCloseTo(plainMaximum(landscape), 12);
  expect(new Landscape(shape, randomFrom(3)).sumOf(12345)).toBe(landscape.sumOf(12345));
});

test('without interactions the best is the sum of the better of each place, and neighbours are climbed to it', () => {
  const landscape = new Landscape({ places: 12, interactions: 0, influences: 'distinct' }, randomFrom(4));
  const better = landscape.bearing.map((_, place) =>
    Math.max(landscape.contribution(place, 0), landscape.contribution(place, 1)),
  );
  expect(greatestSum(landscape)).toBe(better.reduce((sum, each) => sum + each, 0));
});

test('contributions are even and hang together neither within a place nor between places (100,000 of them)', () => {
  const landscape = new Landscape({ places: 25, interactions: 12, influences: 'distinct' }, randomFrom(5));
  const bins = new Array<number>(20).fill(0);
  let [products, between] = [0, 0];
  const unit = (place: number, pattern: number) => landscape.contribution(place, pattern) / STEPS - 0.5;
  for (let place = 0; place < 25; place += 1) {
    for (let pattern = 0; pattern < 4000; pattern += 1) {
      bins[Math.floor((unit(place, pattern) + 0.5) * 20)]! += 1;
      products += 12 * unit(place, pattern) * unit(place, pattern ^ 1);
      between += 12 * unit(place, pattern) * unit((place + 1) % 25, pattern);
    }
  }
  const chiSquare = bins.reduce((sum, count) => sum + (count - 5000) ** 2 / 5000, 0);
  expect(chiSquare).toBeLessThan(43.8); // p = .001 at 19 degrees of freedom
  // Each pair is met twice.
  expect(Math.abs(products) / 2 / Math.sqrt(50_000)).toBeLessThan(4);
  expect(Math.abs(between) / Math.sqrt(100_000)).toBeLessThan(4);
});

test('drawn with repeats, a place of 20 has 4.5 of K = 5 different others on average', () => {
  let others = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const { bearing } = new Landscape({ places: 20, interactions: 5, influences: 'repeats' }, randomFrom(seed));
    for (const [place, all] of bearing.entries()) {
      expect(all.indexOf(place)).toBe(0);
      expect(all.lastIndexOf(place)).toBe(0);
      others += all.length - 1;
    }
  }
  // 19 (1 − (18/19)^5): who of nineteen is drawn at least once in five draws.
  expect(Math.abs(others / 4000 - 19 * (1 - (18 / 19) ** 5))).toBeLessThan(0.05);
});

test('what is no landscape is refused', () => {
  const made = (places: number, interactions: number) => () =>
    new Landscape({ places, interactions, influences: 'distinct' }, randomFrom(1));
  expect(made(31, 0)).toThrow('from 1 to 30, not 31');
  expect(made(5, 5)).toThrow('from 0 to 4, not 5');
  expect(made(1, 0)().valueOf(1)).toBeGreaterThanOrEqual(0);
});
