import { leadingEigen } from '../../matrices/leading-eigen.ts';
import type { Random } from '../../random/random.ts';
import { evidence, type Factors, fitFactors, productOf } from './factors.ts';
import type { Residuals } from './residuals.ts';
import { factorInPlace, solveLower, solveUpper } from './small-cholesky.ts';

const FLIPS = 10;
/** Mean + 3 standard deviations of the largest eigenvalue of noise: p < .004 by its limit law (Johnstone 2001, DOI 10.1214/aos/1009210544). */
const DEVIATIONS = 3;
/** Time grows with the cube of it. Groups may be more than directions are. */
const MOST = 8;

/**
 * In how many directions people differ more than noise would let them: singular values of the residuals beside those of the same residuals
 * with random signs, which keep who voted on what and how loud every cell is and lose all that votes have in common (Hong, Sheng & Dobriban 2020,
 * DOI 10.48550/arXiv.2012.02985; after Horn 1965, DOI 10.1007/BF02289447). What was found is taken away and the rest looked at again, so that a loud direction does not
 * hide a small minority's. O(rounds × flips × votes × Lanczos steps).
 *
 * @returns the fitted factors, of 0 dimensions where there is nothing but noise
 * @example
 * const residuals = { people: 1, statements: 1, starts: [0, 1], columns: [0], values: [0.5] };
 * findFactors(residuals, randomFrom(1)).dimensions // → 0
 */
export function findFactors(residuals: Residuals, random: Random): Factors {
  let factors = fitFactors(residuals, 0);
  for (;;) {
    const rest = unexplained(residuals, factors);
    const room = Math.min(MOST, residuals.statements - 1, residuals.people - 2) - factors.dimensions;
    if (room <= 0) return factors;
    const more = Math.min(room, above(rest, edge(rest, random), room));
    if (more === 0) return factors;
    factors = fitFactors(residuals, factors.dimensions + more);
  }
}

function edge(rest: Residuals, random: Random): number {
  const largest: number[] = [];
  const flipped = { ...rest, values: new Float64Array(rest.values.length) };
  for (let flip = 0; flip < FLIPS; flip += 1) {
    let bits = 0;
    for (let at = 0; at < rest.values.length; at += 1) {
      if (at % 32 === 0) bits = random.word();
      flipped.values[at] = bits & 1 ? rest.values[at]! : -rest.values[at]!;
      bits >>>= 1;
    }
    largest.push(leading(flipped, 1)[0]!);
  }
  const mean = largest.reduce((sum, value) => sum + value, 0) / FLIPS;
  const variance = largest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (FLIPS - 1);
  return mean + DEVIATIONS * Math.sqrt(variance);
}

function above(rest: Residuals, limit: number, most: number): number {
  for (let asked = Math.min(4, most); ; asked = Math.min(2 * asked, most)) {
    const count = leading(rest, asked).filter((value) => value > limit).length;
    if (count < asked || asked === most) return count;
  }
}

function leading(residuals: Residuals, count: number): Float64Array {
  return leadingEigen(residuals.statements, productOf(residuals), count, 0.03).values;
}

function unexplained(residuals: Residuals, factors: Factors): Residuals {
  const { dimensions: size, loadings } = factors;
  if (size === 0) return residuals;
  const { starts, columns, people } = residuals;
  const values = residuals.values.slice();
  const precision = new Float64Array(size * size);
  const position = new Float64Array(size);
  for (let person = 0; person < people; person += 1) {
    evidence(factors, columns, values, starts[person]!, starts[person + 1]!, precision, position);
    for (let a = 0; a < size; a += 1) precision[a * size + a]! += 1;
    factorInPlace(precision, size);
    solveLower(precision, position, size);
    solveUpper(precision, position, size);
    for (let at = starts[person]!; at < starts[person + 1]!; at += 1) {
      for (let a = 0; a < size; a += 1) values[at]! -= loadings[columns[at]! * size + a]! * position[a]!;
    }
  }
  return { ...residuals, values };
}
