import type { Random } from '../../random/random.ts';
import { type Factorization, scaling } from '../bridging/factorize.ts';
import { minimize } from '../bridging/minimize.ts';
import { bridgingLoss, COMMUNITY_NOTES } from '../bridging/objective.ts';
import type { VoteTable } from '../votes.ts';
import { type Rank, type RankOptions, rankByDraws } from './rank-by-draws.ts';

/**
 * Statements by their intercept in the one-factor model ({@link factorizeVotes}), each with how sure its place is: the model is fitted
 * again to resampled participants, by random weights (the Bayesian bootstrap; Rubin 1981, DOI 10.1214/aos/1176345338), each time from
 * the optimum for all. O(draws × turns × votes).
 *
 * @param fitted by {@link factorizeVotes} with the default penalties
 * @param options 100 draws by default
 * @example
 * const votes = ['a', 'b', 'c', 'd'].map((_, row) => (row < 2 ? [1, 1, -1] : [-1, 1, 1])).flat();
 * const table = { participants: ['a', 'b', 'c', 'd'], statements: ['1', '2', '3'], starts: Int32Array.of(0, 3, 6, 9, 12), columns: Int32Array.from(votes, (_, place) => place % 3), values: Int8Array.from(votes) };
 * const fitted = { mean: 0.2, intercepts: Float64Array.of(0.07, 0.5, 0.07), factors: Float64Array.of(0.8, 0, -0.8) };
 * rankIntercepts(table, fitted, randomFrom(1))[0].statement // → 1
 */
export function rankIntercepts(
  table: VoteTable,
  fitted: Pick<Factorization, 'mean' | 'intercepts' | 'factors'>,
  random: Random,
  options: RankOptions = {},
): Rank[] {
  const { toZ, toX, smooth } = scaling(table, COMMUNITY_NOTES);
  const size = table.statements.length;
  const optimum = toZ(Float64Array.of(fitted.mean, ...fitted.intercepts, ...fitted.factors));
  const weights = new Float64Array(table.participants.length);
  return rankByDraws(
    fitted.intercepts,
    (into) => {
      for (let row = 0; row < weights.length; row += 1) weights[row] = -Math.log(1 - random.unit());
      const { x } = minimize(smooth(bridgingLoss(table, COMMUNITY_NOTES, weights)), optimum, 1e-5, 60);
      into.set(toX(x).subarray(1, 1 + size));
    },
    { draws: 100, ...options },
  );
}
