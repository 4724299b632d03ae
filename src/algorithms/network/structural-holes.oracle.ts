import { denseOf, numbersTo } from './dense.oracle.ts';
import type { Network } from './network.ts';

/** Constraint and effective size by Burt's formulas, over all people; null for those without any tie. */
export function plainStructuralHoles(network: Network): { constraint: number | null; size: number | null }[] {
  const a = denseOf(network);
  const all = numbersTo(network.size);
  const z = all.map((i) => all.map((j) => a[i]![j]! + a[j]![i]!));
  const total = z.map((row) => row.reduce((sum, value) => sum + value, 0));
  const p = (i: number, j: number) => z[i]![j]! / total[i]!;
  const m = (i: number, j: number) => z[i]![j]! / Math.max(...z[i]!);
  return all.map((i) => {
    const contacts = all.filter((j) => z[i]![j]! > 0);
    if (contacts.length === 0) return { constraint: null, size: null };
    let [constraint, size] = [0, 0];
    for (const j of contacts) {
      const others = contacts.filter((q) => q !== j);
      constraint += (p(i, j) + others.reduce((sum, q) => sum + p(i, q) * p(q, j), 0)) ** 2;
      size += 1 - others.reduce((sum, q) => sum + p(i, q) * m(j, q), 0);
    }
    return { constraint, size };
  });
}
