import { chiSquareAbove } from '../../statistics/distributions.ts';
import type { Estimate } from '../engine/estimate.ts';
import { type ArmResult, type RunMany, runExperiment } from '../engine/experiment.ts';
import { checkValues } from '../model.ts';
import { modelNamed } from '../run-job.ts';
import { type ContestFound, hold } from './contest.ts';
import type { Curve, KnownPoint, KnownTime, Reproduction } from './reproduction.ts';

/** A point as we find it, beside what is known. */
export interface FoundPoint {
  readonly across: number;
  readonly label: string | null;
  readonly known: number | null;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** How far apart the two are, in standard errors of both. */
  readonly z: number | null;
}

/** How well known numbers and ours agree: a joint chi-square over all points, and the probability of one so large or larger. */
export interface Agreement {
  readonly curves: readonly { readonly words: string; readonly points: readonly FoundPoint[] }[];
  readonly chiSquare: number;
  readonly freedom: number;
  readonly probability: number;
}

/** A median time as we find it; null: later than all that was seen. */
export interface FoundTime extends Pick<KnownTime, 'label' | 'expected'> {
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Where a run without a period of its own ends if it did not come to rest before. */
const LONG = 100_000;

/**
 * Finds known points again and says how far ours are from them, each with the errors of both; every point has chance of its own, since a
 * chi-square sums what is independent (Pearson 1900, DOI 10.1080/14786440009463897). Our construction. O(points × runs).
 *
 * @param runs replications of each point, ≥ 2
 * @throws RangeError when there is no such model, level or value
 */
async function comparePoints(
  model: string,
  curves: readonly Curve[],
  runs: number,
  seed: number,
  runMany: RunMany,
): Promise<Agreement> {
  const places = curves.map((_, index) => curves.slice(0, index).reduce((sum, { points }) => sum + points.length, 0));
  const found = await Promise.all(
    curves.map(async (curve, index) => ({
      words: curve.words,
      points: await findCurve(model, curve, runs, seed + places[index]!, runMany),
    })),
  );
  const scores = found.flatMap(({ points }) => points.flatMap(({ z }) => (z === null ? [] : [z])));
  const chiSquare = scores.reduce((sum, z) => sum + z * z, 0);
  const freedom = scores.length;
  return { curves: found, chiSquare, freedom, probability: chiSquareAbove(chiSquare, freedom) };
}

async function findCurve(
  model: string,
  { points, between = [] }: Curve,
  runs: number,
  seed: number,
  runMany: RunMany,
): Promise<FoundPoint[]> {
  const found = await Promise.all(
    points.map(async (point, place) => {
      const at = place === points.length - 1 ? between : [];
      const arm = await liveArm(model, point.parameters, point.period ?? LONG, at, runs, seed + place, runMany);
      const rows = arm.levels[point.level];
      if (rows === undefined) throw new RangeError(`${model} has no level "${point.level}"`);
      const drawn = at.map((period, row) => foundPoint({ across: period, estimate: rows[row]!, known: null }));
      return [...drawn, foundPoint({ across: point.across, estimate: rows.at(-1)!, known: point })];
    }),
  );
  return found.flat().sort((one, other) => one.across - other.across);
}

function foundPoint(found: { across: number; estimate: Estimate; known: KnownPoint | null }): FoundPoint {
  const { across, known } = found;
  const { mean, deviation, error, low, high } = found.estimate;
  const ours = { across, mean: mean.value!, low: low.value!, high: high.value! };
  if (known === null) return { ...ours, label: null, known: null, z: null };
  const varied = known.meanOf === undefined ? 0 : deviation.value! / Math.sqrt(known.meanOf);
  const z = (ours.mean - known.expected) / Math.hypot(error.value!, known.error, varied);
  return { ...ours, label: known.label ?? null, known: known.expected, z };
}

/**
 * Finds known times again: medians of Kaplan–Meier curves with their bounds. Our construction; see `engine/waiting.ts`. O(times × runs).
 */
async function findTimes(
  model: string,
  times: readonly KnownTime[],
  runs: number,
  seed: number,
  runMany: RunMany,
): Promise<FoundTime[]> {
  return Promise.all(
    times.map(async ({ label, parameters, duration, horizon, expected }) => {
      const waiting = (await liveArm(model, parameters, horizon, [], runs, seed, runMany)).durations[duration];
      if (waiting === undefined) throw new RangeError(`${model} has no duration "${duration}"`);
      return { label, expected, median: waiting.median, low: waiting.low, high: waiting.high };
    }),
  );
}

async function liveArm(
  name: string,
  parameters: KnownPoint['parameters'],
  horizon: number,
  at: readonly number[],
  runs: number,
  seed: number,
  runMany: RunMany,
): Promise<ArmResult> {
  const model = modelNamed(name);
  if (model === null) throw new RangeError(`there is no model "${name}"`);
  const { values, breaches } = checkValues(model, parameters);
  for (const { field, sentence } of breaches) throw new RangeError(`${field} ${sentence}`);
  const replications = { least: runs, most: runs, precision: [] };
  const arms = [{ name: 'as it is', values }];
  const { arms: results } = await runExperiment(model, { seed, watch: { horizon, at }, replications, arms }, runMany);
  return results[0]!;
}

/** Everything a reproduction knows, found again. */
export interface Reproduced {
  readonly agreement: Agreement;
  readonly times: readonly FoundTime[];
  readonly contest: ContestFound | null;
}

/**
 * Finds the points, times and contest of a reproduction again. Our construction. O(points × runs).
 * @example
 * const reproduction = { model: 'march-1991', curves: [] };
 * (await reproduce(reproduction, 2, 1, async (jobs) => jobs.map(runJob))).agreement.freedom // → 0
 */
export async function reproduce(
  { model, curves, times = [], contest }: Pick<Reproduction, 'model' | 'curves' | 'times' | 'contest'>,
  runs: number,
  seed: number,
  runMany: RunMany,
): Promise<Reproduced> {
  return {
    agreement: await comparePoints(model, curves, runs, seed, runMany),
    times: await findTimes(model, times, runs, seed, runMany),
    contest: contest === undefined ? null : await hold(model, contest, runs, seed, runMany),
  };
}
