import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawNormal } from '../../random/draws.ts';
import { randomFrom } from '../../random/random.ts';
import { type CastVote, tabulate, type Vote } from '../votes.ts';
import { alternate, plainLoss } from './factorize.oracle.ts';
import { factorizeVotes } from './factorize.ts';
import { minimize } from './minimize.ts';
import { bridgingLoss, COMMUNITY_NOTES } from './objective.ts';
import { ratedEnough } from './rated-enough.ts';

/** Two sides that differ on most statements; all agree on the first two. */
function sides(people: number, statements: number, seed: number): CastVote[] {
  const random = randomFrom(seed);
  return Array.from({ length: people * statements }, (_, place): CastVote => {
    const [row, column] = [Math.floor(place / statements), place % statements];
    const likes = column < 2 ? 0.95 : row % 2 === column % 2 ? 0.85 : 0.15;
    const vote: Vote = random.chance(0.1) ? 0 : random.chance(likes) ? 1 : -1;
    return { participant: String(row), statement: String(column), vote };
  }).filter(() => random.chance(0.8));
}

test('the loss is the sum by the book, and its gradient its slope', () => {
  const table = tabulate(sides(12, 6, 1));
  const side = { intercepts: new Float64Array(12), factors: new Float64Array(12) };
  const loss = bridgingLoss(table, COMMUNITY_NOTES, undefined, side);
  const random = randomFrom(2);
  const x = Float64Array.from({ length: 13 }, () => drawNormal(random) / 2);
  const gradient = new Float64Array(13);
  const value = loss(x, gradient);
  const zip = (intercepts: ArrayLike<number>, factors: ArrayLike<number>) =>
    Array.from(intercepts, (intercept, k) => ({ intercept, factor: factors[k]! }));
  const people = zip(side.intercepts, side.factors);
  expect(value).toBeCloseTo(plainLoss(table, COMMUNITY_NOTES, x[0]!, people, zip(x.slice(1, 7), x.slice(7))), 12);
  for (let k = 0; k < 13; k += 1) {
    const [up, down] = [1e-5, -1e-5].map((step) =>
      loss(
        x.map((entry, at) => entry + (at === k ? step : 0)),
        new Float64Array(13),
      ),
    );
    expect(gradient[k]).toBeCloseTo((up! - down!) / 2e-5, 7);
  }
});

test('no alternating least squares, wherever it begins, ends lower', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
      const table = tabulate(sides(14, 7, seed));
      const found = factorizeVotes(table)!;
      const random = randomFrom(seed, 1);
      const lowest = Array.from({ length: 3 }, () =>
        alternate(
          table,
          COMMUNITY_NOTES,
          table.statements.map(() => drawNormal(random)),
          150,
        ),
      );
      expect(found.loss).toBeLessThan(Math.min(...lowest) + 1e-9);
    }),
    { numRuns: 8 },
  );
});

test('statements that both sides agree with have the highest intercepts, one-sided ones the largest factors', () => {
  const { intercepts, factors, agreeing, starts } = factorizeVotes(tabulate(sides(60, 12, 5)))!;
  const order = [...intercepts.keys()].sort((one, other) => intercepts[other]! - intercepts[one]!);
  expect(order.slice(0, 2).sort()).toEqual([0, 1]);
  for (let s = 2; s < 12; s += 1) expect(Math.abs(factors[s]!)).toBeGreaterThan(3 * Math.abs(factors[0]!));
  expect(agreeing).toBe(starts);
});

test('the order in which people and statements are told changes nothing', () => {
  const votes = sides(30, 8, 7);
  const renamed = votes.map((vote) => ({
    ...vote,
    participant: String(99 - Number(vote.participant)),
    statement: String(9 - Number(vote.statement)),
  }));
  const [one, other] = [votes, renamed].map((each) => factorizeVotes(tabulate(each))!);
  expect(other!.loss).toBeCloseTo(one!.loss, 10);
  for (let s = 0; s < 8; s += 1) expect(other!.intercepts[7 - s]).toBeCloseTo(one!.intercepts[s]!, 5);
});

test('nothing voted has no score; one vote, and all alike, have one', () => {
  expect(factorizeVotes(tabulate([]))).toBeNull();
  for (const people of [1, 5]) {
    const alike = Array.from(
      { length: people },
      (_, i): CastVote => ({ participant: String(i), statement: 's', vote: 1 }),
    );
    const { loss, intercepts, factors } = factorizeVotes(tabulate(alike))!;
    expect([loss, ...intercepts, ...factors].every(Number.isFinite)).toBe(true);
  }
});

test('the search finds the bottom of a narrow bent valley (Rosenbrock 1960)', () => {
  const valley = (x: Float64Array, gradient: Float64Array) => {
    const [a, b] = [1 - x[0]!, x[1]! - x[0]! ** 2];
    gradient.set([-2 * a - 400 * x[0]! * b, 200 * b]);
    return a * a + 100 * b * b;
  };
  const found = minimize(valley, Float64Array.of(-1.2, 1));
  expect(found.converged).toBe(true);
  for (const entry of found.x) expect(entry).toBeCloseTo(1, 6);
  expect(minimize(valley, Float64Array.of(-1.2, 1), 1e-9, 3).converged).toBe(false);
});

test('what too few voted on is left out, then who voted on too little of the rest', () => {
  const votes = ['a', 'b', 'c'].flatMap((participant, i) =>
    ['1', '2', '3'].slice(0, 3 - i).map((statement): CastVote => ({ participant, statement, vote: 1 })),
  );
  const rated = ratedEnough(tabulate(votes), { perStatement: 2, perParticipant: 2 });
  expect([rated.participants, rated.statements]).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect([...rated.starts, ...rated.columns]).toEqual([0, 2, 4, 0, 1, 0, 1]);
  expect(
    ratedEnough(tabulate(votes), { perStatement: 1, perParticipant: 1, leftOut: Uint8Array.of(1, 0, 0) }).statements,
  ).toEqual(['2', '3']);
});
