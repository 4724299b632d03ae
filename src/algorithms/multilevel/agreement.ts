import { type Figure, figure, noFigure } from '../statistics/figure.ts';
import { type Answers, completeAnswers, type Missing } from './answers.ts';
import { peopleByGroup } from './people-by-group.ts';

/** The scale that was answered on: its lowest and highest point. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** How far the people of one group agree. */
export interface GroupAgreement {
  group: number;
  /** Who answered: everything (listwise) or anything (pairwise). */
  size: number;
  /** Items that at least two answered: what the figures rest on. */
  items: number;
  /** Mean over items of the variance within the group, divisor n − 1. */
  variance: Figure;
  /** Mean over items of the mean distance from the group's mean, and from its median, in points of the scale. */
  adMean: Figure;
  adMedian: Figure;
  /** a_wg(j): agreement against the most disagreement that is possible with this mean; −1 … 1. */
  awg: Figure;
}

/**
 * Agreement within each group, from one pass over the answers: item variances (for rwg, see `rwg`), average deviations (Burke,
 * Finkelstein & Dusig 1999, DOI 10.1177/109442819921004) and a_wg (Brown & Hauenstein 2005, DOI 10.1177/1094428105275376).
 *
 * a_wg has no value for an item whose mean lies so near an end of the scale that full disagreement is impossible with that mean;
 * such items are left out of the mean, and those on which all chose an end count as 1 (as in the R package multilevel). A group
 * of one gives no figure. O(people × items), and sorting the answers of a group for the median.
 *
 * @param answers within the scale
 * @param missing listwise (multilevel 2.7) or pairwise (multilevel 2.8)
 * @throws RangeError when an answer lies outside the scale
 * @example
 * const answers = { items: [Float64Array.of(4, 5, 5, 2)], groups: Int32Array.of(0, 0, 0, 1), groupCount: 2 };
 * groupAgreement(answers, { low: 1, high: 5 }, 'listwise')[0].adMean.value // → 0.4444444
 */
export function groupAgreement(answers: Answers, scale: Scale, missing: Missing): GroupAgreement[] {
  const { items, groups, groupCount } = missing === 'listwise' ? completeAnswers(answers) : answers;
  const { starts, people } = peopleByGroup(groups, groupCount);
  const sums = new Float64Array(groupCount * 4);
  const counts = new Int32Array(groupCount * 2);
  const given = new Int32Array(groupCount);
  const room = new Float64Array(largest(starts));
  for (const [item, column] of items.entries()) {
    checkRange(column, scale, item);
    for (let group = 0; group < groupCount; group += 1) {
      let size = 0;
      for (let place = starts[group]!; place < starts[group + 1]!; place += 1) {
        const answer = column[people[place]!]!;
        if (!Number.isNaN(answer)) {
          room[size] = answer;
          size += 1;
        }
      }
      if (size < 2) continue;
      counts[2 * group]! += 1;
      addItem(room, size, scale, sums, counts, group);
    }
  }
  countGiven(items, groups, given);
  return Array.from({ length: groupCount }, (_, group) => {
    const [used, bounded] = [counts[2 * group]!, counts[2 * group + 1]!];
    const few = given[group] === 0 ? 'nothing-given' : 'too-few-values';
    const mean = (which: number) => (used === 0 ? noFigure(few) : figure(sums[4 * group + which]! / used, few));
    return {
      group,
      size: given[group]!,
      items: used,
      variance: mean(0),
      adMean: mean(1),
      adMedian: mean(2),
      awg: used === 0 ? noFigure(few) : figure(sums[4 * group + 3]! / bounded, 'not-defined'),
    };
  });
}

/** Adds one item's variance, deviations and a_wg in one group to the group's sums. Sorts the answers. */
function addItem(
  room: Float64Array,
  size: number,
  { low, high }: Scale,
  sums: Float64Array,
  counts: Int32Array,
  group: number,
): void {
  let sum = 0;
  for (let place = 0; place < size; place += 1) sum += room[place]!;
  const mean = sum / size;
  let [squares, distance] = [0, 0];
  for (let place = 0; place < size; place += 1) {
    const away = room[place]! - mean;
    squares += away * away;
    distance += Math.abs(away);
  }
  const variance = squares / (size - 1);
  sums[4 * group]! += variance;
  sums[4 * group + 1]! += distance / size;
  sums[4 * group + 2]! += medianDistance(room, size) / size;
  if (mean === low || mean === high) {
    sums[4 * group + 3]! += 1;
    counts[2 * group + 1]! += 1;
  } else if (mean >= (low * (size - 1) + high) / size && mean <= (high * (size - 1) + low) / size) {
    const most = ((high + low) * mean - mean * mean - high * low) * (size / (size - 1));
    sums[4 * group + 3]! += 1 - (2 * variance) / most;
    counts[2 * group + 1]! += 1;
  }
}

/** The sum of distances from the median: of the upper half of the sorted answers, less that of the lower. */
function medianDistance(room: Float64Array, size: number): number {
  if (size > 40) room.subarray(0, size).sort();
  else {
    for (let place = 1; place < size; place += 1) {
      const answer = room[place]!;
      let hole = place;
      for (; hole > 0 && room[hole - 1]! > answer; hole -= 1) room[hole] = room[hole - 1]!;
      room[hole] = answer;
    }
  }
  let distance = 0;
  for (let place = 0; place < size >> 1; place += 1) distance += room[size - 1 - place]! - room[place]!;
  return distance;
}

function largest(starts: Int32Array): number {
  let most = 0;
  for (let group = 0; group + 1 < starts.length; group += 1) most = Math.max(most, starts[group + 1]! - starts[group]!);
  return most;
}

function countGiven(items: readonly Float64Array[], groups: Int32Array, given: Int32Array): void {
  for (let person = 0; person < groups.length; person += 1) {
    if (items.some((column) => !Number.isNaN(column[person]))) given[groups[person]!]! += 1;
  }
}

function checkRange(column: Float64Array, { low, high }: Scale, item: number): void {
  for (let person = 0; person < column.length; person += 1) {
    if (column[person]! < low || column[person]! > high) {
      throw new RangeError(`an answer to item ${item} is ${column[person]}; the scale goes from ${low} to ${high}`);
    }
  }
}
