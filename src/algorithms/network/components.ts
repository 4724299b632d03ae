import type { Network, Ties } from './network.ts';

/** Parts of a network, the largest first; among equals the one with the person of the lowest number. */
export interface Parts {
  readonly count: number;
  /** The part of each person. */
  readonly of: Int32Array;
  readonly sizes: Int32Array;
}

/**
 * Weak components: who is joined by any chain of ties, whatever their directions (Hopcroft & Tarjan 1973, DOI 10.1145/362248.362272).
 * O(size + ties).
 * @example
 * weakComponents(networkOf({ size: 4, from: [2, 1], to: [1, 3] })).of // → [1, 0, 0, 0]
 */
export function weakComponents({ size, directed, out, in: into }: Network): Parts {
  const of = new Int32Array(size).fill(-1);
  const waiting = new Int32Array(size);
  let count = 0;
  for (let start = 0; start < size; start += 1) {
    if (of[start] !== -1) continue;
    of[start] = count;
    waiting[0] = start;
    let held = 1;
    const reach = ({ starts, ends }: Ties, one: number) => {
      for (let tie = starts[one]!; tie < starts[one + 1]!; tie += 1) {
        const other = ends[tie]!;
        if (of[other] !== -1) continue;
        of[other] = count;
        waiting[held] = other;
        held += 1;
      }
    };
    while (held > 0) {
      held -= 1;
      const one = waiting[held]!;
      reach(out, one);
      if (directed) reach(into, one);
    }
    count += 1;
  }
  return inOrder(of, count);
}

/**
 * Strong components: who reaches whom along the directions of ties, and is reached back (Tarjan 1972, DOI 10.1137/0201010, without
 * recursion). O(size + ties).
 * @example
 * strongComponents(networkOf({ size: 3, from: [0, 1, 2], to: [1, 2, 1] })).of // → [1, 0, 0]
 */
export function strongComponents({ size, out: { starts, ends } }: Network): Parts {
  const of = new Int32Array(size).fill(-1);
  const found = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = starts.slice(0, size);
  const [path, open] = [new Int32Array(size), new Int32Array(size)];
  let [clock, count, opened] = [0, 0, 0];
  for (let start = 0; start < size; start += 1) {
    if (found[start] !== -1) continue;
    let depth = 0;
    const enter = (one: number) => {
      found[one] = clock;
      low[one] = clock;
      clock += 1;
      path[depth] = one;
      depth += 1;
      open[opened] = one;
      opened += 1;
    };
    enter(start);
    while (depth > 0) {
      const one = path[depth - 1]!;
      if (next[one]! < starts[one + 1]!) {
        const other = ends[next[one]!]!;
        next[one]! += 1;
        if (found[other] === -1) enter(other);
        else if (of[other] === -1) low[one] = Math.min(low[one]!, found[other]!);
        continue;
      }
      depth -= 1;
      if (depth > 0) low[path[depth - 1]!] = Math.min(low[path[depth - 1]!]!, low[one]!);
      if (low[one] !== found[one]) continue;
      for (let member = -1; member !== one; ) {
        opened -= 1;
        member = open[opened]!;
        of[member] = count;
      }
      count += 1;
    }
  }
  return inOrder(of, count);
}

/**
 * Numbers the parts anew: the largest first, among equals the one whose first person comes first. Our definition, so that the
 * same parts always have the same numbers.
 * @param of the part of each person, 0 … count − 1, each with somebody in it
 * @example
 * inOrder(Int32Array.of(1, 0, 0), 2).of // → [1, 0, 0]
 */
export function inOrder(of: Int32Array, count: number): Parts {
  const sizes = new Int32Array(count);
  const first = new Int32Array(count).fill(of.length);
  for (const [person, part] of of.entries()) {
    sizes[part]! += 1;
    first[part] = Math.min(first[part]!, person);
  }
  const order = [...sizes.keys()].sort((one, other) => sizes[other]! - sizes[one]! || first[one]! - first[other]!);
  const place = new Int32Array(count);
  for (const [index, part] of order.entries()) place[part] = index;
  return { count, of: of.map((part) => place[part]!), sizes: Int32Array.from(order, (part) => sizes[part]!) };
}
