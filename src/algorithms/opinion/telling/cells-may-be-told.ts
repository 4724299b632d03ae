import { ENOUGH, isOne, NONE, wayOf } from './ways.ts';

/** Votes on one statement by group, as they were told: who, how, in which group (−1: in none). */
export type ToldCells = ReadonlyMap<string, readonly [vote: number, group: number]>;

/**
 * Whether the counts of each group on one statement may be told: every group that voted on it (and whoever is in none) is five or
 * more and not of one mind, and so is everybody by whom it differs from what was told before. Else none of them is: what one withholds of
 * several would be the rest of the others. Our definition. O(votes on the statement).
 * @example
 * const now = new Map([1, 1, 1, 1, -1].map((vote, person) => [person, [vote, 0]]));
 * cellsMayBeTold(undefined, now) // → true
 * cellsMayBeTold(undefined, new Map([['a', [1, 0]]])) // → false
 */
export function cellsMayBeTold(before: ToldCells | undefined, now: ToldCells): boolean {
  const cells = new Map<number, { size: number; votes: number; changed: number; ways: number }>();
  const cell = (group: number) => {
    const known = cells.get(group) ?? { size: 0, votes: 0, changed: 0, ways: 0 };
    cells.set(group, known);
    return known;
  };
  for (const [person, [vote, group]] of now) {
    const own = cell(group);
    own.size += 1;
    own.votes |= 1 << (vote + 1);
    if (before === undefined) continue;
    const [wasVote, wasGroup] = before.get(person) ?? [NONE, Number.NaN];
    if (wasVote === vote && wasGroup === group) continue;
    note(own, wasGroup === group ? wasVote : NONE, vote);
    if (wasVote !== NONE && wasGroup !== group) note(cell(wasGroup), wasVote, NONE);
  }
  for (const [person, [vote, group]] of before ?? []) if (!now.has(person)) note(cell(group), vote, NONE);
  return [...cells.values()].every(
    ({ size, votes, changed, ways }) =>
      (size === 0 || (size >= ENOUGH && !isOne(votes))) && (changed === 0 || (changed >= ENOUGH && !isOne(ways))),
  );
}

function note(cell: { changed: number; ways: number }, was: number, is: number): void {
  cell.changed += 1;
  cell.ways |= wayOf(was, is);
}
