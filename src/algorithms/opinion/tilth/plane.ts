import { signed, symmetricEigen } from '../../matrices/symmetric-eigen.ts';
import type { Factors } from './factors.ts';

/** Two directions of the space of positions, each of length 1: 2 × dimensions. With fewer dimensions than two, the rest is 0. */
export type Plane = Float64Array;

/** Where groups say nothing about a direction, the votes do: their weight beside the groups'. */
const WEIGHT_OF_VOTES = 1e-3;

/**
 * The plane in which the groups lie farthest apart: the leading directions of the scatter between them (Fisher 1936, DOI 10.1111/j.1469-1809.1936.tb02137.x),
 * and, where that leaves directions open, those along which votes differ most. With one group, the principal plane. Each direction points
 * to where its statement of most weight is agreed with. O(dimensions³).
 *
 * @param centres groups × dimensions
 * @param shares of people in each group
 * @example
 * const factors = { dimensions: 2, loadings: [0, 1, 0, 1], noise: [1, 1] };
 * planeOf(factors, [1, 0, -1, 0], [0.5, 0.5]) // → [1.0, 0.0, 0.0, 1.0]
 */
export function planeOf(factors: Factors, centres: ArrayLike<number>, shares: ArrayLike<number>): Plane {
  const { dimensions: size, loadings } = factors;
  const plane = new Float64Array(2 * size);
  const scatter = new Float64Array(size * size);
  const middle = new Float64Array(size);
  for (let group = 0; group < shares.length; group += 1) {
    for (let a = 0; a < size; a += 1) middle[a]! += shares[group]! * centres[group * size + a]!;
  }
  let total = 0;
  for (let at = 0; at < loadings.length; at += 1) total += loadings[at]! ** 2;
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < size; b += 1) {
      for (let group = 0; group < shares.length; group += 1) {
        scatter[a * size + b]! +=
          shares[group]! * (centres[group * size + a]! - middle[a]!) * (centres[group * size + b]! - middle[b]!);
      }
      let votes = 0;
      for (let at = 0; at < loadings.length; at += size) votes += loadings[at + a]! * loadings[at + b]!;
      scatter[a * size + b]! += (WEIGHT_OF_VOTES * votes) / Math.max(total, Number.MIN_VALUE);
    }
  }
  const { vectors } = symmetricEigen({ rows: size, columns: size, values: scatter });
  for (let axis = 0; axis < Math.min(2, size); axis += 1) {
    const direction = vectors.values.subarray(axis * size, (axis + 1) * size);
    const along = Float64Array.from({ length: loadings.length / size }, (_, statement) =>
      direction.reduce((sum, value, a) => sum + value * loadings[statement * size + a]!, 0),
    );
    const turn = signed(along) === along ? 1 : -1;
    plane.set(
      direction.map((value) => turn * value),
      axis * size,
    );
  }
  return plane;
}

/**
 * The plane turned or mirrored so that people stay where they were: the rotation that brings new places closest to old ones (orthogonal
 * Procrustes problem, Schönemann 1966, DOI 10.1007/BF02289451). O(people).
 *
 * @param now people × 2, of those who were there before
 * @param before the same people's places on the earlier map
 * @example
 * turned([1, 0, 0, 1], [1, 0, 0, 1], [0, 1, -1, 0]) // → [0, -1, 1, 0]
 */
export function turned(plane: Plane, now: ArrayLike<number>, before: ArrayLike<number>): Plane {
  let [xx, xy, yx, yy] = [0, 0, 0, 0];
  for (let at = 0; at < now.length; at += 2) {
    xx += before[at]! * now[at]!;
    xy += before[at]! * now[at + 1]!;
    yx += before[at + 1]! * now[at]!;
    yy += before[at + 1]! * now[at + 1]!;
  }
  // Of all rotations the best one has the size √(…), likewise of all mirrored ones.
  const rotation = Math.hypot(xx + yy, yx - xy);
  const mirror = Math.hypot(xx - yy, yx + xy);
  if (Math.max(rotation, mirror) === 0) return plane;
  const [cos, sin] =
    rotation >= mirror ? [(xx + yy) / rotation, (yx - xy) / rotation] : [(xx - yy) / mirror, (yx + xy) / mirror];
  const second = rotation >= mirror ? [-sin, cos] : [sin, -cos];
  const size = plane.length / 2;
  const next = new Float64Array(plane.length);
  for (let a = 0; a < size; a += 1) {
    next[a] = cos * plane[a]! + second[0]! * plane[size + a]!;
    next[size + a] = sin * plane[a]! + second[1]! * plane[size + a]!;
  }
  return next;
}
