import type { Matrix } from '../../matrices/matrix.ts';

/** The same by the book: every point beside every centre. Labels are places among the first k distinct points. */
export function plainKMeans(
  points: Matrix,
  weights: ArrayLike<number>,
  k: number,
  turns = 20,
  tolerance = 0.01,
): number[] {
  const at = Array.from({ length: points.rows }, (_, row) => [points.values[2 * row]!, points.values[2 * row + 1]!]);
  const distinct = at.filter((point, row) => at.findIndex(([x, y]) => x === point[0] && y === point[1]) === row);
  let centres = distinct.slice(0, k).map((centre, id) => ({ id, centre }));
  let labels: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const away = ([x, y]: number[], [a, b]: number[]) => (x! - a!) ** 2 + (y! - b!) ** 2;
    labels = at.map((point) => {
      const distances = centres.map(({ centre }) => away(point, centre));
      return centres[distances.indexOf(Math.min(...distances))]!.id;
    });
    const moved = centres.flatMap(({ id }) => {
      const members = at.flatMap((point, row) => (labels[row] === id ? [{ point, weight: weights[row]! }] : []));
      if (members.length === 0) return [];
      const total = members.reduce((sum, { weight }) => sum + weight, 0);
      const centre = [0, 1].map(
        (axis) => members.reduce((sum, { point, weight }) => sum + weight * point[axis]!, 0) / total,
      );
      return [{ id, centre }];
    });
    const settled =
      moved.length === centres.length &&
      moved.every(({ centre }, place) => Math.sqrt(away(centre, centres[place]!.centre)) < tolerance);
    centres = moved;
    if (settled) break;
  }
  return labels;
}
