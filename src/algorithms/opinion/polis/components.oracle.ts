import { type Matrix, multiply, zeros } from '../../matrices/matrix.ts';
import { symmetricEigen } from '../../matrices/symmetric-eigen.ts';
import type { VoteTable } from '../votes.ts';

/** The same by the book: fill the whole matrix, take away the means, and find every eigenvector of XᵀX. */
export function denseComponents(
  table: VoteTable,
  setAside: Uint8Array,
): { centre: number[]; directions: Matrix; values: Float64Array } {
  const [people, size] = [table.participants.length, table.statements.length];
  const votes = Array.from({ length: people }, () => new Array<number | null>(size).fill(null));
  for (let row = 0; row < people; row += 1) {
    for (let place = table.starts[row]!; place < table.starts[row + 1]!; place += 1) {
      votes[row]![table.columns[place]!] = table.values[place]!;
    }
    for (let column = 0; column < size; column += 1) if (setAside[column]) votes[row]![column] = 0;
  }
  const centre = Array.from({ length: size }, (_, column) => {
    const cast = votes.map((row) => row[column]!).filter((vote) => vote !== null);
    return cast.length === 0 ? 0 : cast.reduce((sum, vote) => sum + vote, 0) / cast.length;
  });
  const centred = zeros(people, size);
  const turned = zeros(size, people);
  for (let row = 0; row < people; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const value = (votes[row]![column] ?? centre[column]!) - centre[column]!;
      centred.values[row * size + column] = value;
      turned.values[column * people + row] = value;
    }
  }
  const { values, vectors } = symmetricEigen(multiply(turned, centred));
  return { centre, values, directions: { rows: 2, columns: size, values: vectors.values.slice(0, 2 * size) } };
}
