/** The figures of agreement whose distribution by chance is known. */
export type AgreementStatistic = 'rwg' | 'rStarWg' | 'awg' | 'adMean' | 'adMedian';

/**
 * How far answers disagree, without rounding, so that equal disagreement is recognized as equal. A whole number for rwg and
 * r*wg, nΣx² − (Σx)², which is n(n − 1) times the variance; for AD, Σ|nx − Σx|, n² times AD; for AD around the median,
 * Σ|2x − 2·median|, 2n times AD. For a_wg a quotient of whole numbers, 1 − a_wg; NaN where a_wg has no value. Our definition, from those of `agreement.ts`. O(points).
 *
 * @param counts how many chose each point
 * @param people the sum of the counts
 * @example
 * disagreementOf('rwg', [0, 1, 0, 1], 2) // → 4
 */
export function disagreementOf(statistic: AgreementStatistic, counts: ArrayLike<number>, people: number): number {
  let [sum, squares] = [0, 0];
  for (let point = 0; point < counts.length; point += 1) {
    sum += counts[point]! * point;
    squares += counts[point]! * point * point;
  }
  const spread = people * squares - sum * sum;
  if (statistic === 'rwg' || statistic === 'rStarWg') return spread;
  if (statistic === 'awg') return awayFromAwg(spread, sum, people, counts.length - 1);
  const [scale, centre] = statistic === 'adMean' ? [people, sum] : [2, twiceMedian(counts, people)];
  let total = 0;
  for (let point = 0; point < counts.length; point += 1) total += counts[point]! * Math.abs(scale * point - centre);
  return total;
}

/** What one unit of `disagreementOf`, as a mean over items, is in the statistic's own terms: variance, or points of the scale. */
export function unitOf(statistic: AgreementStatistic, people: number): number {
  if (statistic === 'awg') return 1;
  if (statistic === 'rwg' || statistic === 'rStarWg') return 1 / (people * (people - 1));
  return statistic === 'adMean' ? 1 / (people * people) : 1 / (2 * people);
}

/** 1 − a_wg = 2(nΣx² − (Σx)²) / (nHΣx − (Σx)²) on a scale from 0 to H; the limits of the mean as in `agreement.ts`. */
function awayFromAwg(spread: number, sum: number, people: number, high: number): number {
  if (sum === 0 || sum === people * high) return 0;
  if (sum < high || sum > high * (people - 1)) return Number.NaN;
  return (2 * spread) / (people * high * sum - sum * sum);
}

function twiceMedian(counts: ArrayLike<number>, people: number): number {
  const [lower, upper] = [(people - 1) >> 1, people >> 1];
  let [seen, twice] = [0, 0];
  for (let point = 0; point < counts.length; point += 1) {
    const next = seen + counts[point]!;
    if (seen <= lower && lower < next) twice += point;
    if (seen <= upper && upper < next) twice += point;
    seen = next;
  }
  return twice;
}
