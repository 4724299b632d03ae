import type { Network } from './network.ts';

/**
 * How many steps it is from a person to everybody, along the directions of ties; −1 where there is no way (breadth-first search, Moore 1959,
 * The shortest path through a maze; Cormen et al. 2022, ISBN 978-0-262-04630-5, section 20.2). The array is used again by the next
 * search. O(size + ties) a search.
 *
 * @example
 * const stepsFrom = breadthFirst(networkOf({ size: 5, from: [0, 0, 1, 2], to: [1, 2, 3, 3] }));
 * stepsFrom(0) // → [0, 1, 1, 2, -1]
 */
export function breadthFirst({ size, out: { starts, ends } }: Network): (source: number) => Int32Array {
  const steps = new Int32Array(size);
  const order = new Int32Array(size);
  return (source) => {
    steps.fill(-1);
    steps[source] = 0;
    order[0] = source;
    let reached = 1;
    for (let place = 0; place < reached; place += 1) {
      const person = order[place]!;
      for (let tie = starts[person]!; tie < starts[person + 1]!; tie += 1) {
        const other = ends[tie]!;
        if (steps[other] !== -1) continue;
        steps[other] = steps[person]! + 1;
        order[reached] = other;
        reached += 1;
      }
    }
    return steps;
  };
}
