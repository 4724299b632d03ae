import type { Network } from '../network.ts';
import { withoutDirections } from '../undirected.ts';

/**
 * What modularity looks at while groups are formed: between two different nodes the weight of ties in both directions, and how
 * much each node gives and receives in all. A node is a person, or a group of people taken as one.
 */
export interface Weave {
  readonly size: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly weights: Float64Array;
  readonly given: Float64Array;
  readonly received: Float64Array;
  /** Resolution / weight of all ties. */
  readonly scale: number;
}

/**
 * The weave of a network of people. Ties without direction stand for one each way, so that one rule serves both (Leicht & Newman
 * 2008, DOI 10.1103/PhysRevLett.100.118703). O(size + ties).
 * @example
 * const person = { starts: Int32Array.of(0, 1, 2), ends: Int32Array.of(1, 0), weights: Float64Array.of(2, 2) };
 * weaveOf({ size: 2, directed: false, out: person, in: person }, 1).weights // → [4, 4]
 */
export function weaveOf(network: Network, resolution: number): Weave {
  const { size, directed, out, in: into } = network;
  const both = withoutDirections(network, 'sum').out;
  const sums = ({ starts, weights }: Network['out']) =>
    Float64Array.from({ length: size }, (_, person) => {
      let sum = 0;
      for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) sum += weights[tie]!;
      return sum;
    });
  const given = sums(out);
  return {
    size,
    starts: both.starts,
    ends: both.ends,
    weights: directed ? both.weights : both.weights.map((weight) => 2 * weight),
    given,
    received: directed ? sums(into) : given,
    scale: resolution / given.reduce((all, weight) => all + weight, 0),
  };
}

/** The weave of groups taken as nodes. @param of the group of each node, 0 … count − 1 */
export function gathered(weave: Weave, of: Int32Array, count: number): Weave {
  const { size, starts, ends, weights } = weave;
  const [given, received] = [new Float64Array(count), new Float64Array(count)];
  const members: number[][] = Array.from({ length: count }, () => []);
  for (let node = 0; node < size; node += 1) {
    given[of[node]!]! += weave.given[node]!;
    received[of[node]!]! += weave.received[node]!;
    members[of[node]!]!.push(node);
  }
  const sums = new Float64Array(count);
  const newStarts = new Int32Array(count + 1);
  const [newEnds, newWeights]: [number[], number[]] = [[], []];
  for (const [group, nodes] of members.entries()) {
    const touched: number[] = [];
    for (const node of nodes) {
      for (let tie = starts[node]!; tie < starts[node + 1]!; tie += 1) {
        const other = of[ends[tie]!]!;
        if (other === group) continue;
        if (sums[other] === 0) touched.push(other);
        sums[other]! += weights[tie]!;
      }
    }
    for (const other of touched) {
      newEnds.push(other);
      newWeights.push(sums[other]!);
      sums[other] = 0;
    }
    newStarts[group + 1] = newEnds.length;
  }
  return {
    size: count,
    starts: newStarts,
    ends: Int32Array.from(newEnds),
    weights: Float64Array.from(newWeights),
    given,
    received,
    scale: weave.scale,
  };
}
