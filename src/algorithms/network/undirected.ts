import { type Network, networkOf } from './network.ts';

/** What becomes of a tie that may run both ways. */
export type Joining = 'sum' | 'strongest' | 'mutual';

/**
 * The network without directions. Our definition of the three ways: the weights of both directions added (how much contact there
 * is between two people), the stronger of them (whether there is any), or the weaker, and only where the tie is returned. A network
 * without directions is given back as it is. O(size + ties).
 *
 * @example
 * const network = networkOf({ size: 3, from: [0, 1, 1], to: [1, 0, 2], weights: [3, 1, 1] });
 * withoutDirections(network, 'sum').out.weights // → [4, 4, 1, 1]
 * withoutDirections(network, 'mutual').out.weights // → [1, 1]
 */
export function withoutDirections(network: Network, joining: Joining): Network {
  if (!network.directed) return network;
  const { size, out } = network;
  const back = weightsBack(network);
  const [from, to, weights]: [number[], number[], number[]] = [[], [], []];
  for (let one = 0; one < size; one += 1) {
    for (let tie = out.starts[one]!; tie < out.starts[one + 1]!; tie += 1) {
      const other = out.ends[tie]!;
      const [there, returned] = [out.weights[tie]!, back[tie]!];
      if (returned > 0 && other < one) continue;
      if (returned === 0 && joining === 'mutual') continue;
      from.push(one);
      to.push(other);
      weights.push(
        joining === 'sum'
          ? there + returned
          : joining === 'mutual'
            ? Math.min(there, returned)
            : Math.max(there, returned),
      );
    }
  }
  return networkOf({ size, from, to, weights, directed: false });
}

/** The same ties, each of weight 1: for what counts ties, not strength. */
export function withoutWeights(network: Network): Network {
  const ones = (ties: Network['out']) => ({ ...ties, weights: new Float64Array(ties.weights.length).fill(1) });
  const out = ones(network.out);
  return { ...network, out, in: network.directed ? ones(network.in) : out };
}

/** For each tie of `out` the weight of the tie that returns it; 0 where none does. */
export function weightsBack({ size, out, in: into }: Network): Float64Array {
  const back = new Float64Array(out.ends.length);
  for (let one = 0; one < size; one += 1) {
    let other = into.starts[one]!;
    const end = into.starts[one + 1]!;
    for (let tie = out.starts[one]!; tie < out.starts[one + 1]!; tie += 1) {
      while (other < end && into.ends[other]! < out.ends[tie]!) other += 1;
      if (other < end && into.ends[other] === out.ends[tie]) back[tie] = into.weights[other]!;
    }
  }
  return back;
}
