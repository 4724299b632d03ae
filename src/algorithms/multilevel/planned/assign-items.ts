import { drawWithout } from '../../random/draws.ts';
import type { Random } from '../../random/random.ts';

/**
 * A planned missingness design: who is asked which items, so that a long instrument costs each person a few minutes (Graham, Taylor,
 * Olchowski & Cumsille 2006, DOI 10.1037/1082-989X.11.4.323). Everybody gets the core; of the rest each person gets so many that they
 * have `perPerson` in all. What is missing is missing by our own dice, whatever people think, so estimates from what was
 * answered are unbiased (Rubin 1976, DOI 10.1093/biomet/63.3.581).
 *
 * Balanced, one person after another: the items asked least in the person's group so far, among those the ones asked least in all, then
 * those asked least together with what the person already has, then by chance. So within every group of people the counts of
 * two items differ by at most 1, and every pair of items is asked of somebody as soon as there are enough people for it.
 * O(people × items × perPerson).
 *
 * @param design items: how many there are; perPerson: core … items; core: the numbers of items that everybody gets
 * @param groups each person's group, whole numbers ≥ 0 (all 0 where there are none)
 * @returns for each person the numbers of their items, ascending
 * @throws RangeError when the numbers do not fit each other
 * @example
 * assignItems({ items: 4, perPerson: 2 }, [0, 0], randomFrom(1)).flat().sort() // → [0, 1, 2, 3]
 */
export function assignItems(
  design: { items: number; perPerson: number; core?: readonly number[] },
  groups: ArrayLike<number>,
  random: Random,
): number[][] {
  const { items, perPerson } = design;
  const core = [...new Set(design.core)].sort((one, other) => one - other);
  check(items, perPerson, core);
  const rest = Array.from({ length: items }, (_, item) => item).filter((item) => !core.includes(item));
  const inGroup = new Map<number, Int32Array>();
  const overall = new Int32Array(items);
  const together = new Int32Array(items * items);
  return Array.from({ length: groups.length }, (_, person) => {
    const group = groups[person]!;
    const asked = inGroup.get(group) ?? new Int32Array(items);
    inGroup.set(group, asked);
    const chosen = [...core];
    const left = new Set(rest);
    while (chosen.length < perPerson) {
      const item = least([...left], random, [
        (each) => asked[each]!,
        (each) => overall[each]!,
        (each) => chosen.reduce((sum, other) => sum + together[each * items + other]!, 0),
      ]);
      left.delete(item);
      chosen.push(item);
    }
    for (const one of chosen) {
      asked[one]! += 1;
      overall[one]! += 1;
      for (const other of chosen) together[one * items + other]! += 1;
    }
    return chosen.sort((one, other) => one - other);
  });
}

/** Those least by the first measure, of them those least by the second, and so on; one of the last by chance. */
function least(candidates: readonly number[], random: Random, measures: readonly ((item: number) => number)[]): number {
  let left = candidates;
  for (const measure of measures) {
    const smallest = left.reduce((most, item) => Math.min(most, measure(item)), Number.POSITIVE_INFINITY);
    left = left.filter((item) => measure(item) === smallest);
  }
  return left[drawWithout(1, left.length, random)[0]!]!;
}

function check(items: number, perPerson: number, core: readonly number[]): void {
  if (!Number.isInteger(items) || items < 1)
    throw new RangeError(`items must be a whole number of 1 or more, not ${items}`);
  if (!Number.isInteger(perPerson) || perPerson < Math.max(1, core.length) || perPerson > items) {
    throw new RangeError(
      `each person must get a whole number of items from ${Math.max(1, core.length)} to ${items}, not ${perPerson}`,
    );
  }
  for (const item of core) {
    if (!Number.isInteger(item) || item < 0 || item >= items) {
      throw new RangeError(`an item of the core must be a whole number from 0 to ${items - 1}, not ${item}`);
    }
  }
}
