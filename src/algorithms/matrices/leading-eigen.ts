import { drawNormal } from '../random/draws.ts';
import { randomFrom } from '../random/random.ts';
import { zeros } from './matrix.ts';
import { type Eigen, signed, symmetricEigen } from './symmetric-eigen.ts';

/**
 * The largest eigenvalues of a symmetric operator and their vectors, by Lanczos's method with full reorthogonalization
 * (Lanczos 1950, DOI 10.6028/jres.045.026; Golub & Van Loan 2013, ISBN 978-1-4214-0794-4, section 10.3). The operator is only asked
 * for products, so a sparse matrix stays sparse. The start is fixed: the same operator gives the same answer.
 *
 * Of an eigenvalue that occurs several times, as many vectors as asked for are found, which ones is arbitrary.
 * O(steps × (cost of a product + n × steps)); steps are few where the leading eigenvalues stand apart.
 *
 * @param size n, the length of the vectors
 * @param product writes A·x into `result`
 * @param count how many, 0 … n (fewer where n is less)
 * @param tolerance of the residual ‖A v − λ v‖, relative to the largest eigenvalue
 * @returns eigenvalues in descending order (algebraically largest), vectors as rows, signs as in {@link symmetricEigen}
 * @throws RangeError when a product holds what is no finite number
 * @example
 * leadingEigen(3, (x, result) => { for (let i = 0; i < 3; i += 1) result[i] = (i + 1) * x[i]; }, 2).values // → [3.000000, 2.000000]
 */
export function leadingEigen(
  size: number,
  product: (x: Float64Array, result: Float64Array) => void,
  count: number,
  tolerance = 1e-13,
): Eigen {
  const wanted = Math.min(count, size);
  const random = randomFrom(1950);
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let scale = 0;
  let next = orthonormal(
    Float64Array.from({ length: size }, () => drawNormal(random)),
    basis,
  ).vector;
  for (;;) {
    const steps = basis.length;
    const checking = steps >= wanted && (steps === size || steps % 8 === 0);
    if (checking) {
      const ritz = threeDiagonals(diagonal, beside);
      const last = steps === size ? 0 : beside[steps - 1]!;
      const largest = Math.max(Math.abs(ritz.values[0] ?? 0), Math.abs(ritz.values[steps - 1] ?? 0), Number.MIN_VALUE);
      const settled = Array.from({ length: wanted }, (_, k) =>
        Math.abs(last * ritz.vectors.values[k * steps + steps - 1]!),
      );
      // With a breakdown (last = 0) before the end, other copies of an eigenvalue may still be hidden: go on.
      if (steps === size || (last > 0 && settled.every((residual) => residual <= tolerance * largest))) {
        return lift(ritz, basis, wanted, size);
      }
    }
    basis.push(next);
    const image = new Float64Array(size);
    product(next, image);
    if (!image.every(Number.isFinite)) throw new RangeError('a product of the operator holds what is no finite number');
    const along = dot(image, next);
    diagonal.push(along);
    const rest = orthonormal(image, basis);
    // What is left beside a basis that spans all of the image is rounding, and points anywhere: also back into the basis.
    scale = Math.max(scale, Math.abs(along), rest.length);
    const negligible = rest.length <= 1e-13 * scale;
    beside.push(negligible ? 0 : rest.length);
    next = negligible
      ? orthonormal(
          Float64Array.from({ length: size }, () => drawNormal(random)),
          basis,
        ).vector
      : rest.vector;
  }
}

function threeDiagonals(diagonal: readonly number[], beside: readonly number[]): Eigen {
  const size = diagonal.length;
  const matrix = zeros(size, size);
  for (const [index, entry] of diagonal.entries()) {
    matrix.values[index * size + index] = entry;
    if (index > 0) matrix.values[index * size + index - 1] = beside[index - 1]!;
  }
  return symmetricEigen(matrix);
}

function lift(ritz: Eigen, basis: readonly Float64Array[], wanted: number, size: number): Eigen {
  const vectors = zeros(wanted, size);
  for (let k = 0; k < wanted; k += 1) {
    const vector = vectors.values.subarray(k * size, (k + 1) * size);
    for (const [step, direction] of basis.entries()) {
      const weight = ritz.vectors.values[k * basis.length + step]!;
      for (let index = 0; index < size; index += 1) vector[index]! += weight * direction[index]!;
    }
    vector.set(signed(vector));
  }
  return { values: ritz.values.slice(0, wanted), vectors };
}

/** What is left of the vector beside the basis, of length 1, and how long it was. Twice is enough (Parlett 1998). */
function orthonormal(vector: Float64Array, basis: readonly Float64Array[]): { vector: Float64Array; length: number } {
  for (let turn = 0; turn < 2; turn += 1) {
    for (const direction of basis) {
      const weight = dot(vector, direction);
      for (let index = 0; index < vector.length; index += 1) vector[index]! -= weight * direction[index]!;
    }
  }
  const length = Math.sqrt(dot(vector, vector));
  return { vector: length > 0 ? vector.map((entry) => entry / length) : vector, length };
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += one[index]! * other[index]!;
  return sum;
}
