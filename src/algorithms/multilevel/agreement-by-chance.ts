import { cholesky } from '../matrices/cholesky.ts';
import type { Matrix } from '../matrices/matrix.ts';
import { drawNormal } from '../random/draws.ts';
import type { Random } from '../random/random.ts';
import { normalQuantile } from '../statistics/distributions.ts';
import { type Figure, figure, noFigure } from '../statistics/figure.ts';
import { type AgreementStatistic, disagreementOf, unitOf } from './disagreement.ts';
import { powerOfDistribution } from './power-of-distribution.ts';

/** A group that answers by chance: so many people, so many items, and how probable each point of the scale is. */
export interface ChanceGroup {
  people: number;
  items: number;
  /** By `nullProbabilities`, or one's own; they sum to 1. */
  probabilities: readonly number[];
}

/** How a figure of agreement falls by chance: its values from the most agreement on, and P(as much agreement or more). */
export interface ChanceAgreement {
  readonly statistic: AgreementStatistic;
  readonly values: Float64Array;
  readonly below: Float64Array;
}

/** More multisets than this are refused by `exactAgreement`: about a second's work. */
const MOST_MULTISETS = 20_000_000;

/**
 * The distribution of rwg(j), r*wg(j), AD or a_wg of a group that answers by chance, exactly: every multiset of answers to one item is
 * looked at with its multinomial probability (as Dunlap, Burke & Smith-Crowe 2003, DOI 10.1037/0021-9010.88.2.356, did by
 * simulation), and several independent items are added up (not for a_wg, which has no value where a mean lies near an end: such
 * groups count as not agreeing). Items that go together give other distributions: see `simulatedAgreement`. O(C(people + points − 1, points − 1)).
 *
 * @throws RangeError when the group has fewer than two people, the probabilities are none, there are more than 20 million
 *   multisets, or a_wg of several items is asked for
 * @example
 * const probabilities = [0.2, 0.2, 0.2, 0.2, 0.2];
 * criticalAgreement(exactAgreement('rwg', { people: 10, items: 1, probabilities })).critical.value // → 0.527778
 */
export function exactAgreement(statistic: AgreementStatistic, group: ChanceGroup): ChanceAgreement {
  check(group);
  const { people, items, probabilities } = group;
  const points = probabilities.length;
  const multisets = multisetsOf(people, points);
  if (multisets > MOST_MULTISETS) {
    throw new RangeError(
      `${people} people on ${points} points can answer in ${multisets.toExponential(1)} ways: too many to look at each, use simulatedAgreement`,
    );
  }
  if (statistic === 'awg' && items > 1) {
    throw new RangeError('a_wg of several items has no exact distribution here: use simulatedAgreement');
  }
  const one = new Map<number, number>();
  const counts = new Int32Array(points);
  const fill = (point: number, left: number, probability: number): void => {
    if (point === points - 1) {
      counts[point] = left;
      const key = disagreementOf(statistic, counts, people);
      one.set(key, (one.get(key) ?? 0) + probability * probabilities[point]! ** left);
      return;
    }
    // `ways` runs through the binomial probabilities of 0, 1, 2 … of those left at this point.
    let ways = probability;
    for (let count = 0; count <= left && ways > 0; count += 1) {
      counts[point] = count;
      fill(point + 1, left - count, ways);
      ways *= (probabilities[point]! * (left - count)) / (count + 1);
    }
  };
  fill(0, people, 1);
  return chanceOf(statistic, group, items === 1 ? one : sumOf(one, items));
}

/**
 * The same by simulation, for groups too large to enumerate and for items that go together: correlated normal draws cut at the
 * points' probabilities (Cohen, Doveh & Eick 2001, DOI 10.1037/1082-989X.6.3.297; Cohen, Doveh & Nahum-Shani 2009,
 * DOI 10.1177/1094428107300365). O(draws × people × items).
 *
 * @param correlations of the items' underlying normal variables; independent where left out
 * @throws RangeError when the group is none, or the correlations fit no items
 * @example
 * const group = { people: 10, items: 1, probabilities: [0.2, 0.2, 0.2, 0.2, 0.2] };
 * criticalAgreement(simulatedAgreement('rwg', group, randomFrom(1), 20_000)).critical.value // → 0.53
 */
