import type { VoteTable } from '../votes.ts';
import { ENOUGH, isOne, NONE, wayOf } from './ways.ts';

/**
 * Which anonymous votes may be told, given what was told before. A statement's votes are told anew only when the people whose vote on it
 * differs from what was told are at least five, and did not all do the same; until then it stays as it was told. Everything
 * that is published (counts, groups, the map, orders) is computed from the table this gives and from nothing else, so no difference
 * between two moments speaks of fewer than five people, or of five who are of one mind. Our definition. O(votes).
 *
 * @param before what was told last; null where nothing was
 * @param now the votes as they are; statements are matched by their id
 * @returns null where nothing new may be told
 * @example
 * const now = { participants: ['a', 'b', 'c', 'd', 'e'], statements: ['s'], starts: Int32Array.of(0, 1, 2, 3, 4, 5), columns: new Int32Array(5), values: Int8Array.of(1, 1, 1, 1, -1) };
 * toldAnew(null, now).values // → [1, 1, 1, 1, -1]
 * toldAnew(now, now) // → null
 */
export function toldAnew(before: VoteTable | null, now: VoteTable): VoteTable | null {
  const then = before ?? {
    participants: [],
    statements: [],
    starts: Int32Array.of(0),
    columns: EMPTY,
    values: new Int8Array(0),
  };
  const differing = new Int32Array(now.statements.length);
  const ways = new Int32Array(now.statements.length);
  const columnOf = columnsOf(then.statements, now.statements);
  walk(then, now, columnOf, (column, was, is) => {
    if (was === is) return;
    differing[column]! += 1;
    ways[column]! |= wayOf(was, is);
  });
  const isNew = Uint8Array.from(differing, (count, column) => Number(count >= ENOUGH && !isOne(ways[column]!)));
  if (!isNew.includes(1)) return null;
  return merged(then, now, columnOf, isNew);
}

const EMPTY = new Int32Array(0);

/** The place in `now` of each statement of `then`; −1 where it is not there any more. */
function columnsOf(then: readonly string[], now: readonly string[]): Int32Array {
  const places = new Map(now.map((id, place) => [id, place]));
  return Int32Array.from(then, (id) => places.get(id) ?? -1);
}

/** Calls for every person and statement that has a vote in one of the tables. Both list people in the same order. */
function walk(
  then: VoteTable,
  now: VoteTable,
  columnOf: Int32Array,
  each: (column: number, was: number, is: number, person: string) => void,
): void {
  const was = new Int8Array(now.statements.length);
  const seen = new Uint8Array(now.statements.length);
  forPeople(then, now, (person, old, current) => {
    was.fill(NONE);
    seen.fill(0);
    for (let at = then.starts[old] ?? 0; old >= 0 && at < then.starts[old + 1]!; at += 1) {
      const column = columnOf[then.columns[at]!]!;
      if (column >= 0) was[column] = then.values[at]!;
    }
    for (let at = now.starts[current] ?? 0; current >= 0 && at < now.starts[current + 1]!; at += 1) {
      const column = now.columns[at]!;
      seen[column] = 1;
      each(column, was[column]!, now.values[at]!, person);
    }
    for (let column = 0; column < was.length; column += 1) {
      if (was[column] !== NONE && !seen[column]) each(column, was[column]!, NONE, person);
    }
  });
}

/** Each person of either table once, ascending, with their row in both; −1 where they are in one alone. */
function forPeople(
  then: VoteTable,
  now: VoteTable,
  each: (person: string, old: number, current: number) => void,
): void {
  let [old, current] = [0, 0];
  while (old < then.participants.length || current < now.participants.length) {
    const [one, other] = [then.participants[old], now.participants[current]];
    if (other === undefined || (one !== undefined && one < other)) each(one as string, old++, -1);
    else if (one === undefined || other < one) each(other, -1, current++);
    else each(one, old++, current++);
  }
}

function merged(then: VoteTable, now: VoteTable, columnOf: Int32Array, isNew: Uint8Array): VoteTable {
  const participants: string[] = [];
  const starts = [0];
  const [columns, values]: [number[], number[]] = [[], []];
  let last: string | undefined;
  let own: [number, number][] = [];
  const end = () => {
    if (last === undefined || own.length === 0) return;
    own.sort(([one], [other]) => one - other);
    participants.push(last);
    for (const [column, value] of own) {
      columns.push(column);
      values.push(value);
    }
    starts.push(columns.length);
  };
  walk(then, now, columnOf, (column, was, is, person) => {
    if (person !== last) {
      end();
      [last, own] = [person, []];
    }
    const value = isNew[column] ? is : was;
    if (value !== NONE) own.push([column, value]);
  });
  end();
  return {
    participants,
    statements: now.statements,
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: Int8Array.from(values),
  };
}
