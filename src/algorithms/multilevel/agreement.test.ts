import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainAgreement } from './agreement.oracle.ts';
import { type GroupAgreement, groupAgreement } from './agreement.ts';
import { answersOf } from './answers.ts';
import { NULLS, nullProbabilities, nullsFor, nullVariance } from './null-distributions.ts';
import { rStarWg, rwg } from './rwg.ts';

const scale = { low: 1, high: 5 };
/** Whole points are counted, others sorted: both ways are tried. */
const POINTS = [
  [1, 2, 3, 4, 5, 5],
  [1, 1.5, 2, 2.25, 4, 5],
];
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 30 }), fc.constantFrom(...POINTS))
  .chain(([items, people, points]) =>
    fc.tuple(
      fc.array(fc.array(fc.constantFrom(...points, Number.NaN), { minLength: people, maxLength: people }), {
        minLength: items,
        maxLength: items,
      }),
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: people, maxLength: people }),
    ),
  );
const FIGURES = ['variance', 'adMean', 'adMedian', 'awg'] as const;

test.each(['listwise', 'pairwise'] as const)('%s: what the definitions say', (missing) => {
  fc.assert(
    fc.property(table, ([items, groups]) => {
      const answers = answersOf(items, groups, 4);
      for (const found of groupAgreement(answers, scale, missing)) {
        const plain = plainAgreement(answers, found.group, scale, missing === 'listwise');
        for (const figure of FIGURES) {
          if (found[figure].value === null) expect(plain[figure]).toBeNaN();
          else expect(found[figure].value).toBeCloseTo(plain[figure], 10);
        }
      }
    }),
  );
});

test('turning the scale round, or changing the order of people, changes nothing', () => {
  fc.assert(
    fc.property(table, ([items, groups]) => {
      const one = groupAgreement(answersOf(items, groups, 4), scale, 'pairwise');
      const turned = items.map((column) => column.map((answer) => 6 - answer).reverse());
      const other = groupAgreement(answersOf(turned, [...groups].reverse(), 4), scale, 'pairwise');
      for (const [group, found] of one.entries()) {
        for (const figure of FIGURES) {
          expect(other[group]![figure].reason).toBe(found[figure].reason);
          if (found[figure].value !== null) expect(other[group]![figure].value).toBeCloseTo(found[figure].value, 9);
        }
      }
    }),
  );
});

const only = (column: number[]): GroupAgreement =>
  groupAgreement(
    answersOf(
      [column],
      column.map(() => 0),
      1,
    ),
    scale,
    'listwise',
  )[0]!;

test('full agreement is 1, two camps are 0 and below, one alone is no agreement', () => {
  expect(rwg(only([4, 4, 4]), 2).value).toBe(1);
  expect(rwg(only([1, 1, 5, 5]), 2).value).toBe(0);
  expect(rStarWg(only([1, 1, 5, 5]), 2).value).toBeCloseTo(1 - 16 / 3 / 2, 12);
  expect(only([1, 1, 5, 5]).awg.value).toBeCloseTo(-1, 12);
  expect(only([5, 5, 5]).awg.value).toBe(1);
  expect(only([5, 5, 5, 5, 2]).awg.reason).toBe('not-defined');
  expect(only([5, 5, 5, 3, 1]).awg.value).not.toBeNull();
  expect(only([5, 4]).awg.reason).toBe('not-defined');
  expect(rwg(only([3]), 2).reason).toBe('too-few-values');
  expect(rwg(only([]), 2).reason).toBe('nothing-given');
});

test('an answer outside the scale is refused', () => {
  expect(() => only([1, 6])).toThrow('an answer to item 0 is 6; the scale goes from 1 to 5');
});

test('the nulls: published probabilities give the published variances, and what nobody published is refused in words', () => {
  for (const name of NULLS) {
    const probabilities = nullProbabilities(name, 5);
    const mean = probabilities.reduce((sum, each, point) => sum + each * point, 0);
    const variance = probabilities.reduce((sum, each, point) => sum + each * (point - mean) ** 2, 0);
    expect(variance).toBeCloseTo(nullVariance(name, 5), 10);
  }
  // LeBreton & Senter 2008, table 2.
  expect(NULLS.map((name) => nullVariance(name, 7))).toEqual([4, 2.9, 2.14, 1.39, 2.1, 1.4]);
  expect(nullVariance('uniform', 4)).toBe(1.25);
  expect(nullsFor(4)).toEqual(['uniform']);
  expect(() => nullVariance('triangular', 4)).toThrow('published for scales of 5 to 11 points, not of 4');
  expect(() => nullProbabilities('heavySkew', 7)).toThrow('known for scales of 5 points, not of 7');
  expect(() => nullVariance('uniform', 1)).toThrow('2 or more, not 1');
  expect(() => rwg(only([1, 2]), 0)).toThrow('above 0');
});
