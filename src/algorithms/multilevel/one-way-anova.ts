import { fAbove } from '../statistics/distributions.ts';
import { type Figure, figure, noFigure } from '../statistics/figure.ts';
import type { GroupMoments } from './group-moments.ts';

/** Sums of squares, degrees of freedom and mean squares between and within groups, and what follows from them. */
export interface OneWayAnova {
  people: number;
  groups: number;
  freedomBetween: number;
  freedomWithin: number;
  squaresBetween: number;
  squaresWithin: number;
  meanSquareBetween: Figure;
  meanSquareWithin: Figure;
  f: Figure;
  /** P(F as large or larger), were there no differences between groups. */
  p: Figure;
  /** The share of all squares that lies between groups; grows with the number of small groups, so no ICC. */
  etaSquared: Figure;
  /** Mean group size. */
  meanSize: Figure;
  /** The size that makes the expected mean squares of unequal groups come out: (N − Σn²/N) / (J − 1). */
  n0: Figure;
}

/**
 * One-way analysis of variance with groups of unequal size and the F test (Searle, Casella & McCulloch 1992,
 * DOI 10.1002/9780470316856, section 3.6; Fisher 1925). The test assumes independent people, normal answers and one variance
 * within groups. O(groups).
 *
 * @param moments of the values, by `groupMoments`; groups without a value do not count
 * @example
 * const moments = { sizes: [2, 2], means: [2, 6], mean: 4, within: 4, people: 4, groups: 2 };
 * oneWayAnova(moments).f // → { value: 8, reason: null }
 */
export function oneWayAnova(moments: GroupMoments): OneWayAnova {
  const { sizes, means, mean, within, people, groups } = moments;
  let [between, squares] = [0, 0];
  for (let group = 0; group < sizes.length; group += 1) {
    const size = sizes[group]!;
    between += size * (means[group]! - mean) ** 2;
    squares += size * size;
  }
  const [freedomBetween, freedomWithin] = [Math.max(0, groups - 1), people - groups];
  const oneGroup = people === 0 ? 'nothing-given' : 'too-few-groups';
  const meanSquareBetween = freedomBetween > 0 ? figure(between / freedomBetween, 'not-defined') : noFigure(oneGroup);
  const meanSquareWithin =
    freedomWithin > 0 ? figure(within / freedomWithin, 'not-defined') : noFigure('groups-of-one');
  const f = ratio(meanSquareBetween, meanSquareWithin);
  return {
    people,
    groups,
    freedomBetween,
    freedomWithin,
    squaresBetween: between,
    squaresWithin: within,
    meanSquareBetween,
    meanSquareWithin,
    f,
    p: f.value === null ? f : figure(fAbove(f.value, freedomBetween, freedomWithin), 'not-defined'),
    etaSquared: figure(between / (between + within), people === 0 ? 'nothing-given' : 'no-variance'),
    meanSize: figure(people / groups, 'nothing-given'),
    n0: freedomBetween > 0 ? figure((people - squares / people) / freedomBetween, 'not-defined') : noFigure(oneGroup),
  };
}

function ratio(above: Figure, below: Figure): Figure {
  if (above.value === null) return above;
  if (below.value === null) return below;
  return figure(above.value / below.value, 'no-variance');
}
