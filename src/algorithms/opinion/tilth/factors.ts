import { leadingEigen } from '../../matrices/leading-eigen.ts';
import type { Residuals } from './residuals.ts';
import { factorInPlace, invertInto, solveLower, solveUpper } from './small-cholesky.ts';

/** The directions in which people differ, and how loud each statement's noise is. */
export interface Factors {
  readonly dimensions: number;
  /** statements × dimensions. */
  readonly loadings: Float64Array;
  /** Residual variance of each statement. */
  readonly noise: Float64Array;
}

const LEAST_NOISE = 0.02;
const PSEUDO_VOTES = 5;

/**
 * Factor analysis on the votes cast, by expectation–maximization: residual = loadings of the statement · position of the person + noise, positions
 * standard normal (Rubin & Thayer 1982, DOI 10.1007/BF02293851; with missing values as in Tipping & Bishop 1999, DOI 10.1111/1467-9868.00196).
 * Loadings are drawn to 0 where few voted on a statement, by a normal prior with an estimated variance for each dimension (Ilin & Raiko 2010,
 * https://jmlr.org/papers/v11/ilin10a.html), noise variances to their mean; after each turn positions are brought back to mean square 1 (Liu, Rubin & Wu 1998, DOI 10.1093/biomet/85.4.755),
 * without which it takes many times as many turns. O(turns × votes × dimensions²).
 *
 * @param start loadings to begin with; else the leading singular vectors
 * @example
 * const residuals = { people: 2, statements: 2, starts: [0, 2, 4], columns: [0, 1, 0, 1], values: [.5, -.5, -.5, .5] };
 * const { loadings } = fitFactors(residuals, 1);
 * loadings[0] + loadings[1] // → 0.000
 */
export function fitFactors(residuals: Residuals, dimensions: number, start?: Factors, turns = 25): Factors {
  const { statements, people } = residuals;
  let factors = start ?? startFrom(residuals, dimensions);
  if (dimensions === 0 || people === 0) return factors;
  for (let turn = 0; turn < turns; turn += 1) {
    const next = improve(residuals, factors);
    let [moved, size] = [0, 0];
    for (let at = 0; at < statements * dimensions; at += 1) {
      moved += (next.loadings[at]! - factors.loadings[at]!) ** 2;
      size += next.loadings[at]! ** 2;
    }
    factors = next;
    if (moved <= 1e-6 * size) break;
  }
  return factors;
}

function startFrom(residuals: Residuals, dimensions: number): Factors {
  const { columns, statements, people } = residuals;
  const eigen = leadingEigen(statements, productOf(residuals), dimensions, 1e-6);
  const filled = columns.length / Math.max(1, people * statements);
  const loadings = new Float64Array(statements * dimensions);
  for (let k = 0; k < dimensions; k += 1) {
    const scale = Math.sqrt(Math.max(0, eigen.values[k]!) / Math.max(1, people)) / Math.max(filled, 1e-3);
    for (let j = 0; j < statements; j += 1) {
      loadings[j * dimensions + k] = scale * eigen.vectors.values[k * statements + j]!;
    }
  }
  return { dimensions, loadings, noise: new Float64Array(statements).fill(0.2) };
}

/** The product of RᵀR and a vector, votes not cast being 0 in R. O(votes). */
export function productOf({ starts, columns, values, people }: Residuals) {
  return (x: Float64Array, result: Float64Array) => {
    result.fill(0);
    for (let person = 0; person < people; person += 1) {
      let along = 0;
      for (let at = starts[person]!; at < starts[person + 1]!; at += 1) along += values[at]! * x[columns[at]!]!;
      for (let at = starts[person]!; at < starts[person + 1]!; at += 1) result[columns[at]!]! += along * values[at]!;
    }
  };
}

