/**
 * How many of 32 bits are set, summed side by side in ever wider fields (Warren 2012, ISBN 978-0-321-84268-8, figure 5-2). O(1).
 * @example
 * popcount(0b1011) // → 3
 * popcount(-1) // → 32
 */
export function popcount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The words that hold so many lanes, and which lanes of each are in use. Our construction.
 * @example
 * lanesOf(35) // → [-1, 0b111]
 */
export function lanesOf(count: number): Int32Array {
  const words = new Int32Array(Math.ceil(count / 32)).fill(-1);
  if (count % 32 !== 0) words[words.length - 1] = (1 << (count % 32)) - 1;
  return words;
}
