import { kaplanMeier, medianSurvival, type Survival } from '../../statistics/kaplan-meier.ts';
import type { Duration } from '../model.ts';
import { type Estimate, estimate } from './estimate.ts';

/** How long it took until something happened, over replications of which some ended before it had. */
export interface Waiting {
  readonly count: number;
  /** In how many it happened; the others are censored. */
  readonly happened: number;
  /** Median of the Kaplan–Meier curve and of its bounds; null: later than all that was seen. */
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Mean of the periods waited within the time all were watched (restricted mean): a lower bound of the mean wait. */
  readonly withinHorizon: Estimate;
  readonly curve: readonly Survival[];
}

/**
 * Waiting times of which some were cut off by the end of the run, not by anything that has to do with them: the Kaplan–Meier
 * curve, its median, and the mean wait within the horizon (Royston & Parmar 2013, DOI 10.1186/1471-2288-13-152), which is exact
 * where all were watched equally long. O(n log n).
 * @example
 * const seen = (time) => ({ time, happened: true });
 * waiting([seen(3), seen(5), { time: 9, happened: false }]).median // → 5
 * waiting([{ time: 9, happened: false }]).median // → null
 */
export function waiting(durations: readonly Duration[]): Waiting {
  const times = durations.map(({ time }) => time);
  const happened = durations.map((duration) => duration.happened);
  const curve = kaplanMeier(times, happened);
  return {
    count: times.length,
    happened: happened.filter(Boolean).length,
    ...medianSurvival(curve),
    withinHorizon: estimate(times),
    curve,
  };
}
