import { chiSquareAbove } from '../../statistics/distributions.ts';
import { type Experiment, type RunMany, runExperiment } from '../engine/experiment.ts';
import { checkValues } from '../model.ts';
import { march1991 } from './model.ts';

/** Rates of figure 1, of individuals (p1) and of the code (p2). */
export const SOCIALIZATION = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;
export const CODE_LEARNING = [0.1, 0.5, 0.9] as const;

/** Net knowledge as printed (March 1991, DOI 10.1287/orsc.2.1.71, figure 1), read off a scan: by p2, then p1 from .1 to .9. */
export const PRINTED: readonly (readonly number[])[] = [
  [0.857, 0.814, 0.803, 0.788, 0.802, 0.817, 0.806, 0.804, 0.795],
  [0.954, 0.919, 0.874, 0.836, 0.797, 0.779, 0.781, 0.753, 0.746],
  [0.977, 0.95, 0.912, 0.889, 0.853, 0.803, 0.769, 0.745, 0.752],
];
/** How far a point may have been read wrongly. */
const READING = 0.003;
/** Runs behind each printed point. */
const PRINTED_RUNS = 80;

export interface FigurePoint {
  readonly socialization: number;
  readonly codeLearning: number;
  readonly printed: number;
  readonly ours: { readonly mean: number; readonly low: number; readonly high: number };
  /** How far apart the two are, in standard errors of both. */
  readonly z: number;
}

export interface FigureAgreement {
  readonly points: readonly FigurePoint[];
  readonly chiSquare: number;
  readonly freedom: number;
  /** The probability of a chi-square so large or larger if both are of the same model. */
  readonly probability: number;
}

/**
 * Figure 1 of March 1991 again: what the organization knows at equilibrium, for 27 pairs of rates, beside the printed points. They
 * are compared by a joint chi-square over the points; each printed one has the error of a mean of 80 runs (with the deviation we
 * find), that of reading it off, and our own error. Our construction. O(27 × runs).
 *
 * @param runs replications of each point, ≥ 2
 * @example
 * PRINTED.flat().length // → 27
 */
export async function figure1(runs: number, seed: number, runMany: RunMany): Promise<FigureAgreement> {
  const replications = { least: runs, most: runs, precision: [] };
  const pairs = CODE_LEARNING.flatMap((codeLearning, row) =>
    SOCIALIZATION.map((socialization, column) => ({ codeLearning, socialization, printed: PRINTED[row]![column]! })),
  );
  const points = await Promise.all(
    pairs.map(async ({ printed, ...pair }, place): Promise<FigurePoint> => {
      const { values } = checkValues(march1991, pair);
      const experiment: Experiment = {
        // Points on chance of their own: a chi-square sums what is independent.
        seed: seed + place,
        watch: { horizon: 100_000, at: [] },
        replications,
        arms: [{ name: 'printed rates', values }],
      };
      const { arms } = await runExperiment(march1991, experiment, runMany);
      const { mean, deviation, error, low, high } = arms[0]!.levels.code![0]!;
      const spread = Math.hypot(error.value!, deviation.value! / Math.sqrt(PRINTED_RUNS), READING);
      const ours = { mean: mean.value!, low: low.value!, high: high.value! };
      return { ...pair, printed, ours, z: (ours.mean - printed) / spread };
    }),
  );
  const chiSquare = points.reduce((sum, { z }) => sum + z * z, 0);
  return { points, chiSquare, freedom: points.length, probability: chiSquareAbove(chiSquare, points.length) };
}
