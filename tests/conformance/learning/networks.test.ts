import { expect, test } from 'vitest';
import { found, named, onlyPoints, runArms } from './cells.ts';

/** The long test beside this compares every point, with ten times the runs. */
test('Levinthal’s forms, with few landscapes', async () => {
  const { probability, off } = await found(named('levinthal-1997'), 40, 3);
  expect(probability, off).toBeGreaterThan(0.01);
});

test('groups that are apart know less than groups with a few ties across', async () => {
  const corner = onlyPoints(named('fang-lee-schilling-2010'), (place) => place < 2);
  const { probability, off } = await found(corner, 10, 3);
  expect(probability, off).toBeGreaterThan(0.01);
});

test('a line finds more than a network in which all see all, but later', async () => {
  const shape = { places: 12, interactions: 5, people: 60 };
  const [full, line] = await runArms(
    'lazer-friedman-2007',
    [
      { ...shape, network: 'full' },
      { ...shape, network: 'line' },
    ],
    25,
    3,
    { horizon: 120, at: [5] },
  );
  const score = (arm: typeof full, row: number) => arm?.levels.score?.[row]?.mean.value ?? Number.NaN;
  expect(score(full, 0)).toBeGreaterThan(score(line, 0) + 0.05);
  expect(score(line, 1)).toBeGreaterThan(score(full, 1) + 0.05);
});
