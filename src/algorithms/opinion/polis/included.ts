import type { CastVote, VoteTable } from '../votes.ts';

/** Votes after which a participant is placed in a group, where there are as many statements. */
const ENOUGH_VOTES = 7;
/** While fewer have voted enough, the most active join them, up to so many. */
const AT_LEAST = 15;

/**
 * Whom Polis places: participants with at least min(7, statements) votes, topped up to 15 by activity. As in the mathematics of the
 * Polis server; see Small et al. 2021 (DOI 10.6035/recerca.5516). O(participants log participants).
 *
 * @param before indices of those who were placed before: once in, always in
 * @returns indices in ascending order
 * @example
 * const table = { participants: ['a', 'b'], statements: ['s'], starts: Int32Array.of(0, 1, 1), columns: Int32Array.of(0), values: Int8Array.of(1) };
 * includedInPolis(table) // → [0]
 */
export function includedInPolis(table: VoteTable, before: Iterable<number> = []): number[] {
  const votes = (index: number) => table.starts[index + 1]! - table.starts[index]!;
  const everybody = table.participants.map((_, index) => index).filter((index) => votes(index) > 0);
  const enough = Math.min(ENOUGH_VOTES, table.statements.length);
  const included = new Set(before);
  for (const index of everybody) if (votes(index) >= enough) included.add(index);
  if (included.size < AT_LEAST) {
    const rest = everybody.filter((index) => !included.has(index)).sort((one, other) => votes(other) - votes(one));
    for (const index of rest.slice(0, AT_LEAST - included.size)) included.add(index);
  }
  return [...included].sort((one, other) => one - other);
}

/** What votes with their times tell about who came when; ids of participants. */
export interface PolisHistory {
  /** Everybody, by when they had voted enough; who never did comes after, by their first vote. */
  readonly order: readonly string[];
  /** Those who were placed at some moment, and so still are. */
  readonly placed: readonly string[];
}

/**
 * Who came when, replayed from votes with their times. Two things that Polis keeps in memory depend on it: whom it placed early on,
 * with fewer votes than it asks for later, and the order of base clusters, where the search for groups begins. Our construction:
 * the server computes in batches that no export tells, so the replay looks after every vote. O(votes log votes).
 *
 * @throws RangeError when a vote has no time
 * @example
 * replayPolis([{ participant: 'b', statement: 's', vote: 1, at: 1 }, { participant: 'a', statement: 's', vote: 1, at: 2 }]).order // → ['b', 'a']
 */
export function replayPolis(votes: readonly CastVote[]): PolisHistory {
  for (const { at } of votes) if (at === undefined) throw new RangeError('a replay needs the time of every vote');
  const cast = votes.toSorted((one, other) => one.at! - other.at!);
  const statements = new Set(votes.map(({ statement }) => statement)).size;
  const voted = new Map<string, Set<string>>();
  const shown = new Set<string>();
  const placed = new Set<string>();
  const enough: string[] = [];
  for (const { participant, statement } of cast) {
    shown.add(statement);
    const theirs = voted.get(participant) ?? new Set<string>();
    voted.set(participant, theirs);
    if (theirs.has(statement)) continue;
    theirs.add(statement);
    if (theirs.size >= Math.min(ENOUGH_VOTES, shown.size)) placed.add(participant);
    if (theirs.size === Math.min(ENOUGH_VOTES, statements)) enough.push(participant);
    if (placed.size < AT_LEAST) {
      const rest = [...voted].filter(([id]) => !placed.has(id)).sort(([, one], [, other]) => other.size - one.size);
      for (const [id] of rest.slice(0, AT_LEAST - placed.size)) placed.add(id);
    }
  }
  const early = new Set(enough);
  return { order: [...enough, ...[...voted.keys()].filter((id) => !early.has(id))], placed: [...placed] };
}
