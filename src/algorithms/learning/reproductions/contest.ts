import { wilsonInterval } from '../../statistics/wilson.ts';
import type { Job, RunMany } from '../engine/experiment.ts';
import type { Run } from '../engine/live.ts';
import { checkValues } from '../model.ts';
import { modelNamed } from '../run-job.ts';
import type { Contest } from './reproduction.ts';

export interface ContestFound {
  readonly runs: number;
  /** In how many runs the one did strictly better in the end, and the 95 % interval of that share. */
  readonly wins: number;
  readonly low: number;
  readonly high: number;
  /** The last period at which the other's mean was at least the one's; the horizon where it was never overtaken. */
  readonly overtakesAfter: number;
}

const PIECE = 20;

/**
 * Two arms on the same chance: in how many runs the one does better than the other (with Wilson's interval), and when its mean
 * overtakes. Our definition. O(runs × periods).
 * @throws RangeError when there is no such model or level
 * @example
 * const contest = { words: '', one: { rules: 'literal' }, other: {}, level: 'code', periods: 3, wins: { count: 1, of: 2 }, overtakesAfter: 1 };
 * (await hold('march-1991', contest, 4, 1, async (jobs) => jobs.map(runJob))).runs // → 4
 */
export async function hold(
  name: string,
  { one, other, level, periods }: Contest,
  runs: number,
  seed: number,
  runMany: RunMany,
): Promise<ContestFound> {
  const model = modelNamed(name);
  if (model === null) throw new RangeError(`there is no model "${name}"`);
  const place = Object.keys(model.levels).indexOf(level);
  if (place < 0) throw new RangeError(`${name} has no level "${level}"`);
  const watch = { horizon: periods, at: Array.from({ length: periods + 1 }, (_, period) => period) };
  const live = async (parameters: Contest['one']) => {
    const { values } = checkValues(model, parameters);
    const jobs: Job[] = [];
    for (let first = 0; first < runs; first += PIECE) {
      jobs.push({ model: name, values, seed, first, count: Math.min(PIECE, runs - first), watch });
    }
    return (await runMany(jobs)).flat();
  };
  const [ones, others] = await Promise.all([live(one), live(other)]);
  const levelOf = (run: Run | undefined, period: number) => run?.levels[period]?.[place] ?? Number.NaN;
  const lead = (period: number) =>
    ones.reduce((sum, run, index) => sum + levelOf(run, period) - levelOf(others[index], period), 0);
  const wins = ones.filter((run, index) => levelOf(run, periods) > levelOf(others[index], periods)).length;
  const overtakesAfter = watch.at.findLast((period) => lead(period) <= 0) ?? periods;
  return { runs, wins, ...wilsonInterval(wins, runs), overtakesAfter };
}
