import { expect, test } from 'vitest';
import { REPRODUCTIONS } from '../../../src/algorithms/learning/index.ts';
import { found } from './cells.ts';

/** Every table and figure of the lab, with so many runs a point that a wrong rule could not hide. */
const RUNS: Readonly<Record<string, number>> = {
  'march-1991-figure-1': 5000,
  'march-1991-equilibrium': 6000,
  'march-1991-literal-text': 6000,
  'march-1991-figure-4': 6000,
  'march-1991-figure-5': 6000,
  'fang-lee-schilling-2010': 200,
  'fang-lee-schilling-2010-early-and-late': 200,
  'lazer-friedman-2007': 1500,
  'levinthal-1997': 800,
  'boundary-rehearsal': 600,
};
/** Most take seconds; fifteen hundred landscapes, each lived through four times, some minutes beside other work. */
const TIME = 1_200_000;

test.each(REPRODUCTIONS)('$name', { timeout: TIME }, async (reproduction) => {
  const runs = RUNS[reproduction.name];
  if (runs === undefined) throw new Error('say how many runs it takes');
  const { chiSquare, freedom, probability, off, times, contest } = await found(reproduction, runs, 2010);
  console.log(`${reproduction.name}: chi-square ${chiSquare.toFixed(1)} on ${freedom}, p = ${probability.toFixed(3)}`);
  expect(probability, off).toBeGreaterThan(0.01);
  for (const { label, expected, median, low, high } of times) {
    if (expected === null) expect(median, label).toBeNull();
    // A known median has an interval, too: it comes of 200 runs, ours of 600, and both are whole periods.
    else expect(Math.abs((median ?? 0) - expected), label).toBeLessThanOrEqual(2 * ((high ?? 0) - (low ?? 0)) + 1);
  }
  if (!reproduction.contest || !contest) return;
  console.log(`${contest.wins} wins of ${contest.runs}, overtakes after ${contest.overtakesAfter}`);
  const { wins, overtakesAfter } = reproduction.contest;
  const [ours, printed] = [contest.wins / contest.runs, wins.count / wins.of];
  const error = Math.sqrt(printed * (1 - printed) * (1 / wins.of + 1 / contest.runs));
  expect(Math.abs(ours - printed) / error, `${contest.wins} wins of ${contest.runs}`).toBeLessThan(2.58);
  expect(Math.abs(contest.overtakesAfter - overtakesAfter)).toBeLessThanOrEqual(1);
});
