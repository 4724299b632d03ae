import { denseOf, numbersTo } from './dense.oracle.ts';
import type { Network } from './network.ts';
import { plainDistances } from './shortest-paths.oracle.ts';

/** Who is in one part with whom: by reachability between all pairs. */
export function plainParts(network: Network, strong: boolean): boolean[][] {
  const matrix = denseOf(network);
  const either = matrix.map((row, one) => row.map((weight, other) => weight + matrix[other]![one]!));
  const reach = reachIn(strong ? matrix : either);
  return reach.map((row, one) => row.map((there, other) => there && (!strong || reach[other]![one]!)));
}

/** Pairs of others joined by a chain of ties, with a person there and without. */
export function plainPairsParted(network: Network, person: number): number {
  const matrix = denseOf(network);
  const either = matrix.map((row, one) => row.map((weight, other) => weight + matrix[other]![one]!));
  const rest = either.map((row, one) => row.map((weight, other) => (one === person || other === person ? 0 : weight)));
  const others = numbersTo(network.size).filter((each) => each !== person);
  const joined = (reach: boolean[][]) =>
    others.flatMap((one) => others.filter((other) => other > one && reach[one]![other]!)).length;
  return joined(reachIn(either)) - joined(reachIn(rest));
}

/** Modularity by its double sum over people. */
export function plainModularity(network: Network, groups: ArrayLike<number>, resolution: number): number {
  const a = denseOf(network);
  const all = numbersTo(network.size);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const [given, received] = [a.map(sum), all.map((j) => sum(a.map((row) => row[j]!)))];
  const m = sum(given);
  return sum(
    all.flatMap((i) =>
      all.map((j) => (groups[i] === groups[j] ? (a[i]![j]! - (resolution * given[i]! * received[j]!) / m) / m : 0)),
    ),
  );
}

/** Every division of so many people, each once. */
export function* divisions(size: number, begun: readonly number[] = []): Generator<number[]> {
  if (begun.length === size) yield [...begun];
  else {
    const highest = Math.max(-1, ...begun);
    for (let group = 0; group <= highest + 1; group += 1) yield* divisions(size, [...begun, group]);
  }
}

/** The best correlation of any core with its ideal pattern, by trying every core. */
export function plainCoreCorrelation(network: Network): number {
  const a = denseOf(network);
  const pairs = numbersTo(network.size)
    .flatMap((one) => numbersTo(network.size).map((other) => [one, other] as const))
    .filter(([one, other]) => one !== other);
  let best = Number.NEGATIVE_INFINITY;
  for (let core = 1; core < 2 ** network.size; core += 1) {
    const ideal = pairs.map(([one, other]) => ((core >> one) & 1 || (core >> other) & 1 ? 1 : 0));
    const value = correlation(
      ideal,
      pairs.map(([one, other]) => a[one]![other]!),
    );
    if (value > best) best = value;
  }
  return best;
}

function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [place, value] of xs.entries()) {
    xx += (value - x) ** 2;
    yy += (ys[place]! - y) ** 2;
    xy += (value - x) * (ys[place]! - y);
  }
  return xy / Math.sqrt(xx * yy);
}

function reachIn(matrix: readonly (readonly number[])[]): boolean[][] {
  const edges = matrix.flatMap((row, from) =>
    row.flatMap((weight, to) => (weight > 0 && from !== to ? [[from, to] as const] : [])),
  );
  const reach = matrix.map((_, one) => matrix.map((__, other) => one === other));
  for (let step = 0; step < matrix.length; step += 1) {
    for (const row of reach) for (const [from, to] of edges) if (row[from]) row[to] = true;
  }
  return reach;
}

/** Reachable pairs of others before and after a person leaves, by distances between all pairs. */
export function plainPaths(
  network: Network,
  rest: Network,
  person: number,
): { before: number; lost: number; longer: number } {
  const [near, far] = [plainDistances(network, () => 1), plainDistances(rest, () => 1)];
  let [before, lost, longer] = [0, 0, 0];
  for (const one of numbersTo(network.size)) {
    for (const other of numbersTo(network.size)) {
      if (one === other || one === person || other === person || !Number.isFinite(near[one]![other])) continue;
      before += 1;
      if (!Number.isFinite(far[one]![other])) lost += 1;
      else if (far[one]![other]! > near[one]![other]!) longer += 1;
    }
  }
  return { before, lost, longer };
}

/** Of all ordered paths of two steps, how many have tied ends; null where there is no such path. */
export function plainTransitivity(network: Network): number | null {
  const a = denseOf(network);
  const all = numbersTo(network.size);
  const tied = (one: number, other: number) => one !== other && a[one]![other]! + a[other]![one]! > 0;
  const paths = all.flatMap((i) =>
    all.filter((j) => tied(i, j)).flatMap((j) => all.filter((k) => k !== i && tied(j, k)).map((k) => [i, k] as const)),
  );
  return paths.length === 0 ? null : paths.filter(([i, k]) => tied(i, k)).length / paths.length;
}
