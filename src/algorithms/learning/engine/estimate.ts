import { tQuantile } from '../../statistics/distributions.ts';
import { type Figure, figure, noFigure } from '../../statistics/figure.ts';
import { moments } from '../../statistics/moments.ts';

/** A mean over replications and how sure it is. */
export interface Estimate {
  /** Replications in which there was something to measure. */
  readonly count: number;
  readonly mean: Figure;
  readonly deviation: Figure;
  readonly error: Figure;
  /** 95 % interval of the mean, by Student's t. */
  readonly low: Figure;
  readonly high: Figure;
}

/**
 * Mean, standard deviation, standard error and 95 % interval over independent replications (Law 2015, ISBN 978-0-07-340132-4,
 * section 4.5). Summed in the order given, so that the same runs give the same bits. O(n).
 *
 * @param values one a replication; null where there was nothing to measure
 * @example
 * estimate([1, 2, 4, null]).mean.value // → 2.333333
 * estimate([1, 2, 4]).high.value // → 6.1279
 * estimate([5]).error.reason // → 'too-few-values'
 */
export function estimate(values: readonly (number | null)[]): Estimate {
  const { count, mean, squares } = moments(values.filter((value) => value !== null));
  if (count === 0) {
    const nothing = noFigure('nothing-given');
    return { count, mean: nothing, deviation: nothing, error: nothing, low: nothing, high: nothing };
  }
  if (count === 1) {
    const few = noFigure('too-few-values');
    return { count, mean: figure(mean, 'not-defined'), deviation: few, error: few, low: few, high: few };
  }
  const deviation = Math.sqrt(squares / (count - 1));
  const error = deviation / Math.sqrt(count);
  const half = error * tFactor(count - 1);
  const [low, high] = [mean - half, mean + half];
  const shown = [mean, deviation, error, low, high].map((value) => figure(value, 'not-defined'));
  return { count, mean: shown[0]!, deviation: shown[1]!, error: shown[2]!, low: shown[3]!, high: shown[4]! };
}

/**
 * The estimate of one arm minus another over the same replications: what both met by chance falls out of the difference
 * (paired t; common random numbers, Law 2015, ISBN 978-0-07-340132-4, section 10.2.1). O(n).
 * @throws RangeError when the arms have not the same number of replications
 * @example
 * estimateDifference([3, 5, 8], [2, 4, 7]).error.value // → 0
 */
export function estimateDifference(arm: readonly (number | null)[], other: readonly (number | null)[]): Estimate {
  if (arm.length !== other.length) {
    throw new RangeError(`paired arms have as many replications, not ${arm.length} and ${other.length}`);
  }
  return estimate(
    arm.map((value, index) => {
      const beside = other[index]!;
      return value === null || beside === null ? null : value - beside;
    }),
  );
}

const factors = new Map<number, number>();

/** Student's quantile is found by bisection: once for each number of replications. */
function tFactor(freedom: number): number {
  const known = factors.get(freedom) ?? tQuantile(0.975, freedom);
  factors.set(freedom, known);
  return known;
}
