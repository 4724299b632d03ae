import { expect, test } from 'vitest';
import { modelNamed } from '../../../src/algorithms/learning/index.ts';
import { found, named, runArms } from './cells.ts';

const STANDING = (modelNamed('boundary-rehearsal')?.standingArms ?? []).map(({ values }) => values);

/** The long test beside this has ten times the runs. */
test('the boundary rehearsal, with few runs', async () => {
  const { probability, off, times } = await found(named('boundary-rehearsal'), 40, 5);
  expect(probability, off).toBeGreaterThan(0.01);
  expect(times.at(-1)).toMatchObject({ expected: null, median: null });
});

test('in a stable world all ways of meeting those outside look alike in the end', async () => {
  const arms = await runArms(
    'boundary-rehearsal',
    STANDING.map((set) => ({ ...set, turbulence: 0 })),
    60,
    8,
    {
      horizon: 300,
    },
  );
  const known = arms.map(({ levels }) => levels.settled?.[0]?.mean.value ?? Number.NaN);
  expect(Math.min(...known)).toBeGreaterThan(0.9);
  expect(Math.max(...known) - Math.min(...known)).toBeLessThan(0.1);
});

test('common chance: the paired error is less than that of two arms apart', async () => {
  const [porous, rate] = await runArms('boundary-rehearsal', STANDING.slice(0, 2), 100, 9, { horizon: 300 });
  const errors = [porous, rate].map((arm) => arm?.levels.settled?.[0]?.error.value ?? Number.NaN);
  expect(rate?.difference?.levels.settled?.[0]?.error.value).toBeLessThan(0.8 * Math.hypot(...errors));
});
