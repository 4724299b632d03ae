import { type Figure, figure, noFigure } from '../statistics/figure.ts';
import { type Answers, completeAnswers, type Missing } from './answers.ts';
import { type PeopleByGroup, peopleByGroup } from './people-by-group.ts';

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
 * of one gives no figure. O(people × items); answers that are no whole numbers are sorted for the median.
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
  const sums: Sums = {
    figures: new Float64Array(groupCount * 4),
    used: new Int32Array(groupCount),
    bounded: new Int32Array(groupCount),
  };
  const given = new Int32Array(groupCount);
  for (const [item, column] of items.entries()) {
    if (checkRange(column, scale, item)) countPoints(column, { starts, people }, scale, sums);
    else sortAnswers(column, { starts, people }, scale, sums);
  }
  countGiven(items, groups, given);
  return Array.from({ length: groupCount }, (_, group) => {
    const used = sums.used[group]!;
    const few = given[group] === 0 ? 'nothing-given' : 'too-few-values';
    const mean = (which: number) => (used === 0 ? noFigure(few) : figure(sums.figures[4 * group + which]! / used, few));
    return {
      group,
      size: given[group]!,
      items: used,
      variance: mean(0),
      adMean: mean(1),
      adMedian: mean(2),
      awg: used === 0 ? noFigure(few) : figure(sums.figures[4 * group + 3]! / sums.bounded[group]!, 'not-defined'),
    };
  });
}

/** Sums over items: four figures a group (variance, AD around mean and median, a_wg), and how many items went into them. */
interface Sums {
  figures: Float64Array;
  used: Int32Array;
  bounded: Int32Array;
}

/** Whole-numbered answers: how many chose each point is all there is to know of a group. */
function countPoints(column: Float64Array, { starts, people }: PeopleByGroup, scale: Scale, sums: Sums): void {
  const { low, high } = scale;
  const counts = new Int32Array(high - low + 1);
  for (let group = 0; group + 1 < starts.length; group += 1) {
    counts.fill(0);
    let [size, sum] = [0, 0];
    for (let place = starts[group]!; place < starts[group + 1]!; place += 1) {
      const answer = column[people[place]!]!;
      if (Number.isNaN(answer)) continue;
      counts[answer - low]! += 1;
      size += 1;
      sum += answer;
    }
    if (size < 2) continue;
    const mean = sum / size;
    let [squares, distance, fromMedian, below] = [0, 0, 0, 0];
    for (let point = 0; point < counts.length; point += 1) {
      const count = counts[point]!;
      if (count === 0) continue;
      const away = point + low - mean;
      squares += count * away * away;
      distance += count * Math.abs(away);
      // Above the middle of the sorted answers they count, below it they count off.
      const upper = Math.max(0, below + count - Math.max(below, (size + 1) >> 1));
      const lower = Math.max(0, Math.min(below + count, size >> 1) - below);
      fromMedian += point * (upper - lower);
      below += count;
    }
    add(sums, group, size, scale, mean, squares, distance, fromMedian);
  }
}

/** Any answers: the median takes them in order. */
function sortAnswers(column: Float64Array, { starts, people }: PeopleByGroup, scale: Scale, sums: Sums): void {
  const room = new Float64Array(largest(starts));
  for (let group = 0; group + 1 < starts.length; group += 1) {
    let [size, sum] = [0, 0];
    for (let place = starts[group]!; place < starts[group + 1]!; place += 1) {
      const answer = column[people[place]!]!;
      if (Number.isNaN(answer)) continue;
      room[size] = answer;
      size += 1;
      sum += answer;
    }
    if (size < 2) continue;
    const mean = sum / size;
    const sorted = room.subarray(0, size).sort();
    let [squares, distance, fromMedian] = [0, 0, 0];
    for (let place = 0; place < size; place += 1) {
      const away = sorted[place]! - mean;
      squares += away * away;
      distance += Math.abs(away);
    }
    for (let place = 0; place < size >> 1; place += 1) fromMedian += sorted[size - 1 - place]! - sorted[place]!;
    add(sums, group, size, scale, mean, squares, distance, fromMedian);
  }
}

/** Adds one item's figures in one group. */
function add(
  { figures, used, bounded }: Sums,
  group: number,
  size: number,
  { low, high }: Scale,
  mean: number,
  squares: number,
  distance: number,
  fromMedian: number,
): void {
  const variance = squares / (size - 1);
  used[group]! += 1;
  figures[4 * group]! += variance;
  figures[4 * group + 1]! += distance / size;
  figures[4 * group + 2]! += fromMedian / size;
  if (mean === low || mean === high) {
    figures[4 * group + 3]! += 1;
    bounded[group]! += 1;
  } else if (mean >= (low * (size - 1) + high) / size && mean <= (high * (size - 1) + low) / size) {
    const most = ((high + low) * mean - mean * mean - high * low) * (size / (size - 1));
    figures[4 * group + 3]! += 1 - (2 * variance) / most;
    bounded[group]! += 1;
  }
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

/** Refuses what lies outside the scale; true where every answer is a whole number on a scale of whole numbers. */
function checkRange(column: Float64Array, { low, high }: Scale, item: number): boolean {
  let whole = Number.isInteger(low) && high - low < 100;
  for (let person = 0; person < column.length; person += 1) {
    const answer = column[person]!;
    if (answer < low || answer > high) {
      throw new RangeError(`an answer to item ${item} is ${answer}; the scale goes from ${low} to ${high}`);
    }
    if (Math.floor(answer) < answer) whole = false;
  }
  return whole;
}
