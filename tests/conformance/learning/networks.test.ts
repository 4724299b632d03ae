import { expect, test } from 'vitest';
import { compare, runArm } from './cells.ts';
import { additive, forms } from './network-tables.ts';

/** The long test beside this compares every cell, with ten times the runs. */
test('Levinthal’s forms, with few landscapes', async () => {
  const { probability, off } = await compare('levinthal-1997', forms, 40, 3);
  expect(probability, off).toBeGreaterThan(0.01);
});

test('groups that are apart know less than groups with a few ties across', async () => {
  const { probability, off } = await compare('fang-lee-schilling-2010', additive.slice(0, 2), 10, 3);
  expect(probability, off).toBeGreaterThan(0.01);
});

test('a line finds more than a network in which all see all, but later', async () => {
  const score = async (network: string, at: number) =>
    (
      await runArm(
        'lazer-friedman-2007',
        { parameters: { network, places: 12, interactions: 5, people: 60 }, at, horizon: at },
        25,
        3,
      )
    ).levels.score?.[0]?.mean.value ?? Number.NaN;
  expect(await score('full', 5)).toBeGreaterThan((await score('line', 5)) + 0.05);
  expect(await score('line', 120)).toBeGreaterThan((await score('full', 120)) + 0.05);
});
