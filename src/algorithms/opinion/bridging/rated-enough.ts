import type { VoteTable } from '../votes.ts';

/**
 * The part of a table that the factor model can say something about: statements voted on by at least five, and of these votes those
 * of participants with at least ten; the thresholds of Community Notes (Wojcik et al. 2022, DOI 10.48550/arXiv.2210.15723). O(votes).
 *
 * @param leftOut 1 for statements that are left out whatever was voted
 * @returns a table with the ids that are left
 * @example
 * const table = { participants: ['a', 'b'], statements: ['s', 't'], starts: Int32Array.of(0, 2, 3), columns: Int32Array.of(0, 1, 0), values: Int8Array.of(1, 1, -1) };
 * ratedEnough(table, { perStatement: 2, perParticipant: 1 }).statements // → ['s']
 */
export function ratedEnough(
  table: VoteTable,
  {
    perStatement = 5,
    perParticipant = 10,
    leftOut,
  }: { perStatement?: number; perParticipant?: number; leftOut?: Uint8Array } = {},
): VoteTable {
  const { starts, columns, values } = table;
  const votes = new Int32Array(table.statements.length);
  for (const column of columns) votes[column]! += 1;
  const kept = table.statements.map((_, column) => votes[column]! >= perStatement && !leftOut?.[column]);
  const placeOf = new Int32Array(table.statements.length);
  const statements = table.statements.filter((_, column) => kept[column]);
  let next = 0;
  for (const [column, keep] of kept.entries()) if (keep) placeOf[column] = next++;
  const participants: string[] = [];
  const ends = [0];
  const [keptColumns, keptValues]: [number[], number[]] = [[], []];
  for (const [row, id] of table.participants.entries()) {
    const before = keptColumns.length;
    for (let place = starts[row]!; place < starts[row + 1]!; place += 1) {
      const column = columns[place]!;
      if (!kept[column]) continue;
      keptColumns.push(placeOf[column]!);
      keptValues.push(values[place]!);
    }
    if (keptColumns.length - before < perParticipant) {
      keptColumns.length = before;
      keptValues.length = before;
      continue;
    }
    participants.push(id);
    ends.push(keptColumns.length);
  }
  return {
    participants,
    statements,
    starts: Int32Array.from(ends),
    columns: Int32Array.from(keptColumns),
    values: Int8Array.from(keptValues),
  };
}
