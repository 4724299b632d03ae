import type { Random } from '../../random/random.ts';
import { type Ties, tiesOf } from './ties.ts';

/** The networks among which one may choose. */
export const NETWORKS = {
  full: 'everybody is tied to everybody',
  line: 'each to the one before and the one after',
  smallWorld: 'the line, and some shortcuts between any two',
  random: 'as many ties as the small world, between any two',
} as const;
export type Network = keyof typeof NETWORKS;

/**
 * A network of so many people (the four kinds of Lazer & Friedman 2007, DOI 10.2189/asqu.52.4.667; how the last two are drawn is our
 * construction: different pairs, each equally likely). O(people²) for the full one, else O(ties).
 *
 * @param shortcuts ties of the small world beyond the line, 0 … those that are possible
 * @example
 * [...network('line', 3, 0, randomFrom(1)).others] // → [1, 0, 2, 1]
 * network('random', 10, 3, randomFrom(1)).others.length // → 24
 */
export function network(kind: Network, people: number, shortcuts: number, random: Random): Ties {
  const neighbours = Array.from({ length: people }, () => new Set<number>());
  const tie = (one: number, other: number) => {
    neighbours[one]!.add(other);
    neighbours[other]!.add(one);
  };
  if (kind === 'full') {
    for (let one = 0; one < people; one += 1) for (let other = 0; other < one; other += 1) tie(one, other);
    return tiesOf(neighbours);
  }
  if (kind !== 'random') for (let person = 1; person < people; person += 1) tie(person - 1, person);
  let wanted = kind === 'line' ? 0 : shortcuts + (kind === 'random' ? people - 1 : 0);
  while (wanted > 0) {
    const [one, other] = [random.below(people), random.below(people)];
    if (one === other || neighbours[one]!.has(other)) continue;
    tie(one, other);
    wanted -= 1;
  }
  return tiesOf(neighbours);
}
