/**
 * The Cholesky factor of one of many small matrices, in place and without allocation (Golub & Van Loan 2013,
 * ISBN 978-1-4214-0794-4, algorithm 4.2.1): the inner loop of everything that has a covariance per person. For other uses see
 * `matrices/cholesky.ts`. The matrices here are a positive definite one plus a positive semidefinite one, so no pivot vanishes. O(size³ / 3).
 *
 * @param a size × size, row after row; the lower triangle becomes L
 * @returns half the logarithm of the determinant
 * @example
 * const a = Float64Array.of(4, 0, 2, 5);
 * factorInPlace(a, 2) // → 1.3863
 */
export function factorInPlace(a: Float64Array, size: number): number {
  let product = 1;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = a[row * size + column]!;
      for (let inner = 0; inner < column; inner += 1) rest -= a[row * size + inner]! * a[column * size + inner]!;
      if (column < row) a[row * size + column] = rest / a[column * size + column]!;
      else {
        const root = Math.sqrt(rest);
        a[row * size + row] = root;
        product *= root;
      }
    }
  }
  return Math.log(product);
}

/** Solves L y = right in place, right being the numbers of an array from a place on; returns yᵀy. O(size²). */
export function solveLower(lower: Float64Array, right: Float64Array, size: number, from = 0): number {
  let square = 0;
  for (let row = 0; row < size; row += 1) {
    let rest = right[from + row]!;
    for (let inner = 0; inner < row; inner += 1) rest -= lower[row * size + inner]! * right[from + inner]!;
    rest /= lower[row * size + row]!;
    right[from + row] = rest;
    square += rest * rest;
  }
  return square;
}

/** Solves Lᵀ x = right in place, likewise. O(size²). */
export function solveUpper(lower: Float64Array, right: Float64Array, size: number, from = 0): void {
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = right[from + row]!;
    for (let inner = row + 1; inner < size; inner += 1) rest -= lower[inner * size + row]! * right[from + inner]!;
    right[from + row] = rest / lower[row * size + row]!;
  }
}

/** Writes (L Lᵀ)⁻¹ into `inverse`. O(size³). */
export function invertInto(lower: Float64Array, inverse: Float64Array, size: number): void {
  inverse.fill(0);
  for (let column = 0; column < size; column += 1) {
    inverse[column * size + column] = 1;
    solveLower(lower, inverse, size, column * size);
    solveUpper(lower, inverse, size, column * size);
  }
}
