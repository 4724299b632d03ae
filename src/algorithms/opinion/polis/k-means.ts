import { type Matrix, zeros } from '../../matrices/matrix.ts';

export interface Clusters {
  /** Of each point the number of its cluster: an index of `centres`. */
  readonly labels: Int32Array;
  /** clusters × 2. */
  readonly centres: Matrix;
  /** The numbers clusters began with: their place among the distinct points. Clusters that lost all points are gone. */
  readonly ids: readonly number[];
}

/**
 * Polis's k-means in the plane: begins with the first k distinct points, puts every point to the nearest centre (of equals the first)
 * and every centre in the weighted middle of its points, until no centre moves by the tolerance (Lloyd 1982,
 * DOI 10.1109/TIT.1982.1056489). What it finds depends on the order of the points. O(turns × points × k).
 *
 * @param points points × 2
 * @param weights ≥ 0, one a point
 * @param k ≥ 1; fewer clusters come out where there are fewer distinct points
 * @example
 * const points = { rows: 3, columns: 2, values: Float64Array.of(0, 0, 5, 0, 6, 0) };
 * polisKMeans(points, [1, 1, 1], 2).centres.values // → [0, 0, 5.5, 0]
 */
export function polisKMeans(
  points: Matrix,
  weights: ArrayLike<number>,
  k: number,
  turns = 20,
  tolerance = 0.01,
): Clusters {
  let centres = firstDistinct(points, k);
  let ids = Array.from({ length: centres.rows }, (_, index) => index);
  const labels = new Int32Array(points.rows);
  for (let turn = 0; turn < turns; turn += 1) {
    assign(points, centres, labels);
    const { middles, kept } = weightedMiddles(points, weights, labels, centres.rows);
    const settled = kept.length === centres.rows && farthestMove(centres, middles) < tolerance;
    ids = kept.map((index) => ids[index]!);
    centres = middles;
    if (settled) break;
  }
  return { labels, centres, ids };
}

function firstDistinct(points: Matrix, k: number): Matrix {
  const seen = new Set<string>();
  const chosen: number[] = [];
  for (let index = 0; index < points.rows && chosen.length < 2 * k; index += 1) {
    const [x, y] = [points.values[2 * index]!, points.values[2 * index + 1]!];
    // + 0 makes one of the two zeros.
    const key = `${x + 0} ${y + 0}`;
    if (seen.has(key)) continue;
    seen.add(key);
    chosen.push(x, y);
  }
  return { rows: chosen.length / 2, columns: 2, values: Float64Array.from(chosen) };
}

/**
 * Every point to its nearest centre. Only centres are looked at that are nearer along x than the nearest found so far, beginning with
 * that of the turn before: a tenth of them, where there are a hundred.
 */
function assign(points: Matrix, centres: Matrix, labels: Int32Array): void {
  const count = centres.rows;
  const byX = Int32Array.from({ length: count }, (_, index) => index);
  byX.sort((one, other) => centres.values[2 * one]! - centres.values[2 * other]!);
  const xs = Float64Array.from(byX, (centre) => centres.values[2 * centre]!);
  const ys = Float64Array.from(byX, (centre) => centres.values[2 * centre + 1]!);
  const placeOf = new Int32Array(count);
  for (const [place, centre] of byX.entries()) placeOf[centre] = place;
  for (let index = 0; index < points.rows; index += 1) {
    const [x, y] = [points.values[2 * index]!, points.values[2 * index + 1]!];
    const begin = placeOf[labels[index]!]!;
    let nearest = byX[begin]!;
    let least = (x - xs[begin]!) ** 2 + (y - ys[begin]!) ** 2;
    const consider = (place: number, square: number) => {
      const distance = square + (y - ys[place]!) ** 2;
      // Of equals the first counts, in whatever order they are met.
      if (distance < least || (distance === least && byX[place]! < nearest)) {
        least = distance;
        nearest = byX[place]!;
      }
    };
    for (let place = begin - 1; place >= 0; place -= 1) {
      const square = (x - xs[place]!) ** 2;
      if (square <= least) consider(place, square);
      else if (xs[place]! < x) break;
    }
    for (let place = begin + 1; place < count; place += 1) {
      const square = (x - xs[place]!) ** 2;
      if (square <= least) consider(place, square);
      else if (xs[place]! > x) break;
    }
    labels[index] = nearest;
  }
}

function weightedMiddles(points: Matrix, weights: ArrayLike<number>, labels: Int32Array, count: number) {
  const sums = new Float64Array(2 * count);
  const totals = new Float64Array(count);
  const members = new Int32Array(count);
  for (let index = 0; index < points.rows; index += 1) {
    const label = labels[index]!;
    const weight = weights[index]!;
    sums[2 * label]! += weight * points.values[2 * index]!;
    sums[2 * label + 1]! += weight * points.values[2 * index + 1]!;
    totals[label]! += weight;
    members[label]! += 1;
  }
  const kept = [...members.keys()].filter((label) => members[label]! > 0);
  const middles = zeros(kept.length, 2);
  const numberOf = new Int32Array(count);
  for (const [place, label] of kept.entries()) {
    numberOf[label] = place;
    middles.values[2 * place] = sums[2 * label]! / totals[label]!;
    middles.values[2 * place + 1] = sums[2 * label + 1]! / totals[label]!;
  }
  if (kept.length < count)
    for (let index = 0; index < labels.length; index += 1) labels[index] = numberOf[labels[index]!]!;
  return { middles, kept };
}

function farthestMove(before: Matrix, after: Matrix): number {
  let farthest = 0;
  for (let index = 0; index < before.rows; index += 1) {
    const [dx, dy] = [0, 1].map((axis) => after.values[2 * index + axis]! - before.values[2 * index + axis]!);
    farthest = Math.max(farthest, Math.hypot(dx!, dy!));
  }
  return farthest;
}
