/** Who is tied to whom: the neighbours of person i are `others[starts[i]]` … `others[starts[i + 1] − 1]`. */
export interface Ties {
  readonly starts: Int32Array;
  readonly others: Int32Array;
}

/**
 * Ties from a list of neighbours a person, in the order of the lists. Our definition. O(ties).
 * @example
 * [...tiesOf([[1, 2], [0], [0]]).starts] // → [0, 2, 3, 4]
 */
export function tiesOf(neighbours: readonly Iterable<number>[]): Ties {
  const lists = neighbours.map((each) => [...each]);
  const starts = new Int32Array(lists.length + 1);
  for (const [index, { length }] of lists.entries()) starts[index + 1] = starts[index]! + length;
  const others = new Int32Array(starts[lists.length]!);
  for (const [index, list] of lists.entries()) others.set(list, starts[index]);
  return { starts, others };
}
