import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawNormal } from '../random/draws.ts';
import { randomFrom } from '../random/random.ts';
import { covariances } from './covariances.ts';
import { cronbachAlpha } from './cronbach-alpha.ts';
import { mcdonaldOmega } from './mcdonald-omega.ts';
import { fitOneFactor } from './one-factor.ts';
import { plainAlpha, plainOneFactor } from './reliability.oracle.ts';

const columns = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 3, max: 12 })).chain(([items, people]) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: people, maxLength: people }), {
    minLength: items,
    maxLength: items,
  }),
);
const of = (items: readonly (readonly number[])[]) =>
  covariances(
    items.map((each) => Float64Array.from(each)),
    'listwise',
  );

test('alpha is what the definition says, whole and with each item dropped', () => {
  fc.assert(
    fc.property(columns, (items) => {
      const alpha = cronbachAlpha(of(items));
      const plain = plainAlpha(items);
      if (alpha.alpha.value === null) expect(Number.isFinite(plain)).toBe(false);
      else expect(alpha.alpha.value).toBeCloseTo(plain, 9);
      for (const [item, { alpha: without }] of alpha.dropped.entries()) {
        if (without.value !== null) expect(without.value).toBeCloseTo(plainAlpha(items.toSpliced(item, 1)), 9);
      }
    }),
  );
});

test('alpha and omega do not depend on the order of people and items, nor on the unit', () => {
  fc.assert(
    fc.property(columns, fc.double({ min: 0.1, max: 50, noNaN: true }), (items, unit) => {
      const turned = items.map((each) => each.map((answer) => answer * unit + 3).reverse()).reverse();
      const [one, other] = [of(items), of(turned)];
      const [alpha, same] = [cronbachAlpha(one).alpha, cronbachAlpha(other).alpha];
      if (alpha.value !== null) expect(same.value).toBeCloseTo(alpha.value, 8);
      const [omega, again] = [mcdonaldOmega(one), mcdonaldOmega(other)];
      if (omega.heywood.length === 0 && omega.omega.value !== null)
        expect(again.omega.value).toBeCloseTo(omega.omega.value, 5);
    }),
    { numRuns: 60 },
  );
});

test('one factor: where patient expectation and maximization end, Newton ends in a few steps', () => {
  for (let seed = 1; seed <= 4; seed += 1) {
    const random = randomFrom(seed);
    const items = Array.from({ length: 5 }, () => [] as number[]);
    for (let person = 0; person < 80; person += 1) {
      const factor = drawNormal(random);
      for (const [item, column] of items.entries()) column.push((0.4 + 0.1 * item) * factor + 0.8 * drawNormal(random));
    }
    const { matrix } = of(items);
    const deviation = (item: number) => Math.sqrt(matrix.values[item * 6]!);
    const correlations = {
      ...matrix,
      values: matrix.values.map((value, place) => value / (deviation(Math.floor(place / 5)) * deviation(place % 5))),
    };
    const fit = fitOneFactor(correlations).found!;
    const plain = plainOneFactor(correlations, 25_000);
    expect(fit.steps).toBeLessThan(15);
    for (const item of items.keys()) expect(fit.loadings[item]).toBeCloseTo(plain.loadings[item]!, 6);
  }
});

test('a Heywood case stays at the floor and is named', () => {
  // The first item would share 1.28 of its variance with the factor.
  const values = Float64Array.of(1, 0.8, 0.8, 0.8, 1, 0.5, 0.8, 0.5, 1);
  const { omega, heywood, uniquenesses } = mcdonaldOmega({ matrix: { rows: 3, columns: 3, values }, people: 40 });
  expect(heywood).toEqual([0]);
  expect(uniquenesses![0]).toBeCloseTo(0.005 * (39 / 40), 12);
  expect(omega.value).toBeGreaterThan(0.8);
});

test('where the likelihood has two valleys, the lower one is found', () => {
  // Items that hardly go together. R 4.2.2: factanal ends at 0.0200520861 from its own start, at 0.0192361124 from the best of twenty.
  const values = Float64Array.of(1, -0.06, 0.1, -0.14, -0.06, 1, -0.14, 0, 0.1, -0.14, 1, 0.02, -0.14, 0, 0.02, 1);
  expect(fitOneFactor({ rows: 4, columns: 4, values }).found!.misfit).toBeCloseTo(0.0192361124, 9);
});

test('an item that runs against the others is named', () => {
  const values = Float64Array.of(1, 0.5, -0.4, 0.5, 1, -0.4, -0.4, -0.4, 1);
  expect(mcdonaldOmega({ matrix: { rows: 3, columns: 3, values }, people: 40 }).against).toEqual([2]);
});

test.each([
  ['nothing', [[], [], []], 'nothing-given', 'nothing-given'],
  ['one person', [[1], [2], [3]], 'too-few-values', 'too-few-values'],
  ['one item', [[1, 2, 3]], 'too-few-items', 'too-few-items'],
  [
    'all alike',
    [
      [2, 2, 2],
      [2, 2, 2],
      [2, 2, 2],
    ],
    'no-variance',
    'no-variance',
  ],
  [
    'items that repeat one another',
    [
      [1, 2, 3, 5],
      [1, 2, 3, 5],
      [4, 1, 3, 2],
    ],
    null,
    'not-positive-definite',
  ],
])('%s', (_, items, alpha, omega) => {
  expect(cronbachAlpha(of(items)).alpha.reason).toBe(alpha);
  expect(mcdonaldOmega(of(items)).omega.reason).toBe(omega);
});

test('a constant item: alpha has a value, the standardized one says why it has none', () => {
  const alpha = cronbachAlpha(
    of([
      [1, 2, 3, 5],
      [1, 3, 3, 5],
      [4, 4, 4, 4],
    ]),
  );
  expect(alpha.alpha.value).not.toBeNull();
  expect(alpha.standardized.reason).toBe('no-variance');
  expect(alpha.dropped[2]!.rest.reason).toBe('no-variance');
});
