import type { Matrix } from './matrix.ts';
import { zeros } from './matrix.ts';

/**
 * The Cholesky factor of a symmetric positive definite matrix: the lower triangle L with A = L Lᵀ (Golub & Van Loan 2013,
 * ISBN 978-1-4214-0794-4, algorithm 4.2.1). O(n³ / 3).
 *
 * @param matrix square; only its lower triangle is read
 * @returns L, or null where the matrix is not positive definite (to working precision)
 * @throws RangeError when the matrix is not square
 * @example
 * cholesky({ rows: 2, columns: 2, values: Float64Array.of(4, 2, 2, 5) }).values // → [2, 0, 1, 2]
 */
export function cholesky(matrix: Matrix): Matrix | null {
  const size = squareSize(matrix);
  const lower = zeros(size, size);
  const factor = lower.values;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix.values[row * size + column]!;
      for (let inner = 0; inner < column; inner += 1) {
        rest -= factor[row * size + inner]! * factor[column * size + inner]!;
      }
      if (column < row) factor[row * size + column] = rest / factor[column * size + column]!;
      else if (rest > 1e-14 * Math.abs(matrix.values[row * size + row]!)) factor[row * size + row] = Math.sqrt(rest);
      else return null;
    }
  }
  return lower;
}

/** Solves A x = b, given A's Cholesky factor. O(n²). */
export function solveCholesky(lower: Matrix, right: ArrayLike<number>): Float64Array {
  const size = lower.rows;
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let inner = 0; inner < row; inner += 1) solution[row]! -= lower.values[row * size + inner]! * solution[inner]!;
    solution[row]! /= lower.values[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let inner = row + 1; inner < size; inner += 1) {
      solution[row]! -= lower.values[inner * size + row]! * solution[inner]!;
    }
    solution[row]! /= lower.values[row * size + row]!;
  }
  return solution;
}

/** The inverse of A, given its Cholesky factor. O(n³). */
export function invertCholesky(lower: Matrix): Matrix {
  const size = lower.rows;
  const inverse = zeros(size, size);
  const unit = new Float64Array(size);
  for (let column = 0; column < size; column += 1) {
    unit.fill(0);
    unit[column] = 1;
    const solved = solveCholesky(lower, unit);
    for (let row = 0; row < size; row += 1) inverse.values[row * size + column] = solved[row]!;
  }
  return inverse;
}

/** The logarithm of A's determinant, given its Cholesky factor. O(n). */
export function logDeterminant(lower: Matrix): number {
  let sum = 0;
  for (let row = 0; row < lower.rows; row += 1) sum += 2 * Math.log(lower.values[row * lower.rows + row]!);
  return sum;
}

export function squareSize(matrix: Matrix): number {
  if (matrix.rows !== matrix.columns) {
    throw new RangeError(`the matrix must be square, not ${matrix.rows} by ${matrix.columns}`);
  }
  return matrix.rows;
}
