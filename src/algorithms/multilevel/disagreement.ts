/** The figures of agreement whose distribution by chance is known. */
export type AgreementStatistic = 'rwg' | 'adMean' | 'adMedian';

/**
 * How far answers disagree, as a whole number without rounding, so that equal disagreement is recognized as equal: for rwg
 * nΣx² − (Σx)², which is n(n − 1) times the variance; for AD Σ|nx − Σx|, n² times AD; for AD around the median Σ|2x − 2·median|,
 * 2n times AD. Our definition, from those of `agreement.ts`. O(points).
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
  if (statistic === 'rwg') return people * squares - sum * sum;
  const [scale, centre] = statistic === 'adMean' ? [people, sum] : [2, twiceMedian(counts, people)];
  let total = 0;
  for (let point = 0; point < counts.length; point += 1) total += counts[point]! * Math.abs(scale * point - centre);
  return total;
}

/** What one unit of `disagreementOf`, as a mean over items, is in the statistic's own terms: variance, or points of the scale. */
export function unitOf(statistic: AgreementStatistic, people: number): number {
  if (statistic === 'rwg') return 1 / (people * (people - 1));
  return statistic === 'adMean' ? 1 / (people * people) : 1 / (2 * people);
}

/** The most disagreement that so many people can have on so many points: half of them at either end. */
export function mostDisagreement(statistic: AgreementStatistic, people: number, points: number): number {
  const counts = new Int32Array(points);
  counts[0] = people >> 1;
  counts[points - 1]! += people - (people >> 1);
  return disagreementOf(statistic, counts, people);
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
