import type { VoteTable } from './votes.ts';

/**
 * Marks statements by their ids. Our definition. O(statements).
 * @returns 1 for those that are named, 0 for the others
 * @throws RangeError when one is not in the table
 * @example
 * setAsideIn({ participants: [], statements: ['a', 'b'], starts: Int32Array.of(0), columns: Int32Array.of(), values: Int8Array.of() }, ['b']) // → [0, 1]
 */
export function setAsideIn(table: VoteTable, ids: readonly string[] = []): Uint8Array {
  const marks = new Uint8Array(table.statements.length);
  const indexOf = new Map(table.statements.map((id, index) => [id, index]));
  for (const id of ids) {
    const index = indexOf.get(id);
    if (index === undefined) throw new RangeError(`statement ${id} is to be set aside, but is not in the table`);
    marks[index] = 1;
  }
  return marks;
}
