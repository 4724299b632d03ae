/**
 * Schulze, M. (2011). A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method. Social Choice and Welfare 36, 267–303. https://doi.org/10.1007/s00355-010-0475-4. Strength of a link: winning votes.
 */

/** How many put the option of the row before that of the column. Ranks: 1 first; blank comes after all that are ranked. */
export function preferences(ballots: readonly (readonly (number | null)[])[], options: number): number[][] {
  const table = Array.from({ length: options }, () => new Array<number>(options).fill(0));
  const rank = (ballot: readonly (number | null)[], option: number) => ballot[option] ?? Number.POSITIVE_INFINITY;
  for (const ballot of ballots) {
    for (const [one, row] of table.entries()) {
      for (let other = 0; other < options; other += 1) {
        if (rank(ballot, one) < rank(ballot, other)) row[other] = (row[other] ?? 0) + 1;
      }
    }
  }
  return table;
}

/** The strongest path from each option to each other: as strong as its weakest link. */
export function strongestPaths(table: readonly (readonly number[])[]): number[][] {
  const strength = table.map((row, one) => row.map((votes, other) => (votes > (table[other]?.[one] ?? 0) ? votes : 0)));
  for (const [middle, onward] of strength.entries()) {
    for (const [from, row] of strength.entries()) {
      if (from === middle) continue;
      const upTo = row[middle] ?? 0;
      for (const [to, link] of onward.entries()) {
        if (to !== from && to !== middle) row[to] = Math.max(row[to] ?? 0, Math.min(upTo, link));
      }
    }
  }
  return strength;
}

/** From first to last: those whom none of the rest beats come first, then again among what is left. Level ones side by side. */
export function schulze(table: readonly (readonly number[])[]): number[][] {
  const strength = strongestPaths(table);
  const beats = (one: number, other: number) => (strength[one]?.[other] ?? 0) > (strength[other]?.[one] ?? 0);
  let left = table.map((_row, option) => option);
  const order: number[][] = [];
  while (left.length > 0) {
    const rest = left;
    const unbeaten = rest.filter((option) => !rest.some((other) => beats(other, option)));
    order.push(unbeaten);
    left = rest.filter((option) => !unbeaten.includes(option));
  }
  return order;
}
