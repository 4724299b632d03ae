import type { Network } from './network.ts';

/**
 * Brandes's dependencies where ways are counted in ties (2001, DOI 10.1080/0022250X.2001.9990249). From one ring to the next the search
 * goes the cheaper way: from the ring ahead along its ties, or, where fewer ties stand there, from all not yet found back to the
 * ring (Beamer, Asanović & Patterson 2012, DOI 10.1109/SC.2012.50). The outermost ring has nobody behind it: once everybody is found, it is
 * not looked through. What is kept of each ring are the ties that lie on shortest paths, for the way back.
 * No memory is taken after the beginning. O(size + ties) a search.
 *
 * @returns adds to each person how much of the shortest paths from `source` to others runs through them
 * @example
 * const between = new Float64Array(4);
 * pathsByTies(networkOf({ size: 4, from: [0, 0, 1, 2], to: [1, 2, 3, 3] }))(0, between);
 * between // → [0, 0.5, 0.5, 0]
 */
export function pathsByTies({ size, out, in: into }: Network): (source: number, between: Float64Array) => void {
  const { starts, ends } = out;
  const { starts: backStarts, ends: backEnds } = into;
  const order = new Int32Array(size);
  /** The ring of each person, the one searched from in the first; 0 for who is not yet found. */
  const rings = new Int32Array(size);
  const ringStarts = new Int32Array(size + 1);
  /** Whether the ring at this number was found by looking back from it. */
  const foundBack = new Uint8Array(size + 1);
  const paths = new Float64Array(size);
  /** Where the ties stand that lead on from (`ahead`) or back from (`behind`) the person at each place of the order. */
  const [ahead, behind] = [new Int32Array(size + 1), new Int32Array(size + 1)];
  // One more than there are ties: what is not kept is written, too, and overwritten by the next.
  const kept = new Int32Array(ends.length + 1);
  /** Σ over those behind a person of (1 + dependency) / paths, and that of the person themselves. */
  const [sums, perPath] = [new Float64Array(size), new Float64Array(size)];
  let ringCount = 0;

  const findAhead = (begin: number, end: number, ring: number, first: number): number => {
    let [reached, count] = [end, first];
    for (let place = begin; place < end; place += 1) {
      const person = order[place]!;
      const ways = paths[person]!;
      const from = count;
      ahead[place] = from;
      for (let tie = starts[person]!, last = starts[person + 1]!; tie < last; tie += 1) {
        const other = ends[tie]!;
        let its = rings[other]!;
        if (its === 0) {
          its = ring;
          rings[other] = ring;
          paths[other] = 0;
          order[reached] = other;
          reached += 1;
        }
        kept[count] = other;
        count += oneIfSame(its, ring);
      }
      for (let at = from; at < count; at += 1) paths[kept[at]!]! += ways;
    }
    ahead[end] = count;
    ringStarts[ringCount + 1] = reached;
    return count;
  };

  const findBack = (end: number, ring: number, first: number): number => {
    const last = ring - 1;
    let [reached, count] = [end, first];
    for (let person = 0; person < size; person += 1) {
      if (rings[person]! > 0) continue;
      const from = count;
      for (let tie = backStarts[person]!, stop = backStarts[person + 1]!; tie < stop; tie += 1) {
        const other = backEnds[tie]!;
        kept[count] = other;
        count += oneIfSame(rings[other]!, last);
      }
      if (count === from) continue;
      let ways = 0;
      for (let at = from; at < count; at += 1) ways += paths[kept[at]!]!;
      paths[person] = ways;
      rings[person] = ring;
      order[reached] = person;
      behind[reached] = from;
      reached += 1;
    }
    behind[reached] = count;
    ringStarts[ringCount + 1] = reached;
    return count;
  };

  const search = (source: number): void => {
    rings.fill(0);
    order[0] = source;
    paths[source] = 1;
    rings[source] = 1;
    ringStarts[1] = 1;
    ringCount = 1;
    let [begin, end, count] = [0, 1, 0];
    let left = backEnds.length;
    while (begin < end && end < size) {
      let tiesAhead = 0;
      for (let place = begin; place < end; place += 1) {
        const person = order[place]!;
        tiesAhead += starts[person + 1]! - starts[person]!;
        left -= backStarts[person + 1]! - backStarts[person]!;
      }
      const ring = ringCount + 1;
      const isBack = left + size < tiesAhead;
      foundBack[ringCount] = isBack ? 1 : 0;
      count = isBack ? findBack(end, ring, count) : findAhead(begin, end, ring, count);
      begin = end;
      end = ringStarts[ringCount + 1]!;
      if (begin < end) ringCount += 1;
    }
  };

  const gather = (between: Float64Array): void => {
    for (let ring = ringCount - 1; ring > 0; ring -= 1) {
      const [begin, end] = [ringStarts[ring]!, ringStarts[ring + 1]!];
      const isLast = ring === ringCount - 1;
      for (let place = begin; place < end; place += 1) {
        const person = order[place]!;
        const sum = isLast ? 0 : sums[person]!;
        perPath[person] = 1 / paths[person]! + sum;
        between[person]! += paths[person]! * sum;
      }
      if (ring > 1) sumInto(ring, ringStarts[ring - 1]!, begin, end);
    }
  };

  const sumInto = (ring: number, first: number, begin: number, end: number): void => {
    if (foundBack[ring] === 0) {
      for (let place = first; place < begin; place += 1) {
        let sum = 0;
        for (let at = ahead[place]!, stop = ahead[place + 1]!; at < stop; at += 1) sum += perPath[kept[at]!]!;
        sums[order[place]!] = sum;
      }
      return;
    }
    for (let place = first; place < begin; place += 1) sums[order[place]!] = 0;
    for (let place = begin; place < end; place += 1) {
      const its = perPath[order[place]!]!;
      for (let at = behind[place]!, stop = behind[place + 1]!; at < stop; at += 1) sums[kept[at]!]! += its;
    }
  };

  return (source, between) => {
    search(source);
    gather(between);
  };
}

/** 1 where two numbers from 0 on are the same, else 0, without a branch that a processor would guess wrong half the time. */
const oneIfSame = (one: number, other: number): number => ((one ^ other) - 1) >>> 31;
