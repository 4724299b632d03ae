import { type Matrix, zeros } from '../../matrices/matrix.ts';
import type { VoteTable } from '../votes.ts';
import type { Components } from './components.ts';

/**
 * Where participants stand on the principal components. Who voted on little is moved outward by √(statements / votes), so as not to
 * be taken for somebody in the middle; statements set aside count as voted on. As in the mathematics of the Polis server; see Small
 * et al. 2021 (DOI 10.6035/recerca.5516). O(votes).
 *
 * @returns participants × 2
 * @example
 * const table = { participants: ['a', 'b'], statements: ['s', 't'], starts: Int32Array.of(0, 2, 3), columns: Int32Array.of(0, 1, 0), values: Int8Array.of(1, 1, -1) };
 * const components = { centre: Float64Array.of(0, 1), directions: { rows: 2, columns: 2, values: Float64Array.of(1, 0, 0, 0) }, values: [], residuals: Float64Array.of(1, 0, -1) };
 * projectParticipants(table, components, Uint8Array.of(0, 0)).values // → [1, 0, -1.41421, 0]
 */
export function projectParticipants(table: VoteTable, components: Components, setAside: Uint8Array): Matrix {
  const size = table.statements.length;
  const { residuals } = components;
  const directions = components.directions.values;
  const counted = setAside.reduce((sum, aside) => sum + aside, 0);
  const positions = zeros(table.participants.length, 2);
  for (let row = 0; row < positions.rows; row += 1) {
    let [x, y, votes] = [0, 0, counted];
    for (let place = table.starts[row]!; place < table.starts[row + 1]!; place += 1) {
      const column = table.columns[place]!;
      x += residuals[place]! * directions[column]!;
      y += residuals[place]! * directions[size + column]!;
      votes += 1 - setAside[column]!;
    }
    const outward = Math.sqrt(size / Math.max(votes, 1));
    positions.values[2 * row] = outward * x;
    positions.values[2 * row + 1] = outward * y;
  }
  return positions;
}

/**
 * Where somebody would stand who agreed with one statement and voted on nothing else; its distance from the middle is the
 * statement's extremity. As in the mathematics of the Polis server; see Small et al. 2021. O(statements).
 *
 * @returns statements × 2
 * @example
 * projectStatements({ centre: Float64Array.of(0, 1), directions: { rows: 2, columns: 2, values: Float64Array.of(1, 0, 0, 1) } }, Uint8Array.of(0, 0)).values // → [1.41421, 0, 0, 0]
 */
export function projectStatements(components: Pick<Components, 'centre' | 'directions'>, setAside: Uint8Array): Matrix {
  const size = components.centre.length;
  const positions = zeros(size, 2);
  for (let column = 0; column < size; column += 1) {
    if (setAside[column]) continue;
    const outward = Math.sqrt(size) * (1 - components.centre[column]!);
    positions.values[2 * column] = outward * components.directions.values[column]!;
    positions.values[2 * column + 1] = outward * components.directions.values[size + column]!;
  }
  return positions;
}
