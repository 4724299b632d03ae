import { type ByRole, byRole, roleOf } from './brokerage.ts';
import type { Moments } from './brokerage-moments.ts';
import { denseOf, numbersTo } from './dense.oracle.ts';
import type { Network } from './network.ts';

function* triples(size: number): Generator<[number, number, number]> {
  for (const a of numbersTo(size)) {
    for (const v of numbersTo(size)) {
      for (const b of numbersTo(size)) if (a !== v && v !== b && a !== b) yield [a, v, b];
    }
  }
}

/** Every three people in every order. */
export function plainBrokerage(network: Network, groups: readonly number[]): ByRole<number[]> {
  const ties = denseOf(network);
  const counts = byRole(() => new Array<number>(network.size).fill(0));
  for (const [a, v, b] of triples(network.size)) {
    if (ties[a]![v] === 0 || ties[v]![b] === 0 || ties[a]![b] !== 0) continue;
    counts[roleOf(groups[a]!, groups[v]!, groups[b]!)][v]! += 1;
    counts.total[v]! += 1;
  }
  return counts;
}

/** The moments by going through every network there can be between so few people, each with its probability. */
export function plainMoments(
  density: number,
  groups: readonly number[],
): { people: ByRole<Moments>[]; network: ByRole<Moments> } {
  const size = groups.length;
  const pairs = numbersTo(size).flatMap((one) =>
    numbersTo(size)
      .filter((other) => other !== one)
      .map((other) => [one, other] as const),
  );
  const paths = [...triples(size)].map(([a, v, b]) => ({ a, v, b, role: roleOf(groups[a]!, groups[v]!, groups[b]!) }));
  const sums = Array.from({ length: size + 1 }, () => byRole(() => ({ first: 0, second: 0 })));
  for (let choice = 0; choice < 2 ** pairs.length; choice += 1) {
    const there = numbersTo(size).map(() => new Array<boolean>(size).fill(false));
    let [chance, left] = [1, choice];
    for (const [one, other] of pairs) {
      const isThere = left % 2 === 1;
      left = (left - (left % 2)) / 2;
      there[one]![other] = isThere;
      chance *= isThere ? density : 1 - density;
    }
    const counts = Array.from({ length: size + 1 }, () => byRole(() => 0));
    for (const { a, v, b, role } of paths) {
      if (!there[a]![v] || !there[v]![b] || there[a]![b]) continue;
      for (const of of [v, size]) {
        counts[of]![role] += 1;
        counts[of]!.total += 1;
      }
    }
    for (const [of, count] of counts.entries()) {
      byRole((role) => {
        sums[of]![role].first += chance * count[role];
        sums[of]![role].second += chance * count[role] ** 2;
      });
    }
  }
  const moments = sums.map((of) =>
    byRole((role) => ({ expected: of[role].first, variance: of[role].second - of[role].first ** 2 })),
  );
  return { people: moments.slice(0, size), network: moments[size]! };
}

/** The variance of the network's counts by going through all pairs of paths: what each pair has in common, and what contradicts. */
export function pairwiseVariance(density: number, groups: readonly number[]): ByRole<number> {
  const [d, size] = [density, groups.length];
  const open = d * d * (1 - d);
  const paths = [...triples(size)].map(([a, v, b]) => ({
    role: roleOf(groups[a]!, groups[v]!, groups[b]!),
    needs: new Map([
      [a * size + v, true],
      [v * size + b, true],
      [a * size + b, false],
    ]),
  }));
  const variance = byRole(() => 0);
  for (const one of paths) {
    for (const other of paths) {
      const shared = [...one.needs].filter(([tie]) => other.needs.has(tie));
      if (shared.length === 0) continue;
      const clash = shared.some(([tie, isThere]) => other.needs.get(tie) !== isThere);
      const once = shared.reduce((product, [, isThere]) => product * (isThere ? d : 1 - d), 1);
      const covariance = (clash ? 0 : (open * open) / once) - open * open;
      if (one.role === other.role) variance[one.role] += covariance;
      variance.total += covariance;
    }
  }
  return variance;
}
