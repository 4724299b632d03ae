/**
 * Thirty-two counters at once, "bit-sliced": slice k holds bit k of every lane's count, so adding one vote to every lane is a
 * ripple of a few word operations (carry-save counting; Warren 2012, ISBN 978-0-321-84268-8, section 5-1). The slices of one
 * word of lanes stand side by side in `slices`, from place `from`, the lowest bit first; `depth` of them count to 2^depth − 1.
 */

/**
 * How many slices count up to a number.
 * @example
 * depthFor(50) // → 6
 */
export function depthFor(most: number): number {
  return 32 - Math.clz32(most);
}

/**
 * Adds one to every lane that is set in `votes`. A lane at 2^depth − 1 starts again at 0: choose the depth with {@link depthFor}.
 * @example
 * const slices = new Int32Array(2);
 * addVotes(slices, 0, 2, 0b011); addVotes(slices, 0, 2, 0b001);
 * [...slices] // → [0b010, 0b001]
 */
export function addVotes(slices: Int32Array, from: number, depth: number, votes: number): void {
  let carry = votes;
  // Not only while something is carried: a loop of a known length costs less than guessing its end.
  for (let place = from; place < from + depth; place += 1) {
    const slice = slices[place]!;
    slices[place] = slice ^ carry;
    carry &= slice;
  }
}

/**
 * The count of one lane.
 * @example
 * countAt(Int32Array.of(0b010, 0b001), 0, 2, 0) // → 2
 */
export function countAt(slices: Int32Array, from: number, depth: number, lane: number): number {
  let count = 0;
  for (let bit = 0; bit < depth; bit += 1) count |= ((slices[from + bit]! >>> lane) & 1) << bit;
  return count;
}

/**
 * The lanes that count more than a number, 0 … 2^depth − 1; for a smaller one, all.
 * @example
 * lanesAbove(Int32Array.of(0b010, 0b001), 0, 2, 1) // → 0b001
 */
export function lanesAbove(slices: Int32Array, from: number, depth: number, number: number): number {
  if (number < 0) return -1;
  let above = 0;
  let equal = -1;
  for (let bit = depth - 1; bit >= 0; bit -= 1) {
    const slice = slices[from + bit]!;
    const digit = -((number >>> bit) & 1);
    above |= equal & slice & ~digit;
    equal &= ~(slice ^ digit);
  }
  return above;
}

/**
 * The lanes that count more in one set of counters than in the other, both of the same depth.
 * @example
 * lanesLeading(Int32Array.of(0b010, 0b001), Int32Array.of(0b011, 0), 0, 2) // → 0b001
 */
export function lanesLeading(one: Int32Array, other: Int32Array, from: number, depth: number): number {
  let leading = 0;
  let equal = -1;
  for (let place = from + depth - 1; place >= from; place -= 1) {
    const slice = one[place]!;
    const beside = other[place]!;
    leading |= equal & slice & ~beside;
    equal &= ~(slice ^ beside);
  }
  return leading;
}
