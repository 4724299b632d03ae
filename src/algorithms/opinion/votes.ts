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
 * point), so the table depends on who voted how, not on the order in which it was told. Our definition. O(votes log votes).
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
  const people = new Set(options.participants);
  const said = new Set(options.statements);
  for (const { participant, statement, vote } of votes) {
    if (vote !== 1 && vote !== 0 && vote !== -1) throw new RangeError(`a vote must be 1, 0 or -1, not ${vote}`);
    people.add(participant);
    said.add(statement);
  }
  const participants = [...people].sort(byId);
  const statements = [...said].sort(byId);
  const rowOf = new Map(participants.map((id, index) => [id, index]));
  const columnOf = new Map(statements.map((id, index) => [id, index]));
  const latest = participants.map(() => new Map<number, CastVote>());
  for (const cast of votes) {
    const row = latest[rowOf.get(cast.participant)!]!;
    const column = columnOf.get(cast.statement)!;
    const before = row.get(column);
    if (before === undefined || (cast.at ?? 0) >= (before.at ?? 0)) row.set(column, cast);
  }
  const total = latest.reduce((sum, row) => sum + row.size, 0);
  const table = {
    participants,
    statements,
    starts: new Int32Array(participants.length + 1),
    columns: new Int32Array(total),
    values: new Int8Array(total),
  };
  let place = 0;
  for (const [index, row] of latest.entries()) {
    for (const [column, { vote }] of [...row].sort(([one], [other]) => one - other)) {
      table.columns[place] = column;
      table.values[place] = vote;
      place += 1;
    }
    table.starts[index + 1] = place;
  }
  return table;
}

const NUMBER = /^-?\d{1,15}$/;

function byId(one: string, other: string): number {
  if (NUMBER.test(one) && NUMBER.test(other)) return Number(one) - Number(other) || (one < other ? -1 : 1);
  if (NUMBER.test(one) !== NUMBER.test(other)) return NUMBER.test(one) ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}
