import { squareSize } from './cholesky.ts';
import type { Matrix } from './matrix.ts';
import { zeros } from './matrix.ts';

/** Eigenvalues in descending order; eigenvector k is row k of `vectors`, of length 1. */
export interface Eigen {
  values: Float64Array;
  vectors: Matrix;
}

/**
 * All eigenvalues and eigenvectors of a symmetric matrix: Householder's reduction to three diagonals, then the QL algorithm with
 * implicit shifts (Bowdler, Martin, Reinsch & Wilkinson 1968, DOI 10.1007/BF02166681). O(n³); for a few of many, see
 * {@link leadingEigen}. Each vector is known up to its sign: here its largest entry is positive (the first of equals).
 *
 * @param matrix square and symmetric; only its lower triangle is read
 * @throws RangeError when it is not square or holds what is no finite number
 * @example
 * symmetricEigen({ rows: 2, columns: 2, values: Float64Array.of(2, 1, 1, 2) }).values // → [3.000000, 1.000000]
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  const size = squareSize(matrix);
  if (!matrix.values.every(Number.isFinite)) throw new RangeError('the matrix holds what is no finite number');
  // Row k of `vectors` becomes eigenvector k: rotations then run along rows, next to each other in memory.
  const vectors = zeros(size, size);
  vectors.values.set(matrix.values);
  const diagonal = new Float64Array(size);
  const beside = new Float64Array(size);
  reduceToThreeDiagonals(vectors, diagonal, beside);
  rotateToDiagonal(vectors, diagonal, beside);
  const order = Array.from(diagonal.keys()).sort((one, other) => diagonal[other]! - diagonal[one]!);
  const sorted = zeros(size, size);
  for (const [to, from] of order.entries()) {
    const vector = vectors.values.subarray(from * size, (from + 1) * size);
    sorted.values.set(signed(vector), to * size);
  }
  return { values: Float64Array.from(order, (index) => diagonal[index]!), vectors: sorted };
}

/** The vector or its negative: the one whose largest entry (the first of equals, to rounding) is positive. */
export function signed(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const entry of vector) if (Math.abs(entry) > Math.abs(largest) * (1 + 1e-9)) largest = entry;
  return largest < 0 ? vector.map((entry) => -entry) : vector;
}

function reduceToThreeDiagonals(vectors: Matrix, diagonal: Float64Array, beside: Float64Array): void {
  const size = vectors.rows;
  const a = vectors.values;
  for (let row = 0; row < size; row += 1) {
    for (let column = row + 1; column < size; column += 1) a[row * size + column] = a[column * size + row]!;
  }
  for (let row = size - 1; row > 0; row -= 1) {
    const top = a.subarray(row * size, row * size + row);
    let scale = 0;
    for (const entry of top) scale += Math.abs(entry);
    if (row === 1 || scale === 0) {
      beside[row] = top[row - 1]!;
      diagonal[row] = 0;
      continue;
    }
    let square = 0;
    for (let k = 0; k < row; k += 1) {
      top[k]! /= scale;
      square += top[k]! * top[k]!;
    }
    const last = top[row - 1]!;
    const length = last >= 0 ? -Math.sqrt(square) : Math.sqrt(square);
    beside[row] = scale * length;
    square -= last * length;
    top[row - 1] = last - length;
    // p = A u / H, then A ← A − u qᵀ − q uᵀ on what is left of the upper corner, which is kept symmetric.
    let crossing = 0;
    for (let j = 0; j < row; j += 1) {
      const from = j * size;
      let sum = 0;
      for (let k = 0; k < row; k += 1) sum += a[from + k]! * top[k]!;
      beside[j] = sum / square;
      crossing += beside[j]! * top[j]!;
    }
    const half = crossing / (square + square);
    for (let j = 0; j < row; j += 1) beside[j]! -= half * top[j]!;
    for (let j = 0; j < row; j += 1) {
      const from = j * size;
      const [u, q] = [top[j]!, beside[j]!];
      for (let k = 0; k < row; k += 1) a[from + k]! -= u * beside[k]! + q * top[k]!;
    }
    diagonal[row] = square;
  }
  accumulate(vectors, diagonal, beside);
}

/** Multiplies the reflections together; afterwards row k belongs to diagonal entry k. */
function accumulate(vectors: Matrix, diagonal: Float64Array, beside: Float64Array): void {
  const size = vectors.rows;
  const a = vectors.values;
  const reflections = a.slice();
  for (let row = 0; row < size; row += 1) {
    const square = diagonal[row]!;
    diagonal[row] = a[row * size + row]!;
    if (row > 0 && square !== 0) {
      const u = reflections.subarray(row * size, row * size + row);
      // The product so far lies in the corner [0, row)², transposed: row j is column j of Q.
      for (let j = 0; j < row; j += 1) {
        let sum = 0;
        for (let k = 0; k < row; k += 1) sum += u[k]! * a[j * size + k]!;
        sum /= square;
        for (let k = 0; k < row; k += 1) a[j * size + k]! -= sum * u[k]!;
      }
    }
    a[row * size + row] = 1;
    for (let k = 0; k < row; k += 1) {
      a[row * size + k] = 0;
      a[k * size + row] = 0;
    }
  }
  for (let row = 1; row < size; row += 1) beside[row - 1] = beside[row]!;
  beside[size - 1] = 0;
}

function rotateToDiagonal(vectors: Matrix, diagonal: Float64Array, beside: Float64Array): void {
  const size = vectors.rows;
  const z = vectors.values;
  for (let low = 0; low < size; low += 1) {
    for (let turn = 0; ; turn += 1) {
      let end = low;
      for (; end < size - 1; end += 1) {
        const near = Math.abs(diagonal[end]!) + Math.abs(diagonal[end + 1]!);
        if (Math.abs(beside[end]!) <= Number.EPSILON * near) break;
      }
      if (end === low) break;
      if (turn === 60) throw new RangeError('the eigenvalues did not settle');
      let shift = (diagonal[low + 1]! - diagonal[low]!) / (2 * beside[low]!);
      let length = Math.hypot(shift, 1);
      shift = diagonal[end]! - diagonal[low]! + beside[low]! / (shift + (shift >= 0 ? length : -length));
      let [sine, cosine, moved] = [1, 1, 0];
      let index = end - 1;
      for (; index >= low; index -= 1) {
        const f = sine * beside[index]!;
        const b = cosine * beside[index]!;
        length = Math.hypot(f, shift);
        beside[index + 1] = length;
        if (length === 0) {
          diagonal[index + 1]! -= moved;
          beside[end] = 0;
          break;
        }
        sine = f / length;
        cosine = shift / length;
        shift = diagonal[index + 1]! - moved;
        length = (diagonal[index]! - shift) * sine + 2 * cosine * b;
        moved = sine * length;
        diagonal[index + 1] = shift + moved;
        shift = cosine * length - b;
        const [here, next] = [index * size, (index + 1) * size];
        for (let k = 0; k < size; k += 1) {
          const [one, other] = [z[here + k]!, z[next + k]!];
          z[next + k] = sine * one + cosine * other;
          z[here + k] = cosine * one - sine * other;
        }
      }
      if (length === 0 && index >= low) continue;
      diagonal[low]! -= moved;
      beside[low] = shift;
      beside[end] = 0;
    }
  }
}
