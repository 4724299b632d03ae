/**
 * Which of the groups found before each new group continues, so that a label stays with its people: the pairing with the most people in
 * common (assignment problem; Kuhn 1955, DOI 10.1002/nav.3800020109, by shortest augmenting paths, Jonker & Volgenant 1987,
 * DOI 10.1007/BF02278710). A pair counts only where it is more than half of the old group or more than half of those of the new one who were in a group before:
 * a label is never given to other people. O(groups³).
 *
 * @param shared new groups × old groups: how many people are in both
 * @param before sizes of the old groups
 * @param known for each new group, how many of its people were in a group before
 * @returns for each new group the old one, or −1 where it is new
 * @example
 * continued([[1, 8], [9, 0]], [10, 8], [9, 9]) // → [1, 0]
 * continued([[2], [3]], [10], [2, 9]) // → [0, -1]
 */
export function continued(
  shared: readonly ArrayLike<number>[],
  before: ArrayLike<number>,
  known: ArrayLike<number>,
): number[] {
  const rows = shared.length;
  const columns = before.length;
  const worth = shared.map((row, one) =>
    Array.from({ length: columns }, (_, other) =>
      2 * row[other]! > Math.min(before[other]!, known[one]!) ? row[other]! : 0,
    ),
  );
  const size = Math.max(rows, columns);
  const cost = Array.from({ length: size }, (_, one) =>
    Array.from({ length: size }, (__, other) => -(worth[one]?.[other] ?? 0)),
  );
  const chosen = assign(cost);
  return Array.from({ length: rows }, (_, one) => (worth[one]?.[chosen[one]!] ? chosen[one]! : -1));
}

/** For each row its column, at the least sum of costs. Places 1 … size, with 0 for none, as is usual for this method. */
function assign(cost: readonly (readonly number[])[]): number[] {
  const size = cost.length;
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    const cameFrom = new Int32Array(size + 1);
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    let column = 0;
    do {
      used[column] = 1;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let other = 1; other <= size; other += 1) {
        if (used[other]) continue;
        const from = rowOf[column]!;
        const reduced = cost[from - 1]![other - 1]! - rowPrice[from]! - columnPrice[other]!;
        if (reduced < least[other]!) {
          least[other] = reduced;
          cameFrom[other] = column;
        }
        if (least[other]! < step) {
          step = least[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (used[other]) {
          rowPrice[rowOf[other]!]! += step;
          columnPrice[other]! -= step;
        } else least[other]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[cameFrom[column]!]!;
      column = cameFrom[column]!;
    }
  }
  const chosen = new Array<number>(size).fill(-1);
  for (let column = 1; column <= size; column += 1) chosen[rowOf[column]! - 1] = column - 1;
  return chosen;
}
