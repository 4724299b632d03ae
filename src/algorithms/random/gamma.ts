import { drawNormal } from './draws.ts';
import type { Random } from './random.ts';

/**
 * A draw of the gamma distribution with scale 1 (Marsaglia & Tsang 2000, DOI 10.1145/358407.358414). Expected O(1).
 * @param shape ≥ 1
 * @throws RangeError when it is less
 * @example
 * drawGamma(3, randomFrom(1)) // → 1.7579
 */
export function drawGamma(shape: number, random: Random): number {
  if (!(shape >= 1)) throw new RangeError(`the shape must be 1 or more, not ${shape}`);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(random);
    const root = 1 + c * normal;
    if (root <= 0) continue;
    const cube = root * root * root;
    if (Math.log(random.unit()) < 0.5 * normal * normal + d * (1 - cube + Math.log(cube))) return d * cube;
  }
}

/**
 * A draw of a share whose posterior is beta(successes + 1, failures + 1): what is known of it after so many trials, when before them
 * every share was equally likely (two gammas: Johnson, Kotz & Balakrishnan 1995, ISBN 978-0-471-58494-0, chapter 25). Expected O(1).
 * @param successes ≥ 0
 * @param trials ≥ successes
 * @example
 * drawShare(8, 10, randomFrom(1)) // → 0.8391
 */
export function drawShare(successes: number, trials: number, random: Random): number {
  const one = drawGamma(successes + 1, random);
  return one / (one + drawGamma(trials - successes + 1, random));
}
