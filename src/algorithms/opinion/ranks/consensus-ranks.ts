import { drawShare } from '../../random/gamma.ts';
import type { Random } from '../../random/random.ts';
import { groupInformedConsensus } from '../bridging/group-informed.ts';
import { oneProportionZ } from '../polis/proportion-tests.ts';
import type { Tally } from '../tally.ts';
import { type Rank, type RankOptions, rankByDraws } from './rank-by-draws.ts';

/**
 * What bridges: statements by group-informed consensus (Small et al. 2021, DOI 10.6035/recerca.5516), each with how sure its place is.
 * Each group's share has the posterior whose mean is the factor of that product: beta(agrees + 1, others + 1). A statement that a
 * group has not seen may be anything there, and its interval says so. O(draws × groups × statements).
 *
 * @param tally by group
 * @returns nothing where there is no group
 * @example
 * const tally = { groups: 2, statements: 2, agrees: Int32Array.of(9, 2, 8, 9), disagrees: Int32Array.of(0, 7, 1, 0), seen: Int32Array.of(9, 9, 9, 9) };
 * rankBridging(tally, randomFrom(1)).map(({ statement }) => statement) // → [0, 1]
 */
export function rankBridging(tally: Tally, random: Random, options: RankOptions = {}): Rank[] {
  if (tally.groups === 0) return [];
  const draw = (into: Float64Array) => {
    into.fill(1);
    for (let cell = 0; cell < tally.seen.length; cell += 1) {
      into[cell % tally.statements]! *= drawShare(tally.agrees[cell]!, tally.seen[cell]!, random);
    }
  };
  return rankByDraws(groupInformedConsensus(tally), draw, options);
}

/**
 * What everybody agrees, or disagrees, with: by Polis's share × z (see {@link polisConsensus}; Small et al. 2021), each with how sure
 * its place is. Our definition of the latter: the share's posterior under a uniform prior. O(draws × statements).
 *
 * @param tally of everybody as one group
 * @example
 * const tally = { groups: 1, statements: 2, agrees: Int32Array.of(9, 2), disagrees: Int32Array.of(0, 7), seen: Int32Array.of(9, 9) };
 * rankConsensus(tally, 'disagree', randomFrom(1)).map(({ statement }) => statement) // → [1, 0]
 */
export function rankConsensus(
  tally: Tally,
  direction: 'agree' | 'disagree',
  random: Random,
  options: RankOptions = {},
): Rank[] {
  const counts = direction === 'agree' ? tally.agrees : tally.disagrees;
  const values = Float64Array.from(counts, (successes, statement) => {
    const trials = tally.seen[statement]!;
    return ((successes + 1) / (trials + 2)) * oneProportionZ(successes, trials);
  });
  const draw = (into: Float64Array) => {
    for (const [statement, successes] of counts.entries()) {
      const trials = tally.seen[statement]!;
      const share = drawShare(successes, trials, random);
      into[statement] = share * oneProportionZ(share * (trials + 1) - 1, trials);
    }
  };
  return rankByDraws(values, draw, options);
}
