import { jaccardStability, type Resample } from './stability.ts';

/** "Clusters below .6 should not be trusted" (Hennig 2007). */
const LEAST_STABILITY = 0.6;
/** Fewer are no group, however alike. */
const LEAST_MEMBERS = 3;

/** Groups as they are kept, and how often which number of them was found. */
export interface StableGroups {
  readonly groups: number;
  /** For each group that there was, the one it is now in. */
  readonly groupOf: Int32Array;
  readonly stability: readonly (number | null)[];
  /** At place k: the share of resamples in which k groups were found. */
  readonly numbers: readonly number[];
}

/**
 * The finest division whose groups are all found again: as long as one is not, the least stable group joins the one with which it is found again best
 * (after Hennig 2007, DOI 10.1016/j.csda.2006.11.025; that groups are joined and not dropped is our definition). With one group left
 * there are no distinct groups. O(groups³ × resamples × people).
 *
 * @param labels of people, 0 …
 * @example
 * const apart = { places: [0, 1, 2, 3, 4, 5], labels: [0, 0, 0, 1, 1, 1] };
 * stableGroups(Int32Array.of(0, 0, 0, 1, 1, 1), [apart]).stability // → [1, 1]
 * const together = { places: [0, 1, 2, 3, 4, 5], labels: [0, 0, 0, 0, 0, 0] };
 * stableGroups(Int32Array.of(0, 0, 0, 1, 1, 1), [together]).groups // → 1
 */
export function stableGroups(labels: Int32Array, resamples: readonly Resample[]): StableGroups {
  let groupOf = Int32Array.from({ length: countOf(labels) }, (_, group) => group);
  for (;;) {
    const now = labels.map((label) => groupOf[label]!);
    const groups = countOf(groupOf);
    const stability = jaccardStability(now, resamples, groups);
    const sizes = new Int32Array(groups);
    for (const label of now) sizes[label]! += 1;
    const trust = Array.from(stability, (value, group) => (sizes[group]! < LEAST_MEMBERS ? 0 : (value ?? 0)));
    const weakest = trust.indexOf(Math.min(...trust));
    if (groups <= 1 || trust[weakest]! >= LEAST_STABILITY) {
      return { groups, groupOf, stability, numbers: numbersIn(resamples) };
    }
    let best = { groupOf, value: -1 };
    for (let other = 0; other < groups; other += 1) {
      if (other === weakest) continue;
      const joined = renumbered(groupOf.map((group) => (group === weakest ? other : group)));
      const into = joined[groupOf.indexOf(other)]!;
      const value =
        jaccardStability(
          labels.map((label) => joined[label]!),
          resamples,
          groups - 1,
        )[into] ?? 0;
      if (value > best.value) best = { groupOf: joined, value };
    }
    groupOf = best.groupOf;
  }
}

function countOf(labels: Int32Array): number {
  return labels.reduce((most, label) => Math.max(most, label + 1), 0);
}

function renumbered(groups: Int32Array): Int32Array<ArrayBuffer> {
  const names = [...new Set(groups)];
  return Int32Array.from(groups, (name) => names.indexOf(name));
}

function numbersIn(resamples: readonly Resample[]): number[] {
  const numbers: number[] = [];
  for (const { labels } of resamples) {
    const found = new Set(labels).size;
    while (numbers.length <= found) numbers.push(0);
    numbers[found]! += 1 / resamples.length;
  }
  return numbers;
}