function improve({ starts, columns, values, statements, people }: Residuals, factors: Factors): Factors {
  const { dimensions: size, noise } = factors;
  const square = size * size;
  const prior = priorPrecision(factors);
  const second = new Float64Array(statements * square);
  const first = new Float64Array(statements * size);
  const power = new Float64Array(statements);
  const count = new Int32Array(statements);
  const total = new Float64Array(square);
  const precision = new Float64Array(square);
  const moment = new Float64Array(square);
  const mean = new Float64Array(size);
  let voters = 0;
  for (let person = 0; person < people; person += 1) {
    const [from, to] = [starts[person]!, starts[person + 1]!];
    if (from === to) continue;
    voters += 1;
    evidence(factors, columns, values, from, to, precision, mean);
    for (let a = 0; a < size; a += 1) precision[a * size + a]! += 1;
    factorInPlace(precision, size);
    solveLower(precision, mean, size);
    solveUpper(precision, mean, size);
    invertInto(precision, moment, size);
    for (let a = 0; a < size; a += 1) for (let b = 0; b < size; b += 1) moment[a * size + b]! += mean[a]! * mean[b]!;
    for (let at = 0; at < square; at += 1) total[at]! += moment[at]!;
    for (let at = from; at < to; at += 1) {
      const column = columns[at]!;
      const value = values[at]!;
      for (let a = 0; a < size; a += 1) {
        first[column * size + a]! += value * mean[a]!;
        const row = column * square + a * size;
        for (let b = 0; b <= a; b += 1) second[row + b]! += moment[a * size + b]!;
      }
      power[column]! += value * value;
      count[column]! += 1;
    }
  }
  for (let at = 0; at < square; at += 1) total[at]! /= Math.max(1, voters);
  factorInPlace(total, size);
  const next = new Float64Array(statements * size);
  const left = new Float64Array(statements);
  for (let column = 0; column < statements; column += 1) {
    const moments = second.subarray(column * square, (column + 1) * square);
    for (let a = 0; a < size; a += 1) for (let b = 0; b < a; b += 1) moments[b * size + a] = moments[a * size + b]!;
    const own = first.slice(column * size, (column + 1) * size);
    const lower = moments.slice();
    for (let a = 0; a < size; a += 1) lower[a * size + a]! += noise[column]! * prior[a]! + 1e-9;
    factorInPlace(lower, size);
    const solved = own.slice();
    solveLower(lower, solved, size);
    solveUpper(lower, solved, size);
    left[column] = power[column]!;
    for (let a = 0; a < size; a += 1) {
      left[column]! -= 2 * solved[a]! * own[a]!;
      for (let b = 0; b < size; b += 1) left[column]! += solved[a]! * moments[a * size + b]! * solved[b]!;
    }
    // Loadings in the units in which positions have mean square 1: row times the factor of that square.
    for (let b = 0; b < size; b += 1) {
      for (let a = b; a < size; a += 1) next[column * size + b]! += solved[a]! * total[a * size + b]!;
    }
  }
  return { dimensions: size, loadings: next, noise: shrunkNoise(left, count) };
}

/** Writes Σ w wᵀ / noise (full) and Σ w r / noise of somebody's votes: all that these say about the position. */
export function evidence(
  { dimensions: size, loadings, noise }: Factors,
  columns: Int32Array,
  values: Float64Array,
  from: number,
  to: number,
  precision: Float64Array,
  pull: Float64Array,
): void {
  precision.fill(0);
  pull.fill(0);
  for (let at = from; at < to; at += 1) {
    const column = columns[at]!;
    const weight = 1 / noise[column]!;
    for (let a = 0; a < size; a += 1) {
      const scaled = weight * loadings[column * size + a]!;
      pull[a]! += scaled * values[at]!;
      for (let b = 0; b <= a; b += 1) precision[a * size + b]! += scaled * loadings[column * size + b]!;
    }
  }
  for (let a = 0; a < size; a += 1) for (let b = 0; b < a; b += 1) precision[b * size + a] = precision[a * size + b]!;
}

function priorPrecision({ dimensions, loadings }: Factors): Float64Array {
  const squares = new Float64Array(dimensions);
  for (let at = 0; at < loadings.length; at += 1) squares[at % dimensions]! += loadings[at]! ** 2;
  return squares.map((sum) => loadings.length / dimensions / Math.max(sum, 1e-12));
}

function shrunkNoise(left: Float64Array, count: Int32Array): Float64Array {
  let [sum, votes] = [0, 0];
  for (let column = 0; column < left.length; column += 1) {
    sum += left[column]!;
    votes += count[column]!;
  }
  const mean = sum / Math.max(1, votes);
  return left.map((rest, column) =>
    Math.max(LEAST_NOISE, (rest + PSEUDO_VOTES * mean) / (count[column]! + PSEUDO_VOTES)),
  );
}
