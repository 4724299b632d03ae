import { incompleteBeta, upperGamma } from './special.ts';

/**
 * Tails and quantiles of the distributions that the families test against; formulas as in Abramowitz & Stegun 1964,
 * ISBN 978-0-486-61272-0, 26.2, 26.4, 26.6, 26.7. All O(1) but for the functions they rest on.
 */

/**
 * P(Z ≤ z) of the standard normal.
 * @example
 * normalBelow(1.959963984540054) // → 0.975000000000
 */
export function normalBelow(z: number): number {
  const tail = 0.5 * upperGamma(0.5, (z * z) / 2);
  return z >= 0 ? 1 - tail : tail;
}

/**
 * The z below which a standard normal lies with this probability: Acklam's rational start, then one Halley step to full precision.
 * @param probability 0 … 1; 0 and 1 give ∓∞
 * @example
 * normalQuantile(0.975) // → 1.959963984540
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`a probability must be from 0 to 1, not ${probability}`);
  }
  if (probability === 0) return Number.NEGATIVE_INFINITY;
  if (probability === 1) return Number.POSITIVE_INFINITY;
  if (probability > 0.5) return -normalQuantile(1 - probability);
  let z = roughNormalQuantile(probability);
  for (let turn = 0; turn < 2; turn += 1) {
    const off = (normalBelow(z) - probability) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
    z -= off / (1 + (z * off) / 2);
  }
  return z;
}

/** Within 5e-4 of the quantile, for probabilities up to 0.5 (Abramowitz & Stegun 26.2.23). */
function roughNormalQuantile(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(probability));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return above / below - t;
}

/**
 * P(F > f) with so many degrees of freedom above and below.
 * @example
 * fAbove(4, 2, 10) // → 0.052922149
 */
export function fAbove(f: number, above: number, below: number): number {
  if (f <= 0) return 1;
  return incompleteBeta(below / (below + above * f), below / 2, above / 2);
}

/**
 * P(|T| > |t|): both tails.
 * @example
 * tBeyond(2.228138851964939, 10) // → 0.050000000
 */
export function tBeyond(t: number, freedom: number): number {
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/**
 * The t below which Student's distribution lies with this probability, by bisection and Newton from the normal quantile.
 * @param probability between 0 and 1
 * @param freedom > 0
 * @example
 * tQuantile(0.975, 10) // → 2.228138852
 */
export function tQuantile(probability: number, freedom: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`a probability must be between 0 and 1, not ${probability}`);
  }
  if (probability === 0.5) return 0;
  const tail = 2 * Math.min(probability, 1 - probability);
  let high = 1;
  while (tBeyond(high, freedom) > tail) high *= 2;
  let low = high === 1 ? 0 : high / 2;
  for (let turn = 0; turn < 200 && high - low > 1e-15 * high; turn += 1) {
    const middle = (low + high) / 2;
    if (tBeyond(middle, freedom) > tail) low = middle;
    else high = middle;
  }
  return probability > 0.5 ? high : -high;
}

/**
 * P(X² > x) with so many degrees of freedom.
 * @example
 * chiSquareAbove(3.841458820694124, 1) // → 0.050000000
 */
export function chiSquareAbove(x: number, freedom: number): number {
  return upperGamma(freedom / 2, x / 2);
}
