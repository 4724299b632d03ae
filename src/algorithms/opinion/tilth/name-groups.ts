import type { OpinionGroup } from '../map.ts';
import { continued } from './labels.ts';
import type { TilthMap } from './tilth-map.ts';

/**
 * Groups with their people and names, the largest first (of equals, the one with the first participant). A group that continues one of the earlier map ({@link continued}) keeps its name;
 * others get names that were never used. Our definition. O(participants + groups³).
 *
 * @param labels each participant's group, −1 where in none
 * @returns `order`: which of the groups given is first, second …; groups nobody most probably belongs to are left out
 * @example
 * nameGroups(['a', 'b', 'c'], Int32Array.of(0, 1, 1), [1, 1]).order // → [1, 0]
 */
export function nameGroups(
  participants: readonly string[],
  labels: Int32Array,
  stability: readonly (number | null)[],
  previous?: TilthMap,
): { groups: Omit<OpinionGroup, 'centre'>[]; order: number[]; nextId: number } {
  const members = stability.map((): number[] => []);
  for (const [person, label] of labels.entries()) if (label >= 0) members[label]!.push(person);
  const order = [...members.keys()]
    .filter((group) => members[group]!.length > 0)
    .sort((one, other) => members[other]!.length - members[one]!.length || members[one]![0]! - members[other]![0]!);
  const names = continuing(
    participants,
    order.map((group) => members[group]!),
    previous,
  );
  let nextId = previous?.model.nextId ?? 0;
  const groups = order.map((group, at) => ({
    id: names[at] ?? nextId++,
    members: Int32Array.from(members[group]!),
    stability: stability[group]!,
  }));
  return { groups, order, nextId };
}

function continuing(
  participants: readonly string[],
  groups: readonly number[][],
  previous?: TilthMap,
): (number | null)[] {
  if (previous === undefined) return groups.map(() => null);
  const before = new Map(previous.model.participants.map((id, index) => [id, previous.labels[index]!]));
  const shared = groups.map((members) => {
    const row = new Int32Array(previous.groups.length);
    for (const person of members) {
      const label = before.get(participants[person]!) ?? -1;
      if (label >= 0) row[label]! += 1;
    }
    return row;
  });
  const sizes = previous.groups.map((group) => group.members.length);
  const known = shared.map((row) => row.reduce((sum, count) => sum + count, 0));
  return continued(shared, sizes, known).map((old) => (old < 0 ? null : previous.groups[old]!.id));
}
