/** The people of group g are at places starts[g] … starts[g + 1] − 1 of `people`, in their order. */
export interface PeopleByGroup {
  readonly starts: Int32Array;
  readonly people: Int32Array;
}

/**
 * Sorts people by their group, counting first (Knuth 1998, ISBN 978-0-201-89685-5, algorithm 5.2D). O(people + groups).
 * @example
 * peopleByGroup([1, 0, 1], 2).people // → [1, 0, 2]
 */
export function peopleByGroup(groups: ArrayLike<number>, groupCount: number): PeopleByGroup {
  const starts = new Int32Array(groupCount + 1);
  for (let person = 0; person < groups.length; person += 1) starts[groups[person]! + 1]! += 1;
  for (let group = 0; group < groupCount; group += 1) starts[group + 1]! += starts[group]!;
  const next = starts.slice();
  const people = new Int32Array(groups.length);
  for (let person = 0; person < groups.length; person += 1) {
    const group = groups[person]!;
    people[next[group]!] = person;
    next[group]! += 1;
  }
  return { starts, people };
}
