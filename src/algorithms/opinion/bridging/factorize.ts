import { leadingEigen } from '../../matrices/leading-eigen.ts';
import { drawNormal } from '../../random/draws.ts';
import { randomFrom } from '../../random/random.ts';
import type { VoteTable } from '../votes.ts';
import { minimize } from './minimize.ts';
import { bridgingLoss, COMMUNITY_NOTES, type ParticipantSide, type Penalties } from './objective.ts';

/** The one-factor model of votes, at the lowest loss that was found. */
export interface Factorization {
  readonly loss: number;
  readonly mean: number;
  /** What a statement is rated beyond what its place on the factor explains: high where people agree who elsewhere do not. */
  readonly intercepts: Float64Array;
  readonly factors: Float64Array;
  readonly participants: ParticipantSide;
  /** How many starts were tried, and how many of them ended at this loss. */
  readonly starts: number;
  readonly agreeing: number;
}

/**
 * The bridging score of Community Notes (Wojcik et al. 2022, DOI 10.48550/arXiv.2210.15723): each vote as mean + participant + statement
 * + one factor; a statement's intercept is what is left when the factor, along which people differ, is accounted for. The published
 * code follows one random path; here the lowest of the minima is taken that were reached from the leading singular vectors of the
 * votes and from a few seeded random factors, so the same votes give the same score. The factor's sign is arbitrary: its largest
 * entry is positive. O(starts × turns × votes).
 *
 * @param starts 1 or more; the first two begin at singular vectors
 * @returns null where there are no votes
 * @example
 * const votes = ['a', 'b', 'c', 'd'].map((_, row) => (row < 2 ? [1, 1, -1] : [-1, 1, 1])).flat();
 * const table = { participants: ['a', 'b', 'c', 'd'], statements: ['1', '2', '3'], starts: Int32Array.of(0, 3, 6, 9, 12), columns: Int32Array.from(votes, (_, place) => place % 3), values: Int8Array.from(votes) };
 * factorizeVotes(table).intercepts // → [0.0667, 0.5015, 0.0667]
 */
export function factorizeVotes(
  table: VoteTable,
  options: { penalties?: Penalties; starts?: number } = {},
): Factorization | null {
  const { penalties = COMMUNITY_NOTES, starts = 6 } = options;
  if (table.values.length === 0) return null;
  const size = table.statements.length;
  const scaled = scaling(table, penalties);
  const loss = bridgingLoss(table, penalties);
  const flat = minimize(
    scaled.smooth((x, gradient) => withoutFactor(loss(x, gradient), gradient, size)),
    new Float64Array(1 + 2 * size),
  );
  const minima = startingFactors(table, scaled.toX(flat.x), starts).map((factor) => {
    const start = flat.x.slice();
    start.set(
      factor.map((entry, column) => entry * scaled.scales[1 + size + column]!),
      1 + size,
    );
    return minimize(scaled.smooth(loss), start);
  });
  const best = minima.reduce((one, other) => (other.value < one.value - 1e-12 ? other : one));
  const x = upright(scaled.toX(best.x), size);
  const participants = emptySide(table);
  const value = bridgingLoss(table, penalties, undefined, participants)(x, new Float64Array(x.length));
  return {
    loss: value,
    mean: x[0]!,
    intercepts: x.slice(1, 1 + size),
    factors: x.slice(1 + size),
    participants,
    starts: minima.length,
    agreeing: minima.filter((minimum) => minimum.value <= best.value + 1e-9).length,
  };
}

function emptySide(table: VoteTable): ParticipantSide {
  const people = table.participants.length;
  return { intercepts: new Float64Array(people), factors: new Float64Array(people) };
}

/** Statements with many votes are steep, those with few are flat: measured in these units all are about alike, and the search is short. */
export function scaling(table: VoteTable, penalties: Penalties) {
  const size = table.statements.length;
  const counts = new Float64Array(size);
  for (const column of table.columns) counts[column]! += 1;
  const scales = new Float64Array(1 + 2 * size).fill(1);
  for (let column = 0; column < size; column += 1) {
    const share = counts[column]! / table.values.length;
    scales[1 + column] = Math.sqrt(share + penalties.intercept / size);
    scales[1 + size + column] = Math.sqrt(share + penalties.factor / size);
  }
  const toX = (z: Float64Array) => z.map((entry, index) => entry / scales[index]!);
  const smooth =
    (loss: (x: Float64Array, gradient: Float64Array) => number) => (z: Float64Array, gradient: Float64Array) => {
      const value = loss(toX(z), gradient);
      for (let index = 0; index < gradient.length; index += 1) gradient[index]! /= scales[index]!;
      return value;
    };
  return { scales, toX, toZ: (x: Float64Array) => x.map((entry, index) => entry * scales[index]!), smooth };
}

function withoutFactor(value: number, gradient: Float64Array, size: number): number {
  gradient.fill(0, 1 + size);
  return value;
}

/** Leading right singular vectors of what the intercepts leave over, and random ones; of about the size that factors come to have. */
function startingFactors(table: VoteTable, flat: Float64Array, starts: number): Float64Array[] {
  const size = table.statements.length;
  const side = emptySide(table);
  bridgingLoss(table, COMMUNITY_NOTES, undefined, side)(flat, new Float64Array(flat.length));
  const { starts: begins, columns, values } = table;
  const rest = (row: number, place: number) =>
    (values[place]! + 1) / 2 - flat[0]! - flat[1 + columns[place]!]! - side.intercepts[row]!;
  const { vectors } = leadingEigen(
    size,
    (x, result) => {
      result.fill(0);
      for (let row = 0; row < table.participants.length; row += 1) {
        let along = 0;
        for (let place = begins[row]!; place < begins[row + 1]!; place += 1)
          along += rest(row, place) * x[columns[place]!]!;
        for (let place = begins[row]!; place < begins[row + 1]!; place += 1)
          result[columns[place]!]! += rest(row, place) * along;
      }
    },
    Math.min(2, starts),
    1e-6,
  );
  return Array.from({ length: starts }, (_, turn) => {
    const random = randomFrom(2022, turn);
    const factor =
      turn < vectors.rows
        ? vectors.values.slice(turn * size, (turn + 1) * size)
        : Float64Array.from({ length: size }, () => drawNormal(random) / Math.sqrt(size));
    return factor.map((entry) => (entry * Math.sqrt(size)) / 2);
  });
}

function upright(x: Float64Array, size: number): Float64Array {
  let largest = 0;
  for (const entry of x.subarray(1 + size)) if (Math.abs(entry) > Math.abs(largest) * (1 + 1e-9)) largest = entry;
  return largest < 0 ? x.map((entry, index) => (index > size ? -entry : entry)) : x;
}
