/** A dense matrix, row after row. `values` has rows × columns numbers. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/**
 * A matrix of zeros, or of the given rows. The textbook notation of linear algebra; see Golub & Van Loan 2013,
 * ISBN 978-1-4214-0794-4.
 * @throws RangeError when the rows differ in length
 * @example
 * matrixOf([[1, 2], [3, 4]]).values // → [1, 2, 3, 4]
 */
export function matrixOf(rows: readonly ArrayLike<number>[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const values = new Float64Array(rows.length * columns);
  for (const [index, row] of rows.entries()) {
    if (row.length !== columns)
      throw new RangeError(`row ${index + 1} has ${row.length} numbers, the first ${columns}`);
    values.set(row, index * columns);
  }
  return { rows: rows.length, columns, values };
}

export function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/**
 * The product of two matrices. O(rows × inner × columns).
 * @throws RangeError when the shapes do not fit
 * @example
 * multiply(matrixOf([[1, 2], [3, 4]]), matrixOf([[0, 1], [1, 0]])).values // → [2, 1, 4, 3]
 */
export function multiply(one: Matrix, other: Matrix): Matrix {
  if (one.columns !== other.rows) {
    throw new RangeError(`a matrix of ${one.columns} columns cannot be multiplied by one of ${other.rows} rows`);
  }
  const product = zeros(one.rows, other.columns);
  const width = other.columns;
  for (let row = 0; row < one.rows; row += 1) {
    for (let inner = 0; inner < one.columns; inner += 1) {
      const factor = one.values[row * one.columns + inner]!;
      if (factor === 0) continue;
      for (let column = 0; column < width; column += 1) {
        product.values[row * width + column]! += factor * other.values[inner * width + column]!;
      }
    }
  }
  return product;
}
