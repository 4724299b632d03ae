import { type Figure, figure } from '../statistics/figure.ts';
import type { Network } from './network.ts';
import { withoutDirections } from './undirected.ts';

/**
 * Transitivity: of all pairs of contacts that somebody has, the share who are tied to one another; three times the triangles by the paths
 * of two steps (Luce & Perry 1949, DOI 10.1007/BF02289146; Wasserman & Faust 1994, ISBN 978-0-521-38707-1, section 6.6). Directions and
 * weights do not count. Where nobody has two contacts there is none. O(Σ over ties of the contacts at their end).
 *
 * @example
 * transitivity(networkOf({ size: 4, from: [0, 1, 2, 2], to: [1, 2, 0, 3], directed: false })).value // → 0.6
 */
export function transitivity(network: Network): Figure {
  const { size, out } = withoutDirections(network, 'strongest');
  const { starts, ends } = out;
  // The last person whose contacts were marked, so that nothing needs to be cleared.
  const contactOf = new Int32Array(size).fill(-1);
  let [closed, paths] = [0, 0];
  for (let person = 0; person < size; person += 1) {
    const [first, end] = [starts[person]!, starts[person + 1]!];
    paths += (end - first) * (end - first - 1);
    for (let tie = first; tie < end; tie += 1) contactOf[ends[tie]!] = person;
    for (let tie = first; tie < end; tie += 1) {
      const other = ends[tie]!;
      for (let further = starts[other]!; further < starts[other + 1]!; further += 1) {
        if (contactOf[ends[further]!] === person) closed += 1;
      }
    }
  }
  return figure(closed / paths, 'no-ties');
}
