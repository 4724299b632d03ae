import type { Random } from './random.ts';

/**
 * A draw of the standard normal distribution by the polar method (Marsaglia & Bray 1964, DOI 10.1137/1006063). Its second
 * value is thrown away, so that a draw leaves nothing behind. Expected O(1).
 * @example
 * drawNormal(randomFrom(1)) // → -0.6353
 */
export function drawNormal(random: Random): number {
  for (;;) {
    const one = 2 * random.unit() - 1;
    const other = 2 * random.unit() - 1;
    const square = one * one + other * other;
    if (square > 0 && square < 1) return one * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/**
 * Puts the items into a random order, in place; every order is equally likely (Fisher & Yates; Durstenfeld 1964,
 * DOI 10.1145/364520.364540). O(n).
 * @example
 * shuffle([1, 2, 3, 4], randomFrom(1)) // → [2, 4, 3, 1]
 */
export function shuffle<Items extends { [index: number]: unknown; readonly length: number }>(
  items: Items,
  random: Random,
): Items {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const kept = items[last];
    items[last] = items[other];
    items[other] = kept;
  }
  return items;
}

/**
 * So many different whole numbers of 0 … from − 1, each set equally likely, in ascending order (Floyd; Bentley 1987,
 * DOI 10.1145/30401.315746). O(count log count).
 * @throws RangeError when count is not a whole number from 0 to `from`
 * @example
 * drawWithout(3, 10, randomFrom(1)) // → [0, 2, 4]
 */
export function drawWithout(count: number, from: number, random: Random): number[] {
  if (!Number.isInteger(count) || count < 0 || count > from) {
    throw new RangeError(`count must be a whole number from 0 to ${from}, not ${count}`);
  }
  const drawn = new Set<number>();
  for (let last = from - count; last < from; last += 1) {
    const one = random.below(last + 1);
    drawn.add(drawn.has(one) ? last : one);
  }
  return [...drawn].sort((one, other) => one - other);
}
