import type { VoteTable } from './votes.ts';

/** Votes counted by group and statement: group g's count on statement s is at place g × statements + s. */
export interface Tally {
  readonly groups: number;
  readonly statements: number;
  readonly agrees: Int32Array;
  readonly disagrees: Int32Array;
  /** Votes of any kind, passes included. */
  readonly seen: Int32Array;
}

/**
 * Counts agrees, disagrees and votes by group and statement. Our definition, as in Small et al. 2021 (DOI 10.6035/recerca.5516).
 * O(votes).
 *
 * @param labels each participant's group, 0 … groups − 1; who has −1 is counted nowhere. Left out: all are one group
 * @example
 * const table = { participants: ['a', 'b'], statements: ['s'], starts: Int32Array.of(0, 1, 2), columns: Int32Array.of(0, 0), values: Int8Array.of(1, 0) };
 * tallyVotes(table).seen // → [2]
 */
export function tallyVotes(table: VoteTable, labels?: Int32Array, groups = 1): Tally {
  const statements = table.statements.length;
  const [agrees, disagrees, seen] = [0, 1, 2].map(() => new Int32Array(groups * statements)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (let row = 0; row < table.participants.length; row += 1) {
    const group = labels === undefined ? 0 : labels[row]!;
    if (group < 0) continue;
    const base = group * statements;
    for (let place = table.starts[row]!; place < table.starts[row + 1]!; place += 1) {
      const cell = base + table.columns[place]!;
      const value = table.values[place]!;
      seen[cell]! += 1;
      if (value > 0) agrees[cell]! += 1;
      else if (value < 0) disagrees[cell]! += 1;
    }
  }
  return { groups, statements, agrees, disagrees, seen };
}

/** One group's votes on one statement. */
export interface Counts {
  readonly agrees: number;
  readonly disagrees: number;
  readonly seen: number;
}

/**
 * Every group's votes on one statement. Our definition. O(groups).
 * @example
 * countsOn({ groups: 1, statements: 1, agrees: Int32Array.of(2), disagrees: Int32Array.of(1), seen: Int32Array.of(4) }, 0) // → [{ agrees: 2, disagrees: 1, seen: 4 }]
 */
export function countsOn({ groups, statements, agrees, disagrees, seen }: Tally, statement: number): Counts[] {
  return Array.from({ length: groups }, (_, group) => {
    const cell = group * statements + statement;
    return { agrees: agrees[cell]!, disagrees: disagrees[cell]!, seen: seen[cell]! };
  });
}
