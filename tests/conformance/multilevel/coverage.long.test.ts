import { expect, test } from 'vitest';
import {
  covariances,
  cronbachAlpha,
  groupChange,
  groupMoments,
  pooledGroupMeans,
  varianceComponents,
} from '../../../src/algorithms/multilevel/index.ts';
import { drawNormal } from '../../../src/algorithms/random/draws.ts';
import { randomFrom } from '../../../src/algorithms/random/random.ts';

/** How often 95 % intervals hold the truth, over worlds that are known because we made them. People within a group: variance 1. */
const DESIGNS: Record<string, readonly number[]> = {
  'fifteen unequal groups': [4, 5, 6, 8, 8, 10, 12, 15, 20, 30, 40, 5, 6, 9, 11],
  'five small groups': [3, 4, 5, 6, 8],
  'twenty-five groups of five': new Array<number>(25).fill(5),
  'a hundred groups of ten': new Array<number>(100).fill(10),
};
const SPREADS = [0, 0.1, 0.2, 0.33, 0.6, 1.2];
const WORLDS = 1_000;

interface Shares {
  means: number;
  change: number;
  clear: number;
  icc: number;
}

function run(sizes: readonly number[], spread: number): Shares {
  const groups = sizes.flatMap((size, group) => new Array<number>(size).fill(group));
  const held = { means: 0, change: 0, clear: 0, icc: 0 };
  for (let world = 1; world <= WORLDS; world += 1) {
    const random = randomFrom(world, sizes.length, Math.round(100 * spread));
    const truth = sizes.map(() => spread * drawNormal(random));
    const wave = (times: number) =>
      groupMoments(
        groups.map((group) => times * truth[group]! + drawNormal(random)),
        groups,
        sizes.length,
      );
    const [before, now] = [wave(0), wave(1)];
    const components = varianceComponents(now).found!;
    const icc = spread ** 2 / (1 + spread ** 2);
    if (components.iccLow <= icc && icc <= components.iccHigh) held.icc += 1;
    for (const { group, low, high } of pooledGroupMeans(now, components)) {
      if (low <= truth[group]! && truth[group]! <= high) held.means += 1 / sizes.length;
    }
    for (const { group, low, high, clear } of groupChange(before, now).found!.groups) {
      if (low <= truth[group]! && truth[group]! <= high) held.change += 1 / sizes.length;
      // Called clear, and the wrong way round or nothing at all.
      if (clear !== null && (clear === 'rose') !== truth[group]! > 0) held.clear += 1 / sizes.length;
    }
  }
  return {
    means: held.means / WORLDS,
    change: held.change / WORLDS,
    clear: held.clear / WORLDS,
    icc: held.icc / WORLDS,
  };
}

test.each(Object.entries(DESIGNS))(
  '%s',
  (_, sizes) => {
    const rows = SPREADS.map((spread) => ({ spread, ...run(sizes, spread) }));
    for (const { means, change, clear, icc } of rows) {
      // The worst is where the spread is just too small to be seen well.
      expect(means).toBeGreaterThan(0.9);
      expect(change).toBeGreaterThan(0.9);
      expect(clear).toBeLessThan(0.03);
      expect(icc).toBeGreaterThan(0.93);
    }
    const mean = (of: 'means' | 'change') => rows.reduce((sum, row) => sum + row[of], 0) / rows.length;
    expect(mean('means')).toBeGreaterThan(0.94);
    expect(mean('change')).toBeGreaterThan(0.94);
  },
  120_000,
);

test('Feldt’s interval of alpha, with items that measure one thing equally well', () => {
  let held = 0;
  for (let world = 1; world <= WORLDS; world += 1) {
    const random = randomFrom(world, 5);
    const items = Array.from({ length: 5 }, () => new Float64Array(40));
    for (let person = 0; person < 40; person += 1) {
      const factor = drawNormal(random);
      for (const column of items) column[person] = factor + drawNormal(random);
    }
    const { low, high } = cronbachAlpha(covariances(items, 'listwise')).interval!;
    if (low <= 5 / 6 && 5 / 6 <= high) held += 1;
  }
  expect(held / WORLDS).toBeGreaterThan(0.93);
  expect(held / WORLDS).toBeLessThan(0.97);
});
