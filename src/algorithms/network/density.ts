import { type Figure, figure } from '../statistics/figure.ts';
import { type Network, tieCount } from './network.ts';

/**
 * Density: the share of possible ties that exist (Wasserman & Faust 1994, ISBN 978-0-521-38707-1, section 4.2.2 and 4.3.3).
 * Weights do not count. O(1). Fewer than two people have no possible tie.
 * @example
 * density(networkOf({ size: 3, from: [0, 1, 1], to: [1, 0, 2] })).value // → 0.5
 */
export function density(network: Network): Figure {
  const pairs = network.size * (network.size - 1);
  return figure(tieCount(network) / (network.directed ? pairs : pairs / 2), 'too-few-values');
}
