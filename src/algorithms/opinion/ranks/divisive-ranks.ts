import { drawShare } from '../../random/gamma.ts';
import type { Random } from '../../random/random.ts';
import { normalQuantile } from '../../statistics/distributions.ts';
import { newcombeInterval } from '../../statistics/newcombe.ts';
import type { Tally } from '../tally.ts';
import { type Rank, type RankOptions, rankByDraws } from './rank-by-draws.ts';

/** A statement on which two groups differ. */
export interface Division extends Rank {
  /** The two groups that differ most: who agrees more, who agrees less. */
  readonly between: readonly [number, number];
  /** Difference of their shares of agreement; null where one of them has not seen it. */
  readonly difference: number | null;
  /**
   * The difference lies between these; the bounds hold for all statements and pairs of groups at once with 95 % probability, so that
   * picking out the largest does no harm.
   */
  readonly atLeast: number;
  readonly atMost: number;
  /** Whether the groups differ for sure: `atLeast` is above 0. */
  readonly divides: boolean;
}

/**
 * What divides: statements by the largest difference, between two groups, of the share that agrees, with one agree and one other vote
 * added, so that few votes make no large difference. Intervals of the difference are Newcombe's (1998,
 * DOI 10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I) at Bonferroni's level over all statements and pairs (Dunn 1961,
 * DOI 10.2307/2282330); places as in {@link rankByDraws}. They take the groups as given: whether there are such groups is for their
 * stability to say. O(draws × groups × statements + groups² × statements).
 *
 * @param tally by group
 * @returns nothing where there are fewer than two groups
 * @example
 * const tally = { groups: 2, statements: 2, agrees: Int32Array.of(9, 9, 8, 0), disagrees: Int32Array.of(0, 0, 1, 9), seen: Int32Array.of(9, 9, 9, 9) };
 * rankDivisive(tally, randomFrom(1)).map(({ statement, divides }) => [statement, divides]) // → [[1, true], [0, false]]
 */
export function rankDivisive(tally: Tally, random: Random, options: RankOptions = {}): Division[] {
  const { groups, statements, agrees, seen } = tally;
  if (groups < 2) return [];
  const shareOf = (group: number, statement: number) =>
    (agrees[group * statements + statement]! + 1) / (seen[group * statements + statement]! + 2);
  const ends = Array.from({ length: statements }, (_, statement) =>
    endsOf(Float64Array.from({ length: groups }, (_, group) => shareOf(group, statement))),
  );
  const ranks = rankByDraws(
    ends.map(({ spread }) => spread),
    (into) => {
      for (const [statement, { most, least }] of ends.entries()) {
        const [one, other] = [most * statements + statement, least * statements + statement];
        into[statement] = drawShare(agrees[one]!, seen[one]!, random) - drawShare(agrees[other]!, seen[other]!, random);
      }
    },
    options,
  );
  const comparisons = Math.max(1, (ranks.length * groups * (groups - 1)) / 2);
  const z = normalQuantile(1 - 0.05 / (2 * comparisons));
  return ranks.map((rank) => {
    const { most, least } = ends[rank.statement]!;
    const [one, other] = [most * statements + rank.statement, least * statements + rank.statement];
    const { difference, low, high } = newcombeInterval([agrees[one]!, agrees[other]!], [seen[one]!, seen[other]!], z);
    return { ...rank, between: [most, least], difference, atLeast: low, atMost: high, divides: low > 0 };
  });
}

function endsOf(shares: Float64Array): { most: number; least: number; spread: number } {
  let [most, least] = [0, 0];
  for (let group = 1; group < shares.length; group += 1) {
    if (shares[group]! > shares[most]!) most = group;
    if (shares[group]! < shares[least]!) least = group;
  }
  return { most, least, spread: shares[most]! - shares[least]! };
}
