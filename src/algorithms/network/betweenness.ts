import type { Network } from './network.ts';
import { type Lengths, pathsByLength } from './paths-by-length.ts';
import { pathsByTies } from './paths-by-ties.ts';

/**
 * Betweenness: on how large a share of the shortest paths between two others a person lies, summed over all pairs (Freeman 1977,
 * DOI 10.2307/3033543), by dependencies (Brandes 2001, DOI 10.1080/0022250X.2001.9990249). Ordered pairs where ties have a direction,
 * unordered ones else.
 *
 * Raw values, at most (size − 1)(size − 2), half of that without directions: see {@link betweennessShares}. They describe where
 * paths run, not what a person is worth. With lengths, paths count as equally long where they differ by less than 10⁻¹⁰ of their
 * length. O(size × ties) counting ties, O(size × ties × log size) with lengths; O(size + ties) of memory.
 *
 * @example
 * const line = networkOf({ size: 4, from: [0, 1, 2], to: [1, 2, 3], directed: false });
 * betweenness(line) // → [0, 2, 2, 0]
 * betweenness({ ...line, directed: true }) // → [0, 4, 4, 0]
 */
export function betweenness(network: Network, lengths: Lengths = 'ties'): Float64Array {
  const { size, directed } = network;
  const addPaths = lengths === 'ties' ? pathsByTies(network) : pathsByLength(network, lengths);
  const between = new Float64Array(size);
  for (let source = 0; source < size; source += 1) addPaths(source, between);
  if (!directed) for (let person = 0; person < size; person += 1) between[person]! /= 2;
  return between;
}

/**
 * Betweenness as a share of the pairs of others there are, 0 … 1 (Freeman 1977, DOI 10.2307/3033543).
 * @returns null where there are no two others
 * @example
 * betweennessShares({ size: 4, directed: false }, [0, 2, 2, 0]) // → [0, 0.6666667, 0.6666667, 0]
 */
export function betweennessShares(
  { size, directed }: Pick<Network, 'size' | 'directed'>,
  raw: ArrayLike<number>,
): Float64Array | null {
  if (size < 3) return null;
  const pairs = ((size - 1) * (size - 2)) / (directed ? 1 : 2);
  return Float64Array.from(raw, (value) => value / pairs);
}
