import type { Network } from './network.ts';

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
  const { size, out, in: into } = network;
  const most = out.ends.length + into.ends.length;
  const [starts, ends, weights] = [new Int32Array(size + 1), new Int32Array(most), new Float64Array(most)];
  let ties = 0;
  for (let one = 0; one < size; one += 1) {
    let [there, back] = [out.starts[one]!, into.starts[one]!];
    const [lastThere, lastBack] = [out.starts[one + 1]!, into.starts[one + 1]!];
    // Both rows are in ascending order: they are read side by side, so the joined row is, too.
    while (there < lastThere || back < lastBack) {
      const other = Math.min(there < lastThere ? out.ends[there]! : size, back < lastBack ? into.ends[back]! : size);
      const given = there < lastThere && out.ends[there] === other ? out.weights[there++]! : 0;
      const returned = back < lastBack && into.ends[back] === other ? into.weights[back++]! : 0;
      const weight = joined(given, returned, joining);
      if (weight === 0) continue;
      ends[ties] = other;
      weights[ties] = weight;
      ties += 1;
    }
    starts[one + 1] = ties;
  }
  const both = { starts, ends: ends.slice(0, ties), weights: weights.slice(0, ties) };
  return { size, directed: false, out: both, in: both };
}

function joined(given: number, returned: number, joining: Joining): number {
  if (joining === 'sum') return given + returned;
  return joining === 'mutual' ? Math.min(given, returned) : Math.max(given, returned);
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
