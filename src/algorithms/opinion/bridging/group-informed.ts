import type { Tally } from '../tally.ts';

/**
 * Group-informed consensus: the product over groups of the share that agrees, with one agree and one other vote added, so that one
 * group alone can neither make nor, by being small, hide it (Small et al. 2021, DOI 10.6035/recerca.5516). Each factor is the mean of
 * that share's posterior under a uniform prior. O(groups × statements).
 *
 * @returns one number a statement, 0 … 1
 * @example
 * groupInformedConsensus({ groups: 2, statements: 1, agrees: Int32Array.of(8, 1), disagrees: Int32Array.of(0, 7), seen: Int32Array.of(8, 9) }) // → [0.163636]
 */
export function groupInformedConsensus(tally: Tally): Float64Array {
  const product = new Float64Array(tally.statements).fill(1);
  for (let cell = 0; cell < tally.seen.length; cell += 1) {
    product[cell % tally.statements]! *= (tally.agrees[cell]! + 1) / (tally.seen[cell]! + 2);
  }
  return product;
}
