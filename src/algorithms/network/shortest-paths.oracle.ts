import { denseOf, numbersTo } from './dense.oracle.ts';
import type { Network } from './network.ts';

/** Lengths of shortest paths between all pairs by Floyd and Warshall, infinite where there is no way. */
export function plainDistances(network: Network, lengthOf: (weight: number) => number): number[][] {
  const all = numbersTo(network.size);
  const far = denseOf(network).map((row, one) =>
    row.map((weight, other) => (one === other ? 0 : weight > 0 ? lengthOf(weight) : Number.POSITIVE_INFINITY)),
  );
  for (const through of all) {
    for (const one of all) {
      for (const other of all)
        far[one]![other] = Math.min(far[one]![other]!, far[one]![through]! + far[through]![other]!);
    }
  }
  return far;
}

/** Betweenness as Freeman defines it: for every pair the share of shortest paths through each person, paths counted one by one. */
export function plainBetweenness(network: Network, lengthOf: (weight: number) => number): number[] {
  const all = numbersTo(network.size);
  const weights = denseOf(network);
  const far = plainDistances(network, lengthOf);
  const isSame = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.max(1, one);
  const waysTo = (one: number, other: number): number => {
    if (one === other) return 1;
    if (far[one]![other] === Number.POSITIVE_INFINITY) return 0;
    let ways = 0;
    for (const next of all) {
      const weight = weights[one]![next]!;
      if (weight > 0 && isSame(lengthOf(weight) + far[next]![other]!, far[one]![other]!)) ways += waysTo(next, other);
    }
    return ways;
  };
  const ways = all.map((one) => all.map((other) => waysTo(one, other)));
  return all.map((person) => {
    let sum = 0;
    for (const one of all) {
      for (const other of all) {
        if (one === other || one === person || other === person || ways[one]![other] === 0) continue;
        if (!isSame(far[one]![person]! + far[person]![other]!, far[one]![other]!)) continue;
        sum += (ways[one]![person]! * ways[person]![other]!) / ways[one]![other]!;
      }
    }
    return network.directed ? sum : sum / 2;
  });
}
