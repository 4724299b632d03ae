import type { Matrix } from '../matrices/matrix.ts';

export type Point = readonly [number, number];

/**
 * The rows of an n × 2 matrix as points. Our definition. O(n).
 * @example
 * pointsOf({ rows: 1, columns: 2, values: Float64Array.of(3, 4) }) // → [[3, 4]]
 */
export function pointsOf({ rows, values }: Matrix): Point[] {
  return Array.from({ length: rows }, (_, row) => [values[2 * row]!, values[2 * row + 1]!] as const);
}

/**
 * The outline of a group on a map: the convex hull (monotone chain: Andrew 1979, DOI 10.1016/0020-0190(79)90072-3) of the share of its
 * members that stand nearest to their middle, so that no loner draws it. O(n log n).
 *
 * @param points at least one
 * @param share 0 … 1
 * @returns corners in order; fewer than three where the points are few or lie on a line
 * @example
 * outlineOf([[0, 0], [2, 0], [1, 1], [2, 2], [0, 2]], 1) // → [[0, 0], [2, 0], [2, 2], [0, 2]]
 */
export function outlineOf(points: readonly Point[], share = 0.9): Point[] {
  const [x, y] = middleOf(points);
  const near = points.toSorted(([a, b], [c, d]) => Math.hypot(a - x, b - y) - Math.hypot(c - x, d - y));
  const sorted = near.slice(0, Math.max(1, Math.ceil(share * near.length))).sort(([a, b], [c, d]) => a - c || b - d);
  if (sorted.length < 3) return sorted;
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())];
}

/**
 * The mean of points; the origin of none. Our definition. O(n).
 * @example
 * middleOf([[0, 0], [2, 4]]) // → [1, 2]
 */
export function middleOf(points: readonly Point[]): Point {
  const count = Math.max(1, points.length);
  return [points.reduce((sum, [x]) => sum + x, 0) / count, points.reduce((sum, [, y]) => sum + y, 0) / count];
}

function halfHull(points: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
    chain.push(point);
  }
  return chain.slice(0, -1);
}

const turn = ([a, b]: Point, [c, d]: Point, [e, f]: Point) => (c - a) * (f - b) - (d - b) * (e - a);
