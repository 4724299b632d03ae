import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pooledGroupMeans } from './group-means.ts';
import { groupMoments } from './group-moments.ts';
import { intraclassCorrelation } from './intraclass-correlation.ts';
import { oneWayAnova } from './one-way-anova.ts';
import { shroutFleiss } from './shrout-fleiss.ts';
import { plainDeviance, plainGroupMean } from './variance-components.oracle.ts';
import { varianceComponents } from './variance-components.ts';

const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 9 })), {
  minLength: 6,
  maxLength: 24,
});
const split = (rows: readonly (readonly [number, number])[]) => ({
  groups: rows.map(([group]) => group),
  values: rows.map(([, value]) => value),
});

test('REML: the likelihood of the whole matrix is nowhere higher, and is the one that is told', () => {
  fc.assert(
    fc.property(people, (rows) => {
      const { groups, values } = split(rows);
      const components = varianceComponents(groupMoments(values, groups, 5)).found;
      if (components === null || components.deviance === null) return;
      const { between, within, deviance } = components;
      expect(plainDeviance(values, groups, between, within)).toBeCloseTo(deviance, 6);
      for (const [up, out] of [
        [1e-3, 0],
        [-1e-3, 0],
        [0, 1e-3],
        [0, -1e-3],
        [0.5, 0.2],
        [3, -0.3],
      ] as const) {
        const other = Math.max(0, between + up * within);
        expect(plainDeviance(values, groups, other, within * (1 + out))).toBeGreaterThanOrEqual(deviance - 1e-7);
      }
      for (const group of new Set(groups)) {
        const { pooled } = pooledGroupMeans(groupMoments(values, groups, 5), components)[group]!;
        expect(pooled).toBeCloseTo(plainGroupMean(values, groups, between, within, group), 7);
      }
    }),
    { numRuns: 150 },
  );
});

test('equal groups: REML is the analysis of variance, cut at 0', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 12, maxLength: 12 }), (values) => {
      const moments = groupMoments(
        values,
        values.map((_, person) => person % 4),
        4,
      );
      const anova = oneWayAnova(moments);
      const components = varianceComponents(moments).found;
      if (components === null || anova.f.value === null) return;
      const between = (anova.meanSquareBetween.value! - anova.meanSquareWithin.value!) / 3;
      expect(components.between).toBeCloseTo(Math.max(0, between), 8);
      if (between > 0) expect(components.within).toBeCloseTo(anova.meanSquareWithin.value!, 8);
    }),
  );
});

test('order, names of groups and unit do not matter; sums of squares add up', () => {
  fc.assert(
    fc.property(people, (rows) => {
      const one = split(rows);
      const other = split([...rows].reverse().map(([group, value]) => [4 - group, value * 10 - 7] as const));
      const [first, second] = [groupMoments(one.values, one.groups, 5), groupMoments(other.values, other.groups, 5)];
      const anova = oneWayAnova(first);
      const mean = one.values.reduce((sum, value) => sum + value, 0) / rows.length;
      const total = one.values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      expect(anova.squaresBetween + anova.squaresWithin).toBeCloseTo(total, 8);
      const [a, b] = [
        intraclassCorrelation(anova, varianceComponents(first)),
        intraclassCorrelation(oneWayAnova(second), varianceComponents(second)),
      ];
      for (const rule of ['meanSize', 'n0', 'reml'] as const) {
        if (a.icc1[rule].value === null) expect(b.icc1[rule].reason).toBe(a.icc1[rule].reason);
        else expect(b.icc1[rule].value).toBeCloseTo(a.icc1[rule].value, 7);
      }
    }),
  );
});

test('n0 of unequal groups, by hand', () => {
  // Sizes 2 and 4: (6 − (4 + 16) / 6) / (2 − 1).
  const anova = oneWayAnova(groupMoments([1, 2, 5, 6, 7, 9], [0, 0, 1, 1, 1, 1], 2));
  expect(anova.n0.value).toBeCloseTo(8 / 3, 12);
  expect(anova.meanSize.value).toBe(3);
});

test('an ICC below 0 is shown as it is', () => {
  const moments = groupMoments([1, 5, 1, 5, 1, 5], [0, 0, 1, 1, 2, 2], 3);
  const icc = intraclassCorrelation(oneWayAnova(moments), varianceComponents(moments));
  expect(icc.icc1.meanSize.value).toBe(-1);
  // Nothing at all differs between groups: their means have no reliability to speak of.
  expect(icc.icc2.meanSize.reason).toBe('no-variance');
  expect(icc.icc1.reml.value).toBe(0);
});

test('pooled means lie between the group and all; the small group less trusted, its interval wider, never of no width', () => {
  const values = [3, 5, 4, 6, 5, 7, 1, 2, 2, 1, 3, 2, 9];
  const moments = groupMoments(values, [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2], 4);
  const means = pooledGroupMeans(moments, varianceComponents(moments).found!);
  expect(means[2]!.pooled).toBeLessThan(9);
  expect(means[2]!.high - means[2]!.low).toBeGreaterThan(means[0]!.high - means[0]!.low);
  expect(means[3]).toMatchObject({ observed: null, size: 0, trust: 0 });
  const flat = groupMoments([1, 5, 1, 5, 1, 5], [0, 0, 1, 1, 2, 2], 3);
  const [first] = pooledGroupMeans(flat, varianceComponents(flat).found!);
  expect(first!.high - first!.low).toBeGreaterThan(1);
});

test.each([
  ['nothing', [], [], 'nothing-given'],
  ['one person', [4], [0], 'too-few-groups'],
  ['one group', [4, 5, 6], [0, 0, 0], 'too-few-groups'],
  ['groups of one', [4, 5, 6], [0, 1, 2], 'groups-of-one'],
  ['all alike', [0.1, 0.1, 0.1, 0.1], [0, 0, 1, 1], 'no-variance'],
] as const)('%s', (_, values, groups, reason) => {
  const moments = groupMoments(values, groups, 3);
  const components = varianceComponents(moments);
  expect(components.reason).toBe(reason);
  for (const { value } of Object.values(intraclassCorrelation(oneWayAnova(moments), components).icc1))
    expect(value).toBeNull();
});

test('nobody differs within a group: all variance lies between', () => {
  const moments = groupMoments([1, 1, 4, 4], [0, 0, 1, 1], 2);
  expect(varianceComponents(moments).found).toMatchObject({ between: 4.5, within: 0, iccLow: 1 });
  expect(oneWayAnova(moments).f.reason).toBe('no-variance');
});

test('the six coefficients of Shrout & Fleiss 1979, table 4', () => {
  const six = shroutFleiss([
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]);
  const printed = {
    oneSingle: 0.17,
    twoSingle: 0.29,
    threeSingle: 0.71,
    oneMean: 0.44,
    twoMean: 0.62,
    threeMean: 0.91,
  };
  for (const [name, value] of Object.entries(printed))
    expect(six[name as keyof typeof six].value).toBeCloseTo(value, 2);
  expect(shroutFleiss([]).twoSingle.reason).toBe('nothing-given');
  expect(
    shroutFleiss([
      [3, 3],
      [3, 3],
    ]).oneMean.reason,
  ).toBe('no-variance');
  expect(() => shroutFleiss([[1, Number.NaN]])).toThrow('target 0, judge 1');
});
