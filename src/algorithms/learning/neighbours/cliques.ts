import type { Random } from '../../random/random.ts';
import { type Ties, tiesOf } from './ties.ts';

/**
 * Groups in which all are tied to all ("caves"), where each tie within a group is led out of it with a probability: one of its ends,
 * by a coin, lets go of the other and is tied to somebody in another group to whom it has no tie yet (Watts 1999,
 * DOI 10.1086/210318, as used by Fang, Lee & Schilling 2010, DOI 10.1287/orsc.1090.0468; which end is kept is our choice). The number of
 * ties stays the same. Where there is nobody left to be tied to, a tie stays. O(ties), expected.
 *
 * @param groups of `size` each; person i is in group ⌊i / size⌋
 * @param rewiring 0 … 1: 0 leaves the groups apart, 1 leaves no tie within
 * @example
 * [...rewiredCliques(2, 3, 0, randomFrom(1)).others] // → [1, 2, 0, 2, 0, 1, 4, 5, 3, 5, 3, 4]
 * rewiredCliques(4, 3, 1, randomFrom(1)).others.length // → 24
 */
export function rewiredCliques(groups: number, size: number, rewiring: number, random: Random): Ties {
  const people = groups * size;
  const groupOf = (person: number) => Math.floor(person / size);
  const neighbours = Array.from({ length: people }, (_, person) => {
    const first = groupOf(person) * size;
    return new Set(Array.from({ length: size }, (_each, index) => first + index).filter((other) => other !== person));
  });
  const across = new Int32Array(people);
  for (let person = 0; person < people; person += 1) {
    for (let other = person + 1; other < (groupOf(person) + 1) * size; other += 1) {
      if (!random.chance(rewiring)) continue;
      const [kept, left] = random.chance(0.5) ? [person, other] : [other, person];
      if (across[kept] === people - size) continue;
      const found = drawStranger(kept, people, size, neighbours[kept]!, random);
      neighbours[kept]!.delete(left);
      neighbours[left]!.delete(kept);
      neighbours[kept]!.add(found);
      neighbours[found]!.add(kept);
      across[kept]! += 1;
      across[found]! += 1;
    }
  }
  return tiesOf(neighbours);
}

/** Somebody in another group who is no neighbour; there is one. */
function drawStranger(person: number, people: number, size: number, known: Set<number>, random: Random): number {
  const first = Math.floor(person / size) * size;
  for (;;) {
    const drawn = random.below(people - size);
    const other = drawn < first ? drawn : drawn + size;
    if (!known.has(other)) return other;
  }
}
