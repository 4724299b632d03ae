import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../random/random.ts';
import { adjustBenjaminiHochberg, adjustHolm } from './adjust.ts';
import { chiSquareAbove, fAbove, normalBelow, normalQuantile, tBeyond, tQuantile } from './distributions.ts';
import { kaplanMeier, medianSurvival } from './kaplan-meier.ts';
import { moments } from './moments.ts';
import { newcombeInterval } from './newcombe.ts';
import { quantile } from './quantile.ts';
import { bootstrapInterval, permutationTest } from './resampling.ts';
import { incompleteBeta, logGamma, upperGamma } from './special.ts';

const near = (given: number, known: number) => expect(Math.abs(given / known - 1)).toBeLessThan(1e-10);

test('tails and quantiles are those of R 4.2', () => {
  near(fAbove(12.498264917062, 98, 5301), 1.97759836398612e-171);
  near(fAbove(4, 2, 10), 0.0529221494013447);
  near(tBeyond(-3.2, 7), 0.0150658113424893);
  near(tQuantile(0.975, 10), 2.22813885198627);
  near(chiSquareAbove(20, 7), 0.00556968307294557);
  near(normalBelow(-6), 9.86587645037698e-10);
  near(normalQuantile(1e-10), -6.36134090240406);
  near(incompleteBeta(0.2, 30, 90), 0.0980554087233661);
  near(logGamma(0.3), 1.09579799481808);
  near(upperGamma(180, 200), 0.0716721262225292);
});

test('quantiles undo tails', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (probability) => {
      expect(Math.abs(normalBelow(normalQuantile(probability)) - probability)).toBeLessThan(1e-13);
    }),
  );
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(0.5)).toBeCloseTo(0, 15);
  expect(tQuantile(0.5, 3)).toBe(0);
  expect(() => normalQuantile(1.5)).toThrow('from 0 to 1');
});

test('the survival curve is that of R’s survfit, log-log bounds (6-MP arm of Freireich et al. 1963)', () => {
  const times = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
  const happened = '111010100110001100000'.split('').map((mark) => mark === '1');
  const curve = kaplanMeier(times, happened);
  expect(curve.map(({ time }) => time)).toEqual([6, 7, 10, 13, 16, 22, 23]);
  const known = [
    [0.85714286, 0.61971796, 0.95155175],
    [0.80672269, 0.56314656, 0.92280902],
    [0.75294118, 0.50319951, 0.88936184],
    [0.69019608, 0.43161022, 0.84906596],
    [0.62745098, 0.36751086, 0.80491219],
    [0.53781513, 0.26777894, 0.74679072],
    [0.44817927, 0.18805201, 0.68014263],
  ];
  for (const [index, { share, low, high }] of curve.entries()) {
    for (const [column, value] of [share, low, high].entries()) expect(value).toBeCloseTo(known[index]![column]!, 7);
  }
  expect(medianSurvival(curve)).toEqual({ median: 23, low: 13, high: null });
  expect(kaplanMeier([4, 5], [false, false])).toEqual([]);
  expect(kaplanMeier([], [])).toEqual([]);
  expect(() => kaplanMeier([-1], [true])).toThrow('0 or more');
});

test('the difference of two proportions is that of Newcombe 1998, table II, method 10', () => {
  for (const [successes, trials, low, high] of [
    [[56, 48], [70, 80], 0.0524, 0.3339],
    [[9, 3], [10, 10], 0.1705, 0.809],
    [[10, 0], [10, 20], 0.6791, 1],
  ] as const) {
    const interval = newcombeInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  }
  expect(newcombeInterval([0, 0], [0, 0])).toEqual({ difference: null, low: -1, high: 1 });
});

describe('adjusted p-values', () => {
  test('are those of R', () => {
    const values = [0.01, 0.04, 0.03, 0.005, 0.2];
    for (const [index, known] of [0.04, 0.09, 0.09, 0.025, 0.2].entries())
      expect(adjustHolm(values)[index]).toBeCloseTo(known, 12);
    const found = adjustBenjaminiHochberg(values);
    for (const [index, known] of [0.025, 0.05, 0.05, 0.025, 0.2].entries()) expect(found[index]).toBeCloseTo(known, 12);
  });

  test('stay in order, follow their value when shuffled, and refuse what is no p-value', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (values) => {
        for (const adjust of [adjustHolm, adjustBenjaminiHochberg]) {
          const adjusted = adjust(values);
          const backwards = adjust([...values].reverse()).reverse();
          for (const [index, value] of values.entries()) {
            expect(adjusted[index]).toBeGreaterThanOrEqual(value);
            expect(adjusted[index]).toBeLessThanOrEqual(1);
            expect(backwards[index]).toBeCloseTo(adjusted[index]!, 12);
          }
        }
      }),
    );
    expect(() => adjustHolm([1.2])).toThrow('from 0 to 1');
  });
});

test('quantiles are those of R, type 7', () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6];
  expect(quantile(values, 0.1)).toBe(1);
  expect(quantile(values, 0.33)).toBeCloseTo(2.31, 12);
  expect(quantile(values, 0.9)).toBeCloseTo(6.9, 12);
  expect(quantile([], 0.5)).toBeNull();
});

test('moments do not lose small differences between large values', () => {
  expect(moments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toEqual({ count: 4, mean: 1e9 + 10, squares: 90 });
  expect(moments([])).toEqual({ count: 0, mean: 0, squares: 0 });
});

test('the bootstrap interval of a mean is near the one of theory, and one unit has none', () => {
  const random = randomFrom(3);
  const values = Array.from({ length: 200 }, () => random.unit());
  const mean = (drawn: Int32Array) => drawn.reduce((sum, unit) => sum + values[unit]!, 0) / drawn.length;
  const interval = bootstrapInterval(values.length, mean, randomFrom(4), 4_000)!;
  const { mean: centre, squares } = moments(values);
  const error = Math.sqrt(squares / values.length / (values.length - 1));
  expect(interval.error / error).toBeCloseTo(1, 1);
  expect(interval.low).toBeCloseTo(centre - 1.96 * error, 2);
  expect(bootstrapInterval(1, mean, randomFrom(4))).toBeNull();
});

test('a permutation test finds what is there, and keeps its level where nothing is', () => {
  const labels = [...new Array<number>(10).fill(0), ...new Array<number>(10).fill(1)];
  const value = (of: readonly number[]) => of.reduce((sum, label, index) => sum + label * index, 0);
  expect(permutationTest(labels, value, randomFrom(5)).above).toBe(0.001);
  let found = 0;
  for (let turn = 0; turn < 400; turn += 1) {
    const random = randomFrom(6, turn);
    const noise = labels.map(() => random.unit());
    const apart = (of: readonly number[]) => of.reduce((sum, label, index) => sum + label * noise[index]!, 0);
    if (permutationTest(labels, apart, random, 99).above <= 0.05) found += 1;
  }
  expect(found).toBeGreaterThan(5);
  expect(found).toBeLessThan(36);
});
