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
  /** The mean weight between two people who are tied. */
  readonly unit: number;
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
  const weights = directed ? both.weights : both.weights.map((weight) => 2 * weight);
  return {
    size,
    starts: both.starts,
    ends: both.ends,
    weights,
    given,
    received: directed ? sums(into) : given,
    scale: resolution / given.reduce((all, weight) => all + weight, 0),
    unit: weights.reduce((all, weight) => all + weight, 0) / weights.length,
  };
}

/** The weave of groups taken as nodes. @param of the group of each node, 0 … count − 1 */
export function gathered(weave: Weave, of: Int32Array, count: number): Weave {
  const { size, starts, ends, weights } = weave;
  const [given, received] = [new Float64Array(count), new Float64Array(count)];
  const { members, firsts } = membersOf(of, count);
  for (let node = 0; node < size; node += 1) {
    given[of[node]!]! += weave.given[node]!;
    received[of[node]!]! += weave.received[node]!;
  }
  const sums = new Float64Array(count);
  const newStarts = new Int32Array(count + 1);
  const [newEnds, newWeights] = [new Int32Array(ends.length), new Float64Array(ends.length)];
  let held = 0;
  for (let group = 0; group < count; group += 1) {
    const begun = held;
    for (let at = firsts[group]!; at < firsts[group + 1]!; at += 1) {
      const node = members[at]!;
      for (let tie = starts[node]!; tie < starts[node + 1]!; tie += 1) {
        const other = of[ends[tie]!]!;
        if (other === group) continue;
        if (sums[other] === 0) {
          newEnds[held] = other;
          held += 1;
        }
        sums[other]! += weights[tie]!;
      }
    }
    for (let at = begun; at < held; at += 1) {
      newWeights[at] = sums[newEnds[at]!]!;
      sums[newEnds[at]!] = 0;
    }
    newStarts[group + 1] = held;
  }
  const [scale, unit] = [weave.scale, weave.unit];
  const row = { starts: newStarts, ends: newEnds.slice(0, held), weights: newWeights.slice(0, held) };
  return { size: count, ...row, given, received, scale, unit };
}

/** The nodes, group after group: those of group g stand at firsts[g] … firsts[g + 1] − 1. */
function membersOf(of: Int32Array, count: number): { members: Int32Array; firsts: Int32Array } {
  const firsts = new Int32Array(count + 1);
  for (const group of of) firsts[group + 1]! += 1;
  for (let group = 0; group < count; group += 1) firsts[group + 1]! += firsts[group]!;
  const places = firsts.slice();
  const members = new Int32Array(of.length);
  for (let node = 0; node < of.length; node += 1) {
    const group = of[node]!;
    members[places[group]!] = node;
    places[group]! += 1;
  }
  return { members, firsts };
}
