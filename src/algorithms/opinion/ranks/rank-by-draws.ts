import { quantile } from '../../statistics/quantile.ts';

/** A statement's place in a list, and how sure both its value and its place are. */
export interface Rank {
  readonly statement: number;
  readonly value: number;
  /** Between these the value lies with 95 % probability. */
  readonly low: number;
  readonly high: number;
  /** 1 = first. */
  readonly place: number;
  /** Between these its place lies with 95 % probability. */
  readonly earliest: number;
  readonly latest: number;
  /** The probability that it belongs among the first `top`, 0 … 1. */
  readonly amongFirst: number;
}

export interface RankOptions {
  /** How many draws of what the values may as well be; 1,000 give probabilities to ± .03. */
  readonly draws?: number;
  /** The length of the list that `amongFirst` is about. */
  readonly top?: number;
  /** 1 for statements that are not ranked. */
  readonly setAside?: Uint8Array;
}

/**
 * Ranks statements by value, highest first, and says how sure each place is: in every draw from what is known about the values the
 * statements are ranked anew, and their places are counted (as in Goldstein & Spiegelhalter 1996, DOI 10.2307/2983325).
 * O(draws × statements × log statements).
 *
 * @param values one a statement
 * @param draw writes values as they may as well be
 * @example
 * rankByDraws([1, 3], (into) => into.set([1, 3]))[0] // → { statement: 1, place: 1, earliest: 1, latest: 1, amongFirst: 1 }
 */
export function rankByDraws(
  values: ArrayLike<number>,
  draw: (into: Float64Array) => void,
  { draws = 1_000, top = 5, setAside }: RankOptions = {},
): Rank[] {
  const size = values.length;
  const ranked = Array.from({ length: size }, (_, statement) => statement).filter((each) => !setAside?.[each]);
  const drawn = new Float64Array(size);
  const order = Int32Array.from(ranked);
  const valuesOf = ranked.map(() => new Float64Array(draws));
  const placesOf = ranked.map(() => new Float64Array(draws));
  const indexOf = new Int32Array(size);
  for (const [index, statement] of ranked.entries()) indexOf[statement] = index;
  for (let turn = 0; turn < draws; turn += 1) {
    draw(drawn);
    order.sort((one, other) => drawn[other]! - drawn[one]! || one - other);
    for (const [place, statement] of order.entries()) {
      valuesOf[indexOf[statement]!]![turn] = drawn[statement]!;
      placesOf[indexOf[statement]!]![turn] = place + 1;
    }
  }
  return ranked
    .toSorted((one, other) => values[other]! - values[one]! || one - other)
    .map((statement, place) => {
      const [around, places] = [valuesOf[indexOf[statement]!]!, placesOf[indexOf[statement]!]!];
      return {
        statement,
        value: values[statement]!,
        low: quantile(around, 0.025)!,
        high: quantile(around, 0.975)!,
        place: place + 1,
        earliest: Math.floor(quantile(places, 0.025)!),
        latest: Math.ceil(quantile(places, 0.975)!),
        amongFirst: places.filter((each) => each <= top).length / draws,
      };
    });
}
