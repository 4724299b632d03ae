import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawNormal } from '../random/draws.ts';
import { randomFrom } from '../random/random.ts';
import { cholesky, invertCholesky, logDeterminant, solveCholesky } from './cholesky.ts';
import { leadingEigen } from './leading-eigen.ts';
import { type Matrix, matrixOf, multiply, zeros } from './matrix.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

function randomSymmetric(size: number, seed: number): Matrix {
  const random = randomFrom(seed);
  const matrix = zeros(size, size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      const entry = drawNormal(random);
      matrix.values[row * size + column] = entry;
      matrix.values[column * size + row] = entry;
    }
  }
  return matrix;
}

const asProduct = (matrix: Matrix) => (x: Float64Array, result: Float64Array) =>
  result.set(multiply(matrix, { rows: matrix.columns, columns: 1, values: x }).values);

test('eigenvectors are orthonormal and A v = λ v, at any size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 25 }), fc.integer({ min: 0, max: 1e6 }), (size, seed) => {
      const matrix = randomSymmetric(size, seed);
      const { values, vectors } = symmetricEigen(matrix);
      for (let k = 0; k < size; k += 1) {
        const vector = vectors.values.subarray(k * size, (k + 1) * size);
        const image = new Float64Array(size);
        asProduct(matrix)(vector, image);
        for (let index = 0; index < size; index += 1) {
          expect(Math.abs(image[index]! - values[k]! * vector[index]!)).toBeLessThan(1e-12 * size);
        }
        for (let other = 0; other < size; other += 1) {
          const product = vector.reduce((sum, entry, index) => sum + entry * vectors.values[other * size + index]!, 0);
          expect(Math.abs(product - (other === k ? 1 : 0))).toBeLessThan(1e-12 * size);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the second-difference matrix has the eigenvalues that are known in closed form', () => {
  const size = 40;
  const matrix = zeros(size, size);
  for (let row = 0; row < size; row += 1) {
    matrix.values[row * size + row] = 2;
    if (row > 0) {
      matrix.values[row * size + row - 1] = -1;
      matrix.values[(row - 1) * size + row] = -1;
    }
  }
  const known = Array.from({ length: size }, (_, k) => 2 - 2 * Math.cos(((size - k) * Math.PI) / (size + 1)));
  for (const [k, value] of symmetricEigen(matrix).values.entries()) expect(value).toBeCloseTo(known[k]!, 12);
  const leading = leadingEigen(size, asProduct(matrix), 3);
  for (const [k, value] of leading.values.entries()) expect(value).toBeCloseTo(known[k]!, 12);
});

test('the leading ones are those of the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 1e6 }), (size, seed) => {
      const matrix = randomSymmetric(size, seed);
      const count = Math.min(3, size);
      const [whole, leading] = [symmetricEigen(matrix), leadingEigen(size, asProduct(matrix), count)];
      for (let k = 0; k < count; k += 1) {
        expect(Math.abs(leading.values[k]! - whole.values[k]!)).toBeLessThan(1e-11 * size);
        const together = leading.vectors.values
          .subarray(k * size, (k + 1) * size)
          .reduce((sum, entry, index) => sum + entry * whole.vectors.values[k * size + index]!, 0);
        expect(Math.abs(Math.abs(together) - 1)).toBeLessThan(1e-8);
      }
    }),
    { numRuns: 60 },
  );
});

test('of a matrix of low rank nothing is found twice', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 40 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 1e6 }),
      (size, rank, seed) => {
        const random = randomFrom(seed);
        const matrix = zeros(size, size);
        for (let k = 0; k < rank; k += 1) {
          const vector = Array.from({ length: size }, () => random.below(3) - 1);
          for (let row = 0; row < size; row += 1) {
            for (let column = 0; column < size; column += 1) {
              matrix.values[row * size + column]! += vector[row]! * vector[column]!;
            }
          }
        }
        const [whole, leading] = [symmetricEigen(matrix), leadingEigen(size, asProduct(matrix), Math.min(5, size))];
        for (const [k, value] of leading.values.entries()) {
          expect(Math.abs(value - whole.values[k]!)).toBeLessThan(1e-11 * size);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('what has no leading direction is defined: zeros, the identity, nothing at all', () => {
  expect([...leadingEigen(5, (_x, result) => result.fill(0), 2).values]).toEqual([0, 0]);
  const same = leadingEigen(12, (x, result) => result.set(x), 3);
  expect([...same.values].every((value) => Math.abs(value - 1) < 1e-12)).toBe(true);
  expect(leadingEigen(0, () => {}, 2).values).toHaveLength(0);
  expect(symmetricEigen(zeros(0, 0)).values).toHaveLength(0);
  expect(() => symmetricEigen(matrixOf([[Number.NaN]]))).toThrow('no finite number');
  expect(() => symmetricEigen(zeros(2, 3))).toThrow('square');
});

test('Cholesky solves, inverts, and knows what is not positive definite', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 1e6 }), (size, seed) => {
      const root = randomSymmetric(size, seed);
      const matrix = multiply(root, root);
      for (let k = 0; k < size; k += 1) matrix.values[k * size + k]! += 1;
      const lower = cholesky(matrix)!;
      const right = Float64Array.from({ length: size }, (_, k) => k - 2);
      const back = new Float64Array(size);
      asProduct(matrix)(solveCholesky(lower, right), back);
      for (let k = 0; k < size; k += 1) expect(back[k]).toBeCloseTo(right[k]!, 8);
      const identity = multiply(matrix, invertCholesky(lower)).values;
      for (const [index, entry] of identity.entries()) expect(entry).toBeCloseTo(index % (size + 1) === 0 ? 1 : 0, 8);
      const values = symmetricEigen(matrix).values;
      expect(logDeterminant(lower)).toBeCloseTo(
        values.reduce((sum, value) => sum + Math.log(value), 0),
        8,
      );
    }),
    { numRuns: 60 },
  );
  expect(
    cholesky(
      matrixOf([
        [1, 1],
        [1, 1],
      ]),
    ),
  ).toBeNull();
  expect(cholesky(matrixOf([[-1]]))).toBeNull();
});

test('shapes that do not fit are refused', () => {
  expect(() => multiply(zeros(2, 3), zeros(2, 3))).toThrow('3 columns');
  expect(() => matrixOf([[1, 2], [3]])).toThrow('row 2');
});
