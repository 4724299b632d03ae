import { leadingEigen } from '../../matrices/leading-eigen.ts';
import { type Matrix, zeros } from '../../matrices/matrix.ts';
import type { VoteTable } from '../votes.ts';

/** The two principal components of a table of votes, and what they were computed from. */
export interface Components {
  /** Mean of the votes cast on each statement, −1 … 1; 0 where there are none or the statement is set aside. */
  readonly centre: Float64Array;
  /** 2 × statements, each of length 1 and with its largest entry positive; zeros where there is no variance left. */
  readonly directions: Matrix;
  /** Sums of squares along them. */
  readonly values: Float64Array;
  /** Vote − centre at every place of the table; 0 on statements set aside. */
  readonly residuals: Float64Array;
}

/**
 * The two leading principal components of votes, where a missing vote counts as the mean of its statement (Jolliffe 2002,
 * ISBN 978-0-387-95442-4; as in Polis, Small et al. 2021, DOI 10.6035/recerca.5516). An imputed vote minus its mean is zero, so the
 * products with XᵀX run over the votes cast alone: O(steps × votes), where the whole matrix costs participants × statements².
 *
 * @param setAside 1 for statements that are moderated out or only ask who one is: everybody's vote on them counts as 0
 * @example
 * const table = { participants: ['a', 'b'], statements: ['s', 't'], starts: Int32Array.of(0, 2, 4), columns: Int32Array.of(0, 1, 0, 1), values: Int8Array.of(1, 1, -1, 1) };
 * principalComponents(table, Uint8Array.of(0, 0)).directions.values // → [1.000000, 0.000000, 0, 0]
 */
export function principalComponents(table: VoteTable, setAside: Uint8Array): Components {
  const size = table.statements.length;
  const centre = meanVotes(table, setAside);
  const { starts, columns, values } = table;
  const residuals = new Float64Array(values.length);
  for (let place = 0; place < values.length; place += 1) {
    const column = columns[place]!;
    residuals[place] = setAside[column] ? 0 : values[place]! - centre[column]!;
  }
  const people = table.participants.length;
  const found = leadingEigen(
    size,
    (x, result) => {
      result.fill(0);
      for (let row = 0; row < people; row += 1) {
        const end = starts[row + 1]!;
        let along = 0;
        for (let place = starts[row]!; place < end; place += 1) along += residuals[place]! * x[columns[place]!]!;
        for (let place = starts[row]!; place < end; place += 1) result[columns[place]!]! += residuals[place]! * along;
      }
    },
    2,
  );
  const directions = zeros(2, size);
  for (let k = 0; k < found.values.length; k += 1) {
    // Below this there is only rounding, and the direction would be noise.
    if (found.values[k]! <= 1e-12 * found.values[0]! || found.values[k]! < 1e-300) continue;
    directions.values.set(found.vectors.values.subarray(k * size, (k + 1) * size), k * size);
  }
  return { centre, directions, values: found.values, residuals };
}

function meanVotes(table: VoteTable, setAside: Uint8Array): Float64Array {
  const sums = new Float64Array(table.statements.length);
  const counts = new Int32Array(table.statements.length);
  for (let place = 0; place < table.values.length; place += 1) {
    const column = table.columns[place]!;
    sums[column]! += table.values[place]!;
    counts[column]! += 1;
  }
  return sums.map((sum, column) => (setAside[column] || counts[column] === 0 ? 0 : sum / counts[column]!));
}
