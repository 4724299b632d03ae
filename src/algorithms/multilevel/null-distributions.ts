/** How answers would fall if people answered without attending to what they share: what agreement is compared with. */
export const NULLS = ['uniform', 'slightSkew', 'moderateSkew', 'heavySkew', 'triangular', 'normal'] as const;
export type Null = (typeof NULLS)[number];

/** LeBreton & Senter 2008, table 2, for scales of 5 to 11 points; checked against the first author's own R package WGA. */
const VARIANCES: Readonly<Record<Exclude<Null, 'uniform'>, readonly number[]>> = {
  slightSkew: [1.34, 1.85, 2.9, 3.47, 5.66, 6.3, 7.31],
  moderateSkew: [0.9, 1.26, 2.14, 2.79, 4.73, 5.09, 6.32],
  heavySkew: [0.44, 0.69, 1.39, 2.35, 3.16, 3.46, 4.02],
  triangular: [1.32, 1.45, 2.1, 2.81, 3, 2.89, 3.32],
  normal: [1.04, 1.25, 1.4, 1.73, 1.58, 1.45, 1.4],
};

/** James, Demaree & Wolf 1984 and LeBreton & Senter 2008, for 5 points; each gives the variance above to both its digits. */
const FIVE_POINTS: Readonly<Record<Exclude<Null, 'uniform'>, readonly number[]>> = {
  slightSkew: [0.05, 0.15, 0.2, 0.35, 0.25],
  moderateSkew: [0, 0.1, 0.15, 0.4, 0.35],
  heavySkew: [0, 0, 0.1, 0.4, 0.5],
  triangular: [0.11, 0.22, 0.34, 0.22, 0.11],
  normal: [0.07, 0.24, 0.38, 0.24, 0.07],
};

/**
 * The variance of answers on a scale of so many points under a null distribution (James, Demaree & Wolf 1984,
 * DOI 10.1037/0021-9010.69.1.85; LeBreton & Senter 2008, DOI 10.1177/1094428106296642). Uniform: (A² − 1) / 12 for any scale; the
 * others as published, to two digits, for 5 to 11 points. O(1).
 *
 * @param points of the scale, a whole number of 2 or more
 * @throws RangeError when there is no such scale, or nobody published that null for it
 * @example
 * nullVariance('slightSkew', 5) // → 1.34
 */
export function nullVariance(name: Null, points: number): number {
  checkPoints(points);
  if (name === 'uniform') return (points * points - 1) / 12;
  const variance = VARIANCES[name][points - 5];
  if (variance === undefined) {
    throw new RangeError(
      `the ${NAMES[name]} null is published for scales of 5 to 11 points, not of ${points}: use the uniform null, or one's own variance`,
    );
  }
  return variance;
}

/**
 * The probability of every point under a null distribution (sources as for `nullVariance`). Uniform for any scale; the others
 * for 5 points, for which they are published.
 *
 * @throws RangeError when there is no such scale, or the probabilities are not published for it
 * @example
 * nullProbabilities('triangular', 5) // → [0.11, 0.22, 0.34, 0.22, 0.11]
 */
export function nullProbabilities(name: Null, points: number): readonly number[] {
  checkPoints(points);
  if (name === 'uniform') return new Array<number>(points).fill(1 / points);
  if (points !== 5) {
    throw new RangeError(
      `the probabilities of the ${NAMES[name]} null are known for scales of 5 points, not of ${points}: use the uniform null, or one's own probabilities`,
    );
  }
  return FIVE_POINTS[name];
}

/** The nulls for which a variance exists on a scale of so many points. */
export function nullsFor(points: number): readonly Null[] {
  checkPoints(points);
  return points >= 5 && points <= 11 ? NULLS : ['uniform'];
}

const NAMES: Readonly<Record<Null, string>> = {
  uniform: 'uniform',
  slightSkew: 'slight skew',
  moderateSkew: 'moderate skew',
  heavySkew: 'heavy skew',
  triangular: 'triangular',
  normal: 'normal',
};

function checkPoints(points: number): void {
  if (!Number.isInteger(points) || points < 2) {
    throw new RangeError(`a scale must have a whole number of points, 2 or more, not ${points}`);
  }
}
