import { drawShare } from '../../random/gamma.ts';
import type { Random } from '../../random/random.ts';
import { oneProportionZ, twoProportionZ } from '../polis/proportion-tests.ts';
import { type Representative, representativeStatements } from '../polis/representative.ts';
import type { Tally } from '../tally.ts';
import { type Rank, type RankOptions, rankByDraws } from './rank-by-draws.ts';

/** A statement that tells a group from the others, and how sure that is. */
export interface RankedRepresentative extends Representative {
  /** Probability that the group is more of this mind than the rest. */
  readonly likelier: number;
  /** Probability that it belongs among the first of its group, agrees and disagrees together. */
  readonly amongFirst: number;
  /** Between these is its place among them with 95 % probability. */
  readonly earliest: number;
  readonly latest: number;
}

/** A side that speaks against a group so clearly comes into no list, whatever is drawn: it need not be drawn. */
const AGAINST = -2.5;

/**
 * The statements that tell each group from the others, as Polis lists them ({@link representativeStatements}; Small et al. 2021,
 * DOI 10.6035/recerca.5516), each with how sure it is. Our definition of the latter: shares in the group and in the rest are drawn from
 * their posteriors under a uniform prior, and the list is made anew each time. O(draws × groups × statements log statements).
 *
 * @param tally by group
 * @example
 * const tally = { groups: 2, statements: 1, agrees: Int32Array.of(8, 1), disagrees: Int32Array.of(0, 7), seen: Int32Array.of(8, 9) };
 * rankRepresentative(tally, randomFrom(1))[0][0].likelier // → 1.00
 */
export function rankRepresentative(tally: Tally, random: Random, options: RankOptions = {}): RankedRepresentative[][] {
  const setAside = options.setAside ?? new Uint8Array(tally.statements);
  return representativeStatements(tally, setAside, options.top).map((list, group) =>
    list.length === 0 ? [] : withCertainty(list, tally, group, random, { ...options, setAside }),
  );
}

function withCertainty(
  list: readonly Representative[],
  tally: Tally,
  group: number,
  random: Random,
  options: RankOptions & { setAside: Uint8Array },
): RankedRepresentative[] {
  const sides = sidesOf(tally, group);
  const likelier = new Float64Array(sides.length);
  const { draws = 1_000 } = options;
  const values = sides.map(({ own, rest, seen, seenByRest }) =>
    metric((own + 1) / (seen + 2), (rest + 1) / (seenByRest + 2), seen, seenByRest),
  );
  const listed = new Set(list.map(sideOf));
  const leftOut = Uint8Array.from(sides, (_, side) =>
    Number(options.setAside[side >> 1] || (values[side]! < AGAINST && !listed.has(side))),
  );
  const ranks = rankByDraws(
    values,
    (into) => {
      for (const [side, { own, rest, seen, seenByRest }] of sides.entries()) {
        if (leftOut[side]) continue;
        const [here, there] = [drawShare(own, seen, random), drawShare(rest, seenByRest, random)];
        if (here > there) likelier[side]! += 1 / draws;
        into[side] = metric(here, there, seen, seenByRest);
      }
    },
    { ...options, setAside: leftOut },
  );
  const rankOf = new Map<number, Rank>(ranks.map((rank) => [rank.statement, rank]));
  return list.map((each) => {
    const { amongFirst, earliest, latest } = rankOf.get(sideOf(each))!;
    return { ...each, likelier: Math.min(1, likelier[sideOf(each)]!), amongFirst, earliest, latest };
  });
}

/** Agreeing with statement s is side 2 s, disagreeing 2 s + 1. */
const sideOf = ({ statement, direction }: Representative) => 2 * statement + (direction === 'agree' ? 0 : 1);

function sidesOf({ groups, statements, agrees, disagrees, seen }: Tally, group: number) {
  const split = (counts: Int32Array, statement: number): [number, number] => {
    let all = 0;
    for (let other = 0; other < groups; other += 1) all += counts[other * statements + statement]!;
    const own = counts[group * statements + statement]!;
    return [own, all - own];
  };
  return Array.from({ length: 2 * statements }, (_, place) => {
    const [own, rest] = split(place % 2 === 0 ? agrees : disagrees, place >> 1);
    const [seenHere, seenByRest] = split(seen, place >> 1);
    return { own, rest, seen: seenHere, seenByRest };
  });
}

/** Polis's repness × its z × share × its z; where one of them speaks against it, below zero. */
function metric(here: number, there: number, seen: number, seenByRest: number): number {
  const shareZ = oneProportionZ(here * (seen + 1) - 1, seen);
  const repnessZ = twoProportionZ(here * (seen + 1) - 1, there * (seenByRest + 1) - 1, seen, seenByRest);
  if (shareZ <= 0 || repnessZ <= 0) return Math.min(shareZ, repnessZ);
  return (here / there) * repnessZ * here * shareZ;
}
