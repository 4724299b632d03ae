import type { Tally } from '../tally.ts';

/** What Polis gives a statement that only asks who one is. */
const META_PRIORITY = 49;

/**
 * How much Polis wants a statement to be shown next: more for what lies far out, is agreed with, is passed on little, and was seen by
 * few. As in the mathematics of the Polis server; see Small et al. 2021 (DOI 10.6035/recerca.5516). O(groups × statements).
 *
 * @param tally of those who are placed, by group
 * @param extremity of each statement
 * @param meta 1 for statements that only ask who one is
 * @example
 * const tally = { groups: 1, statements: 1, agrees: Int32Array.of(3), disagrees: Int32Array.of(1), seen: Int32Array.of(5) };
 * polisPriorities(tally, [0.5], Uint8Array.of(0)) // → [9.37]
 */
export function polisPriorities(tally: Tally, extremity: ArrayLike<number>, meta: Uint8Array): Float64Array {
  return Float64Array.from({ length: tally.statements }, (_, statement) => {
    if (meta[statement]) return META_PRIORITY;
    let [agrees, disagrees, seen] = [0, 0, 0];
    for (let cell = statement; cell < tally.seen.length; cell += tally.statements) {
      agrees += tally.agrees[cell]!;
      disagrees += tally.disagrees[cell]!;
      seen += tally.seen[cell]!;
    }
    const passes = seen - agrees - disagrees;
    const importance = (1 - (passes + 1) / (seen + 2)) * (extremity[statement]! + 1) * ((agrees + 1) / (seen + 2));
    return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2;
  });
}
