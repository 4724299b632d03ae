import { randomFrom } from '../../random/random.ts';
import { type Factorization, factorizeVotes } from '../bridging/factorize.ts';
import { ratedEnough } from '../bridging/rated-enough.ts';
import type { OpinionMap } from '../map.ts';
import { setAsideIn } from '../set-aside.ts';
import { tallyVotes } from '../tally.ts';
import type { VoteTable } from '../votes.ts';
import { rankBridging, rankConsensus } from './consensus-ranks.ts';
import { type Division, rankDivisive } from './divisive-ranks.ts';
import { rankIntercepts } from './intercept-ranks.ts';
import type { Rank } from './rank-by-draws.ts';
import { type RankedRepresentative, rankRepresentative } from './representative-ranks.ts';

/** What bridges, what divides, what is shared, and what is each group's own; every rank with how sure it is. */
export interface OpinionRanks {
  /** By group-informed consensus; empty where there is no group. */
  readonly bridging: readonly Rank[];
  /** Empty where there are fewer than two groups. */
  readonly divisive: readonly Division[];
  readonly consensus: { readonly agree: readonly Rank[]; readonly disagree: readonly Rank[] };
  /** One list a group; empty lists where there is only one. */
  readonly representative: readonly (readonly RankedRepresentative[])[];
  /** The one-factor model, which needs no groups; null where too few voted on too little. */
  readonly factor: { readonly model: Factorization; readonly ranks: readonly Rank[] } | null;
}

/**
 * Ranks the statements of a map in every way this family has. Our construction from {@link rankBridging}, {@link rankDivisive},
 * {@link rankConsensus}, {@link rankRepresentative} and {@link rankIntercepts}, where the sources are. The same votes, groups and seed
 * give the same ranks.
 *
 * @param options `setAside`: ids of statements that are not ranked; `draws` for all but the factor model, which costs more: there 100,
 *   and fewer, 20 at least, the more votes there are; `seed` a whole number
 * @throws RangeError when a statement is not in the table
 * @example
 * const table = { participants: ['a', 'b'], statements: ['s'], starts: Int32Array.of(0, 1, 2), columns: Int32Array.of(0, 0), values: Int8Array.of(1, 1) };
 * rankOpinions(table, { labels: Int32Array.of(0, 0), groups: [{}] }).bridging[0].value // → 0.75
 */
export function rankOpinions(
  table: VoteTable,
  map: Pick<OpinionMap, 'labels' | 'groups'>,
  options: { setAside?: readonly string[]; draws?: number; top?: number; seed?: number } = {},
): OpinionRanks {
  const { seed = 1, draws = 1_000, top = 5 } = options;
  const setAside = setAsideIn(table, options.setAside);
  const by = { draws, top, setAside };
  const groups = tallyVotes(table, map.labels, map.groups.length);
  const everybody = tallyVotes(table);
  return {
    bridging: rankBridging(groups, randomFrom(seed, 1), by),
    divisive: rankDivisive(groups, randomFrom(seed, 2), by),
    consensus: {
      agree: rankConsensus(everybody, 'agree', randomFrom(seed, 3), by),
      disagree: rankConsensus(everybody, 'disagree', randomFrom(seed, 4), by),
    },
    representative:
      map.groups.length < 2 ? map.groups.map(() => []) : rankRepresentative(groups, randomFrom(seed, 5), by),
    factor: rankByFactor(table, setAside, top, seed),
  };
}

function rankByFactor(table: VoteTable, setAside: Uint8Array, top: number, seed: number): OpinionRanks['factor'] {
  const rated = ratedEnough(table, { leftOut: setAside });
  // The more votes, the plainer the lowest point: fewer searches then.
  const model = factorizeVotes(rated, { starts: rated.values.length > 200_000 ? 3 : 6 });
  if (model === null) return null;
  const draws = Math.max(20, Math.min(100, Math.floor(5e6 / rated.values.length)));
  const indexOf = new Map(table.statements.map((id, index) => [id, index]));
  const ranks = rankIntercepts(rated, model, randomFrom(seed, 6), { draws, top });
  return {
    model,
    ranks: ranks.map((rank) => ({ ...rank, statement: indexOf.get(rated.statements[rank.statement]!)! })),
  };
}
