/**
 * Who answered what, and in which group: a column an item, a place a person. An answer that was not given is NaN; beyond this
 * boundary no routine hands NaN on.
 */
export interface Answers {
  readonly items: readonly Float64Array[];
  /** Each person's group, 0 … groupCount − 1. */
  readonly groups: Int32Array;
  readonly groupCount: number;
}

/**
 * What becomes of people who left answers out. *listwise*: who left one out is left out whole. *pairwise*: everything is computed
 * from whoever answered what it needs: an item's variance in a group from those who answered it, a covariance from those who
 * answered both, a person's score from the items they answered.
 */
export type Missing = 'listwise' | 'pairwise';

/**
 * Brings columns of answers into the form this family works on, after looking at every one. Our definition. O(people × items).
 *
 * @param items a column an item, all of the same length; NaN where there is no answer
 * @param groups each person's group, a whole number of 0 or more
 * @param groupCount how many groups there are; by default one more than the largest number
 * @throws RangeError when lengths differ, an answer is infinite, or a group is out of range
 * @example
 * answersOf([[4, 5, NaN], [3, 5, 1]], [0, 0, 2]).groupCount // → 3
 */
export function answersOf(
  items: readonly ArrayLike<number>[],
  groups: ArrayLike<number>,
  groupCount?: number,
): Answers {
  let most = -1;
  for (let person = 0; person < groups.length; person += 1) {
    const group = groups[person]!;
    if (!Number.isInteger(group) || group < 0 || (groupCount !== undefined && group >= groupCount)) {
      throw new RangeError(
        `person ${person}: a group must be a whole number from 0 to ${groupCount === undefined ? 'any' : groupCount - 1}, not ${group}`,
      );
    }
    if (group > most) most = group;
  }
  for (const [index, column] of items.entries()) {
    if (column.length !== groups.length) {
      throw new RangeError(`item ${index} has ${column.length} answers, but there are ${groups.length} people`);
    }
    for (let person = 0; person < column.length; person += 1) {
      if (Math.abs(column[person]!) === Number.POSITIVE_INFINITY) {
        throw new RangeError(`person ${person}: the answer to item ${index} must be a finite number, or NaN for none`);
      }
    }
  }
  return {
    items: items.map((column) => (column instanceof Float64Array ? column : Float64Array.from(column))),
    groups: groups instanceof Int32Array ? groups : Int32Array.from(groups),
    groupCount: groupCount ?? most + 1,
  };
}

/**
 * The people who answered every item. Where everybody did, the very same columns. Our definition. O(people × items).
 * @example
 * completeAnswers(answersOf([[4, 5, NaN], [3, 5, 1]], [0, 0, 2])).items[1] // → [3, 5]
 */
export function completeAnswers(answers: Answers): Answers {
  const { items, groups, groupCount } = answers;
  const gap = new Uint8Array(groups.length);
  let gaps = 0;
  for (const column of items) {
    for (let person = 0; person < column.length; person += 1) {
      if (Number.isNaN(column[person]) && gap[person] === 0) {
        gap[person] = 1;
        gaps += 1;
      }
    }
  }
  if (gaps === 0) return answers;
  const kept = new Int32Array(groups.length - gaps);
  let place = 0;
  for (let person = 0; person < gap.length; person += 1) {
    if (gap[person] === 0) {
      kept[place] = person;
      place += 1;
    }
  }
  return {
    items: items.map((column) => Float64Array.from(kept, (person) => column[person]!)),
    groups: Int32Array.from(kept, (person) => groups[person]!),
    groupCount,
  };
}

/**
 * Each person's score: the mean of their answers. Listwise, who left an item out has none (NaN); pairwise, the mean of what they
 * answered, none where they answered nothing. Our definition, after the common practice. O(people × items).
 * @example
 * personScores(answersOf([[4, 5, NaN], [3, 5, 1]], [0, 0, 1]), 'pairwise') // → [3.5, 5, 1]
 */
export function personScores(answers: Answers, missing: Missing): Float64Array {
  const { items, groups } = answers;
  const sums = new Float64Array(groups.length);
  if (missing === 'listwise') {
    for (const column of items)
      for (let person = 0; person < sums.length; person += 1) sums[person]! += column[person]!;
    for (let person = 0; person < sums.length; person += 1) sums[person]! /= items.length;
    return sums;
  }
  const given = new Int32Array(groups.length);
  for (const column of items) {
    for (let person = 0; person < sums.length; person += 1) {
      const answer = column[person]!;
      if (!Number.isNaN(answer)) {
        sums[person]! += answer;
        given[person]! += 1;
      }
    }
  }
  for (let person = 0; person < sums.length; person += 1) sums[person]! /= given[person]!;
  return sums;
}
