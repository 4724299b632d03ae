import { weakComponents } from './components.ts';
import type { Network } from './network.ts';
import { withoutDirections } from './undirected.ts';

export interface CutPoints {
  /** Into how many parts the part of each person falls when they leave; 1 where it holds, 0 where they were alone. */
  parts: Int32Array;
  /** How many pairs of others are joined now by some chain of ties, and no longer when this person leaves. */
  pairsParted: Float64Array;
}

/**
 * Who holds the network together: cut points (articulation points; Hopcroft & Tarjan 1973, DOI 10.1145/362248.362272, without recursion),
 * and what falls apart without each. Directions do not count. A tie that is one person's only one makes the other a cut
 * point: look at the pairs parted. O(size + ties).
 *
 * @example
 * const line = networkOf({ size: 4, from: [0, 1, 2], to: [1, 2, 3], directed: false });
 * cutPoints(line).parts // → [1, 2, 2, 1]
 * cutPoints(line).pairsParted // → [0, 2, 2, 0]
 */
export function cutPoints(network: Network): CutPoints {
  const { size } = network;
  const { starts, ends } = withoutDirections(network, 'strongest').out;
  const { of, sizes } = weakComponents(network);
  const found = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const below = new Int32Array(size).fill(1);
  const next = starts.slice(0, size);
  const path = new Int32Array(size);
  const parts = new Int32Array(size);
  // Of each person: how many are in the parts that fall off, and the sum of the squares of those parts.
  const [fallen, squares] = [new Float64Array(size), new Float64Array(size)];
  let clock = 0;
  for (let root = 0; root < size; root += 1) {
    if (found[root] !== -1) continue;
    let depth = 1;
    path[0] = root;
    found[root] = clock;
    low[root] = clock;
    clock += 1;
    while (depth > 0) {
      const one = path[depth - 1]!;
      const above = depth > 1 ? path[depth - 2]! : -1;
      if (next[one]! < starts[one + 1]!) {
        const other = ends[next[one]!]!;
        next[one]! += 1;
        if (found[other] === -1) {
          path[depth] = other;
          depth += 1;
          found[other] = clock;
          low[other] = clock;
          clock += 1;
        } else if (other !== above) low[one] = Math.min(low[one]!, found[other]!);
        continue;
      }
      depth -= 1;
      if (above === -1) continue;
      low[above] = Math.min(low[above]!, low[one]!);
      below[above]! += below[one]!;
      if (low[one]! < found[above]!) continue;
      parts[above]! += 1;
      fallen[above]! += below[one]!;
      squares[above]! += below[one]! ** 2;
    }
  }
  const pairsParted = new Float64Array(size);
  for (let person = 0; person < size; person += 1) {
    const others = sizes[of[person]!]! - 1;
    const rest = others - fallen[person]!;
    if (rest > 0) parts[person]! += 1;
    pairsParted[person] = (others ** 2 - squares[person]! - rest ** 2) / 2;
  }
  return { parts, pairsParted };
}