export function simulatedAgreement(
  statistic: AgreementStatistic,
  group: ChanceGroup,
  random: Random,
  draws: number,
  correlations?: Matrix,
): ChanceAgreement {
  check(group);
  const { people, items, probabilities } = group;
  const lower = correlations === undefined ? null : cholesky(correlations);
  if (correlations !== undefined && (lower === null || lower.rows !== items)) {
    throw new RangeError(`the correlations must be a positive definite matrix of ${items} by ${items}`);
  }
  const sums = probabilities.map((_, point) => probabilities.slice(0, point + 1).reduce((sum, each) => sum + each, 0));
  const cuts = lower === null ? sums : sums.map((sum) => normalQuantile(Math.min(1, sum)));
  const last = probabilities.length - 1;
  const drawn = new Float64Array(items);
  const counts = new Int32Array(items * probabilities.length);
  const tally = new Map<number, number>();
  for (let draw = 0; draw < draws; draw += 1) {
    counts.fill(0);
    for (let person = 0; person < people; person += 1) {
      for (let item = 0; item < items; item += 1) drawn[item] = lower === null ? random.unit() : drawNormal(random);
      for (let item = items - 1; item >= 0; item -= 1) {
        const value = lower === null ? drawn[item]! : mixed(lower, drawn, item);
        let point = 0;
        while (point < last && value >= cuts[point]!) point += 1;
        counts[item * probabilities.length + point]! += 1;
      }
    }
    let [sum, used] = [0, 0];
    for (let item = 0; item < items; item += 1) {
      const key = disagreementOf(statistic, counts.subarray(item * (last + 1), (item + 1) * (last + 1)), people);
      if (Number.isNaN(key)) continue;
      sum += key;
      used += 1;
    }
    // Items without a value are left out of the mean.
    const key = used === items ? sum : (sum / used) * items;
    tally.set(key, (tally.get(key) ?? 0) + 1 / draws);
  }
  return chanceOf(statistic, group, tally);
}

/**
 * From which value on so much agreement is unlikely by chance.
 * @param alpha how unlikely, between 0 and 1
 * @returns the least agreement with P ≤ alpha, and that P; none where even full agreement is likelier (a very small group)
 */
export function criticalAgreement(chance: ChanceAgreement, alpha = 0.05): { critical: Figure; p: Figure } {
  let place = -1;
  while (place + 1 < chance.below.length && chance.below[place + 1]! <= alpha) place += 1;
  if (place < 0) return { critical: noFigure('too-few-values'), p: noFigure('too-few-values') };
  return { critical: figure(chance.values[place]!, 'not-defined'), p: figure(chance.below[place]!, 'not-defined') };
}

/** P(as much agreement as observed, or more) by chance. */
export function probabilityByChance(chance: ChanceAgreement, observed: number): number {
  // Agreement grows with rwg and the like, and falls with AD; values are in order of falling agreement either way.
  const sign = chance.statistic.startsWith('ad') ? 1 : -1;
  let [low, high] = [0, chance.values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sign * chance.values[middle]! <= sign * observed + 1e-9) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : chance.below[low - 1]!;
}

/** The distribution of a sum over so many independent items. */
function sumOf(one: ReadonlyMap<number, number>, items: number): Map<number, number> {
  const most = Math.max(...one.keys());
  const dense = new Float64Array(most + 1);
  for (const [key, probability] of one) dense[key] = probability;
  return new Map([...powerOfDistribution(dense, items).entries()].filter(([, probability]) => probability > 0));
}

function chanceOf(
  statistic: AgreementStatistic,
  group: ChanceGroup,
  found: ReadonlyMap<number, number>,
): ChanceAgreement {
  const { people, items, probabilities } = group;
  const unit = unitOf(statistic, people) / items;
  const mean = probabilities.reduce((sum, each, point) => sum + each * point, 0);
  const nullVariance = probabilities.reduce((sum, each, point) => sum + each * (point - mean) ** 2, 0);
  const ordered = [...found].filter(([key]) => !Number.isNaN(key)).sort(([one], [other]) => one - other);
  const values = Float64Array.from(ordered, ([key]) => {
    if (statistic === 'awg') return 1 - key * unit;
    if (statistic === 'rStarWg') return 1 - (key * unit) / nullVariance;
    if (statistic !== 'rwg') return key * unit;
    const share = Math.min(1, (key * unit) / nullVariance);
    return (items * (1 - share)) / (items * (1 - share) + share);
  });
  const below = new Float64Array(ordered.length);
  let sum = 0;
  for (const [place, [, weight]] of ordered.entries()) {
    sum += weight;
    below[place] = Math.min(1, sum);
  }
  return { statistic, values, below };
}

function mixed(lower: Matrix, drawn: Float64Array, item: number): number {
  let value = 0;
  for (let other = 0; other <= item; other += 1) value += lower.values[item * lower.rows + other]! * drawn[other]!;
  return value;
}

/** How many multisets of answers there are: C(people + points − 1, points − 1). */
function multisetsOf(people: number, points: number): number {
  let ways = 1;
  for (let point = 1; point < points; point += 1) ways *= (people + point) / point;
  return Math.round(ways);
}

function check({ people, items, probabilities }: ChanceGroup): void {
  if (!Number.isInteger(people) || people < 2) {
    throw new RangeError(`a group must have a whole number of people, 2 or more, not ${people}`);
  }
  if (!Number.isInteger(items) || items < 1) {
    throw new RangeError(`there must be a whole number of items, 1 or more, not ${items}`);
  }
  const sum = probabilities.reduce((all, each) => all + each, 0);
  if (probabilities.length < 2 || !probabilities.every((each) => each >= 0) || Math.abs(sum - 1) > 1e-9) {
    throw new RangeError('the probabilities of the points must be 0 or more each, and 1 together');
  }
}
