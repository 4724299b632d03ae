import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson.ts';

test('published values: Newcombe 1998 (DOI 10.1002/(SICI)1097-0258(19980430)17:8<857), table I, method 3', () => {
  for (const [r, n, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const interval = wilsonInterval(r, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  }
});

test('the bounds solve |p̂ − p| = z √(p(1 − p)/n), the equation the interval inverts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const r = Math.min(n - 1, Math.max(1, Math.round(part * n)));
      const { low, high } = wilsonInterval(r, n);
      for (const p of [low, high]) {
        expect(Math.abs(r / n - p)).toBeCloseTo(1.959963984540054 * Math.sqrt((p * (1 - p)) / n), 8);
      }
    }),
  );
});

test('nothing known is everything possible, and nonsense is refused', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
  expect(() => wilsonInterval(0.5, 2)).toThrow(RangeError);
});
