import type { VoteTable } from '../votes.ts';
import type { Penalties } from './objective.ts';

interface Side {
  intercept: number;
  factor: number;
}

/** The loss by the book: every error squared, every parameter's penalty. */
export function plainLoss(
  table: VoteTable,
  { intercept, factor }: Penalties,
  mean: number,
  people: Side[],
  said: Side[],
): number {
  let squares = 0;
  for (const { row, column, rating } of ratingsOf(table)) {
    const [p, s] = [people[row]!, said[column]!];
    squares += (rating - mean - p.intercept - s.intercept - p.factor * s.factor) ** 2;
  }
  const penalty = (sides: Side[]) =>
    sides.reduce((sum, side) => sum + intercept * side.intercept ** 2 + factor * side.factor ** 2, 0) / sides.length;
  return squares / table.values.length + intercept * mean ** 2 + penalty(people) + penalty(said);
}

/** The model by alternating least squares: mean, participants, statements, each in turn at its best, for many turns. */
export function alternate(table: VoteTable, penalties: Penalties, start: readonly number[], turns: number): number {
  const ratings = ratingsOf(table);
  const people = table.participants.map((): Side => ({ intercept: 0, factor: 0 }));
  const said = table.statements.map((_, s): Side => ({ intercept: 0, factor: start[s]! }));
  let mean = 0;
  const improve = (sides: Side[], others: Side[], own: 'row' | 'column', other: 'row' | 'column') => {
    const [a, b] = [penalties.intercept, penalties.factor].map((each) => (each * ratings.length) / sides.length);
    for (const [index, side] of sides.entries()) {
      const theirs = ratings.filter((each) => each[own] === index);
      const rest = theirs.map((each) => each.rating - mean - others[each[other]]!.intercept);
      const factors = theirs.map((each) => others[each[other]]!.factor);
      const sum = (of: (k: number) => number) => theirs.reduce((total, _, k) => total + of(k), 0);
      const [f, ff] = [sum((k) => factors[k]!), sum((k) => factors[k]! ** 2) + b!];
      const [r, rf, n] = [sum((k) => rest[k]!), sum((k) => rest[k]! * factors[k]!), theirs.length + a!];
      side.intercept = (r * ff - rf * f) / (n * ff - f * f);
      side.factor = (rf * n - r * f) / (n * ff - f * f);
    }
  };
  for (let turn = 0; turn < turns; turn += 1) {
    improve(people, said, 'row', 'column');
    improve(said, people, 'column', 'row');
    const rest = ratings.map(({ row, column, rating }) => {
      const [p, s] = [people[row]!, said[column]!];
      return rating - p.intercept - s.intercept - p.factor * s.factor;
    });
    mean = rest.reduce((sum, each) => sum + each, 0) / rest.length / (1 + penalties.intercept);
  }
  return plainLoss(table, penalties, mean, people, said);
}

function ratingsOf(table: VoteTable): { row: number; column: number; rating: number }[] {
  return table.participants.flatMap((_, row) =>
    [...table.columns.subarray(table.starts[row]!, table.starts[row + 1]!)].map((column, k) => ({
      row,
      column,
      rating: (table.values[table.starts[row]! + k]! + 1) / 2,
    })),
  );
}
