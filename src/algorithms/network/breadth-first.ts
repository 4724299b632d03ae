import type { Network } from './network.ts';
import type { Search } from './search.ts';

/**
 * The shortest paths from a person, counting ties, ring after ring (Brandes 2001, DOI 10.1080/0022250X.2001.9990249). The outermost
 * ring has nobody behind it: once everybody is found, it is not looked through, which spares most of the work where rings grow quickly.
 * O(size + ties) a search.
 *
 * @example
 * const search = breadthFirst(networkOf({ size: 4, from: [0, 0, 1, 2], to: [1, 2, 3, 3] }));
 * search.from(0) // → { reached: 4, passed: 3 }
 * (search.from(0), search.paths) // → [1, 1, 1, 2]
 */
export function breadthFirst({ size, out: { starts, ends } }: Network): Search {
  const order = new Int32Array(size);
  const paths = new Float64Array(size);
  const nextStarts = new Int32Array(size + 1);
  const next = new Int32Array(ends.length);
  // The ring of each person, counted on from search to search, so that nothing needs to be cleared.
  const rings = new Int32Array(size);
  let before = 0;
  const from = (source: number) => {
    if (before > 0x3fffffff) {
      rings.fill(0);
      before = 0;
    }
    let ring = before + 1;
    order[0] = source;
    rings[source] = ring;
    paths[source] = 1;
    let [reached, kept, place] = [1, 0, 0];
    const seen = before;
    while (place < reached) {
      if (reached === size && rings[order[size - 1]!] === rings[order[place]!]) break;
      const person = order[place]!;
      ring = rings[person]! + 1;
      const ways = paths[person]!;
      nextStarts[place] = kept;
      const end = starts[person + 1]!;
      for (let tie = starts[person]!; tie < end; tie += 1) {
        const other = ends[tie]!;
        const its = rings[other]!;
        if (its <= seen) {
          rings[other] = ring;
          paths[other] = ways;
          order[reached] = other;
          reached += 1;
        } else if (its === ring) paths[other]! += ways;
        else continue;
        next[kept] = other;
        kept += 1;
      }
      place += 1;
    }
    nextStarts[place] = kept;
    before = rings[order[reached - 1]!]!;
    return { reached, passed: place };
  };
  return { order, paths, nextStarts, next, from };
}
