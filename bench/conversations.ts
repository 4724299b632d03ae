import type { CastVote, Vote, VoteTable } from '../src/algorithms/opinion/index.ts';
import { drawNormal, shuffle } from '../src/algorithms/random/draws.ts';
import { type Random, randomFrom } from '../src/algorithms/random/random.ts';

const VOTES: readonly Vote[] = [-1, 0, 1];

/**
 * A conversation as large ones are: most vote on little and a few on nearly all (lognormal), later statements are seen by fewer, and
 * three camps differ on two statements in three. The same seed gives the same votes.
 */
export function conversation(people: number, statements: number, votes: number, seed = 1): VoteTable {
  const random = randomFrom(seed, people, statements);
  const camps = [0, 1, 2].map(() => Array.from({ length: statements }, () => (random.unit() < 0.5 ? 0.2 : 0.8)));
  const shared = Array.from({ length: statements }, (_, s) => (s % 3 === 0 ? (random.unit() < 0.5 ? 0.2 : 0.8) : null));
  const counts = howMany(people, statements, votes, random);
  const seen = Array.from({ length: statements }, (_, s) => 0.5 * (1 - 0.8 * (s / statements)));
  const columns: number[] = [];
  const values: number[] = [];
  const starts = [0];
  for (const [i, count] of counts.entries()) {
    for (const s of chosen(count, seen, random)) {
      columns.push(s);
      const agrees = shared[s] ?? camps[i % 3]?.[s] ?? 0.5;
      values.push(random.unit() < 0.12 ? 0 : random.unit() < agrees ? 1 : -1);
    }
    starts.push(columns.length);
  }
  const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index));
  return {
    participants: ids(people),
    statements: ids(statements),
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: Int8Array.from(values),
  };
}

/** On how many each votes, so that they come to the total: by bisection of the factor of everybody's wish. */
function howMany(people: number, statements: number, votes: number, random: Random): number[] {
  const wish = Array.from({ length: people }, () => Math.exp(1.1 * drawNormal(random)));
  const counts = (factor: number) => wish.map((each) => Math.min(statements, Math.max(1, Math.round(factor * each))));
  let [low, high] = [0, statements];
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (low + high) / 2;
    if (counts(middle).reduce((sum, each) => sum + each, 0) < votes) low = middle;
    else high = middle;
  }
  return counts(high);
}

/** So many statements, in ascending order; each round shows a statement as often as it is seen. */
function chosen(count: number, seen: readonly number[], random: Random): number[] {
  const taken = new Set<number>();
  const order = shuffle([...seen.keys()], random);
  while (taken.size < count) {
    for (const s of order) {
      if (taken.size < count && random.chance(seen[s] ?? 0)) taken.add(s);
    }
  }
  return [...taken].sort((one, other) => one - other);
}

/** The same votes as they are cast. */
export function castVotes({ participants, statements, starts, columns, values }: VoteTable): CastVote[] {
  return participants.flatMap((participant, row) =>
    Array.from(columns.subarray(starts[row], starts[row + 1]), (column, k): CastVote => {
      const place = (starts[row] ?? 0) + k;
      return {
        participant,
        statement: statements[column] ?? '',
        vote: VOTES[1 + (values[place] ?? 0)] ?? 0,
        at: place,
      };
    }),
  );
}
