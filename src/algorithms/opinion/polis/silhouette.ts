import type { Matrix } from '../../matrices/matrix.ts';

/**
 * The mean silhouette: how much nearer points are to their own cluster than to the next one, −1 … 1 (Rousseeuw 1987,
 * DOI 10.1016/0377-0427(87)90125-7). A point alone in its cluster counts 0; with fewer than two clusters it is 0. O(points²).
 *
 * @param points points × 2
 * @param labels 0 … clusters − 1
 * @example
 * meanSilhouette({ rows: 4, columns: 2, values: Float64Array.of(0, 0, 0, 1, 9, 0, 9, 1) }, Int32Array.of(0, 0, 1, 1), 2) // → 0.8892
 */
export function meanSilhouette(points: Matrix, labels: Int32Array, clusters: number): number {
  if (clusters < 2 || points.rows === 0) return 0;
  const sizes = new Int32Array(clusters);
  for (const label of labels) sizes[label]! += 1;
  const sums = new Float64Array(clusters);
  let total = 0;
  for (let index = 0; index < points.rows; index += 1) {
    const own = labels[index]!;
    if (sizes[own] === 1) continue;
    sums.fill(0);
    for (let other = 0; other < points.rows; other += 1) {
      const dx = points.values[2 * index]! - points.values[2 * other]!;
      const dy = points.values[2 * index + 1]! - points.values[2 * other + 1]!;
      sums[labels[other]!]! += Math.sqrt(dx * dx + dy * dy);
    }
    const within = sums[own]! / (sizes[own]! - 1);
    let next = Number.POSITIVE_INFINITY;
    for (let label = 0; label < clusters; label += 1) {
      if (label !== own) next = Math.min(next, sums[label]! / sizes[label]!);
    }
    const larger = Math.max(within, next);
    if (larger > 0) total += (next - within) / larger;
  }
  return total / points.rows;
}
