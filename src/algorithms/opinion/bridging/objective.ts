import type { VoteTable } from '../votes.ts';

/** How strongly parameters are drawn to zero; the published values of Community Notes. */
export interface Penalties {
  readonly intercept: number;
  readonly factor: number;
}

export const COMMUNITY_NOTES: Penalties = { intercept: 0.15, factor: 0.03 };

/** What belongs to participants, given what belongs to statements. */
export interface ParticipantSide {
  readonly intercepts: Float64Array;
  readonly factors: Float64Array;
}

/**
 * The loss of the one-factor model r̂ = μ + i_p + i_s + f_p f_s (Wojcik et al. 2022, DOI 10.48550/arXiv.2210.15723; the objective of the
 * published code: mean squared error + λ × mean squares of participants' and statements' parameters, and of μ). Ratings are 1 for
 * agree, ½ for pass, 0 for disagree.
 *
 * For given statements the best intercept and factor of every participant have a closed form, so only μ and the statements' parameters
 * remain to be searched, and the gradient there is that of the loss with the participants held (variable projection: Golub & Pereyra
 * 1973, DOI 10.1137/0710036). One value and its gradient: O(votes).
 *
 * @param weights of participants, for resampling; all 1 where left out
 * @returns the loss at x = [μ, intercepts of statements, factors of statements]; it writes the gradient, and the participants' side
 * @example
 * const table = { participants: ['a'], statements: ['s'], starts: Int32Array.of(0, 1), columns: Int32Array.of(0), values: Int8Array.of(1) };
 * bridgingLoss(table, COMMUNITY_NOTES)(new Float64Array(3), new Float64Array(3)) // → 0.130434782609
 */
export function bridgingLoss(
  table: VoteTable,
  penalties: Penalties,
  weights?: Float64Array,
  side?: ParticipantSide,
): (x: Float64Array, gradient: Float64Array) => number {
  const { starts, columns, values } = table;
  const [people, size] = [table.participants.length, table.statements.length];
  let [ratings, total] = [0, 0];
  for (let row = 0; row < people; row += 1) {
    const weight = weights ? weights[row]! : 1;
    ratings += weight * (starts[row + 1]! - starts[row]!);
    total += weight;
  }
  const [ridgeIntercept, ridgeFactor] = [penalties.intercept, penalties.factor].map((each) => (each * ratings) / total);
  return (x, gradient) => {
    gradient.fill(0);
    let loss = 0;
    const mean = x[0]!;
    for (let row = 0; row < people; row += 1) {
      const [begin, end] = [starts[row]!, starts[row + 1]!];
      let [ones, sum, square, cross] = [0, 0, 0, 0];
      for (let place = begin; place < end; place += 1) {
        const column = columns[place]!;
        const rest = (values[place]! + 1) / 2 - mean - x[1 + column]!;
        const factor = x[1 + size + column]!;
        ones += factor;
        square += factor * factor;
        sum += rest;
        cross += rest * factor;
      }
      const [a, d] = [end - begin + ridgeIntercept!, square + ridgeFactor!];
      const determinant = a * d - ones * ones;
      const intercept = (sum * d - cross * ones) / determinant;
      const along = (cross * a - sum * ones) / determinant;
      const weight = weights ? weights[row]! : 1;
      if (side) [side.intercepts[row], side.factors[row]] = [intercept, along];
      let squares = 0;
      for (let place = begin; place < end; place += 1) {
        const column = columns[place]!;
        const error = (values[place]! + 1) / 2 - mean - x[1 + column]! - intercept - along * x[1 + size + column]!;
        squares += error * error;
        gradient[0]! -= weight * error;
        gradient[1 + column]! -= weight * error;
        gradient[1 + size + column]! -= weight * error * along;
      }
      loss += weight * (squares + ridgeIntercept! * intercept * intercept + ridgeFactor! * along * along);
    }
    loss /= ratings;
    for (let index = 0; index < gradient.length; index += 1) gradient[index]! *= 2 / ratings;
    return loss + penalize(x, gradient, size, penalties);
  };
}

function penalize(x: Float64Array, gradient: Float64Array, size: number, { intercept, factor }: Penalties): number {
  let loss = intercept * x[0]! * x[0]!;
  gradient[0]! += 2 * intercept * x[0]!;
  for (let index = 1; index < x.length; index += 1) {
    const strength = (index <= size ? intercept : factor) / size;
    loss += strength * x[index]! * x[index]!;
    gradient[index]! += 2 * strength * x[index]!;
  }
  return loss;
}
