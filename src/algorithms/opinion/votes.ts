/** agree = 1, pass = 0, disagree = −1. */
export type Vote = 1 | 0 | -1;

/** One vote as it was cast. A participant's later vote on a statement replaces the earlier one. */
export interface CastVote {
  participant: string;
  statement: string;
  vote: Vote;
  /** When, in any unit; of two at the same time the later in the list counts. */
  at?: number;
}

/**
 * Who voted how on what, as a sparse table: the votes of participant i are at places starts[i] … starts[i + 1] − 1 of
 * `columns` (ascending) and `values`. What is not there was not voted on.
 */
export interface VoteTable {
  /** Ids in ascending order; a participant's and a statement's index in the table is its place here. */
  readonly participants: readonly string[];
  readonly statements: readonly string[];
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Int8Array;
}

/**
 * Brings votes into the form the opinion family works on. Ids are put into ascending order (numbers by value, else by code
 * point), so the table depends on who voted how, not on the order in which it was told. Our definition. O(votes + ids log ids).
 *
 * @param votes as they were cast, re-votes included
 * @param options ids that belong to the table even without a vote
 * @throws RangeError when a vote is none of 1, 0, −1
 * @example
 * tabulate([{ participant: '10', statement: 'a', vote: 1 }, { participant: '9', statement: 'a', vote: -1 }]).participants // → ['9', '10']
 */
export function tabulate(
  votes: readonly CastVote[],
  options: { participants?: readonly string[]; statements?: readonly string[] } = {},
): VoteTable {
  const people = numbered(options.participants);
  const said = numbered(options.statements);
  const rows = new Int32Array(votes.length);
  const columns = new Int32Array(votes.length);
  for (const [index, { participant, statement, vote }] of votes.entries()) {
    if (vote !== 1 && vote !== 0 && vote !== -1) throw new RangeError(`a vote must be 1, 0 or -1, not ${vote}`);
    rows[index] = numberOf(participant, people);
    columns[index] = numberOf(statement, said);
  }
  const participants = inOrder(people, rows);
  const statements = inOrder(said, columns);
  // Sorted by column, then by row without disturbing that, votes of one on one lie together, in the order they were told.
  const byColumn = stableSort(Int32Array.from(votes.keys()), columns, statements.length);
  return latestOf(votes, stableSort(byColumn, rows, participants.length), rows, columns, { participants, statements });
}

function numbered(ids: readonly string[] = []): Map<string, number> {
  return new Map([...new Set(ids)].map((id, index) => [id, index]));
}

function numberOf(id: string, ids: Map<string, number>): number {
  const known = ids.get(id);
  if (known !== undefined) return known;
  ids.set(id, ids.size);
  return ids.size - 1;
}

/** The ids in ascending order; the numbers given to them as they came become their places in it. */
function inOrder(ids: Map<string, number>, numbers: Int32Array): string[] {
  const sorted = [...ids.keys()].sort(byId);
  const placeOf = new Int32Array(sorted.length);
  for (const [place, id] of sorted.entries()) placeOf[ids.get(id)!] = place;
  for (let index = 0; index < numbers.length; index += 1) numbers[index] = placeOf[numbers[index]!]!;
  return sorted;
}

/** Counting sort of indices by their key, 0 … keys − 1. */
function stableSort(indices: Int32Array, keyOf: Int32Array, keys: number): Int32Array {
  const starts = new Int32Array(keys + 1);
  for (const index of indices) starts[keyOf[index]! + 1]! += 1;
  for (let key = 0; key < keys; key += 1) starts[key + 1]! += starts[key]!;
  const sorted = new Int32Array(indices.length);
  for (const index of indices) sorted[starts[keyOf[index]!]!++] = index;
  return sorted;
}

function latestOf(
  votes: readonly CastVote[],
  order: Int32Array,
  rows: Int32Array,
  columns: Int32Array,
  ids: Pick<VoteTable, 'participants' | 'statements'>,
): VoteTable {
  const starts = new Int32Array(ids.participants.length + 1);
  const keptColumns = new Int32Array(votes.length);
  const values = new Int8Array(votes.length);
  let [place, row, column, at] = [-1, -1, -1, 0];
  for (const index of order) {
    const vote = votes[index]!;
    const isNext = rows[index] !== row || columns[index] !== column;
    if (isNext) {
      [row, column] = [rows[index]!, columns[index]!];
      place += 1;
      keptColumns[place] = column;
      starts[row + 1]! += 1;
    }
    if (isNext || (vote.at ?? 0) >= at) {
      at = vote.at ?? 0;
      values[place] = vote.vote;
    }
  }
  for (let index = 1; index < starts.length; index += 1) starts[index]! += starts[index - 1]!;
  return { ...ids, starts, columns: keptColumns.slice(0, place + 1), values: values.slice(0, place + 1) };
}

const NUMBER = /^-?\d{1,15}$/;

function byId(one: string, other: string): number {
  if (NUMBER.test(one) && NUMBER.test(other)) return Number(one) - Number(other) || (one < other ? -1 : 1);
  if (NUMBER.test(one) !== NUMBER.test(other)) return NUMBER.test(one) ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
