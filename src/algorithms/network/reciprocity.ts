import { type Figure, figure } from '../statistics/figure.ts';
import { type Network, tieCount } from './network.ts';
import { weightsBack } from './undirected.ts';

export interface Reciprocity {
  /** Pairs with a tie both ways, one way, none. */
  dyads: { mutual: number; oneWay: number; none: number };
  /** The share of ties that are returned. */
  edgewise: Figure;
  /** The share of tied pairs that are tied both ways. */
  ofTied: Figure;
  /** The share of all pairs that treat each other alike: both ways or not at all. */
  dyadic: Figure;
  /** The share of weight that is returned: Σ min(a_ij, a_ji) / Σ a_ij. */
  weighted: Figure;
}

/**
 * Reciprocity and the dyad census (Holland & Leinhardt 1970, DOI 10.1086/224954; Wasserman & Faust 1994, ISBN 978-0-521-38707-1,
 * chapter 13); the weighted share is that of Squartini et al. 2013, DOI 10.1038/srep02729. Ties without direction are all
 * returned. O(size + ties).
 *
 * @example
 * const found = reciprocity(networkOf({ size: 3, from: [0, 1, 1], to: [1, 0, 2], weights: [3, 1, 1] }));
 * found.edgewise.value // → 0.666667
 * found.dyads // → { mutual: 1, oneWay: 1, none: 1 }
 * found.weighted.value // → 0.4
 */
export function reciprocity(network: Network): Reciprocity {
  const { size, directed, out } = network;
  const back = weightsBack(network);
  let [returned, least, all] = [0, 0, 0];
  for (const [tie, weight] of out.weights.entries()) {
    if (back[tie]! > 0) returned += 1;
    least += Math.min(weight, back[tie]!);
    all += weight;
  }
  const mutual = returned / 2;
  const oneWay = directed ? tieCount(network) - returned : 0;
  const pairs = (size * (size - 1)) / 2;
  const none = pairs - mutual - oneWay;
  return {
    dyads: { mutual, oneWay, none },
    edgewise: figure(returned / out.ends.length, 'no-ties'),
    ofTied: figure(mutual / (mutual + oneWay), 'no-ties'),
    dyadic: figure((mutual + none) / pairs, 'too-few-values'),
    weighted: figure(least / all, 'no-ties'),
  };
}
