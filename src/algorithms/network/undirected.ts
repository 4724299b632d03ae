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
  const join = JOINED[joining];
  const starts = new Int32Array(size + 1);
  const ends = new Int32Array(out.ends.length + into.ends.length);
  const weights = new Float64Array(ends.length);
  let count = 0;
  for (let person = 0; person < size; person += 1) {
    // Both rows ascend, so they are merged as they are.
    let [there, back] = [out.starts[person]!, into.starts[person]!];
    const [lastThere, lastBack] = [out.starts[person + 1]!, into.starts[person + 1]!];
    while (there < lastThere || back < lastBack) {
      const to = there < lastThere ? out.ends[there]! : size;
      const from = back < lastBack ? into.ends[back]! : size;
      const weight = join(to <= from ? out.weights[there]! : 0, from <= to ? into.weights[back]! : 0);
      if (to <= from) there += 1;
      if (from <= to) back += 1;
      if (weight === 0) continue;
      ends[count] = Math.min(to, from);
      weights[count] = weight;
      count += 1;
    }
    starts[person + 1] = count;
  }
  const both = { starts, ends: ends.slice(0, count), weights: weights.slice(0, count) };
  return { size, directed: false, out: both, in: both };
}

const JOINED: Readonly<Record<Joining, (there: number, back: number) => number>> = {
  sum: (there, back) => there + back,
  strongest: Math.max,
  mutual: Math.min,
};

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
