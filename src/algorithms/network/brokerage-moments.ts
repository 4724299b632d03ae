import type { ByRole } from './brokerage.ts';

export interface Moments {
  expected: number;
  variance: number;
}

/** `exact`, or the variances of the whole network as R's sna prints them. */
export type Variance = 'exact' | 'sna';

/**
 * The moments of one person's brokerage where ties are independent, each there with the probability d (Gould & Fernandez 1989,
 * DOI 10.2307/270949). Two paths a → v → b and a′ → v → b′ share a tie where a = a′ or b = b′. O(groups).
 *
 * @param own how many people the person's group has
 * @param others the sizes of the other groups
 * @example
 * momentsOfPerson(0.5, 3, []).coordinator // → { expected: 0.25, variance: 0.21875 }
 */
export function momentsOfPerson(density: number, own: number, others: readonly number[]): ByRole<Moments> {
  const open = density ** 2 * (1 - density);
  const both = density ** 3 * (1 - density) ** 3;
  const moments = (paths: number, sharing: number): Moments => ({
    expected: open * paths,
    variance: open * (1 - open) * paths + both * sharing,
  });
  const outside = sum(others, (n) => n);
  const all = own + outside;
  const across = moments((own - 1) * outside, (own - 1) * outside * (outside - 1 + own - 2));
  return {
    coordinator: moments((own - 1) * (own - 2), 2 * (own - 1) * (own - 2) * (own - 3)),
    itinerant: moments(
      sum(others, (n) => n * (n - 1)),
      2 * sum(others, (n) => n * (n - 1) * (n - 2)),
    ),
    representative: across,
    gatekeeper: across,
    liaison: moments(
      sum(others, (n) => n * (outside - n)),
      2 * sum(others, (n) => n * (outside - n) * (outside - n - 1)),
    ),
    total: moments((all - 1) * (all - 2), 2 * (all - 1) * (all - 2) * (all - 3)),
  };
}

/**
 * The same of the whole network. Counted over all paths: how many other paths share a tie that both need (`present`), a tie that
 * neither may have (`absent`), and how many need a tie that the path must not have, or the other way round (`against`); each kind adds its
 * covariance. With `sna`, pairs that contradict one another are left out where R's sna (2.7) leaves them out. O(groups).
 *
 * @param sizes how many people each group has
 * @example
 * momentsOfNetwork(0.5, [3]).total // → { expected: 0.75, variance: 0.65625 }
 */
export function momentsOfNetwork(
  density: number,
  sizes: readonly number[],
  variance: Variance = 'exact',
): ByRole<Moments> {
  const [d, e] = [density, 1 - density];
  const open = d * d * e;
  const moments = ({ paths, present, absent, against }: Sharing): Moments => ({
    expected: open * paths,
    variance: open * (1 - open) * paths + d ** 3 * e ** 3 * present + d ** 5 * e * absent - d ** 4 * e ** 2 * against,
  });
  const people = sum(sizes, (n) => n);
  const exact = variance === 'exact';
  const across = moments({
    paths: sum(sizes, (n) => n * (n - 1) * (people - n)),
    present: sum(sizes, (n) => n * (n - 1) * (people - n) * (people - 3)),
    absent: sum(sizes, (n) => n * (n - 1) * (people - n) * (n - 2)),
    against: exact ? sum(sizes, (n) => n * (n - 1) * (people - n) * (2 * n - 3)) : 0,
  });
  return {
    coordinator: moments(amongAll(sizes, exact)),
    itinerant: moments(itinerants(sizes, people)),
    representative: across,
    gatekeeper: across,
    liaison: moments(liaisons(sizes, people)),
    total: moments(amongAll([people], exact)),
  };
}

interface Sharing {
  paths: number;
  present: number;
  absent: number;
  against: number;
}

/** Paths within each of these sets of people, in any places. Within the same three people, two paths contradict a given one. */
function amongAll(sizes: readonly number[], exact: boolean): Sharing {
  const over = (per: (n: number) => number) => sum(sizes, (n) => n * (n - 1) * (n - 2) * per(n));
  return {
    paths: over(() => 1),
    present: over((n) => 4 * n - 10),
    absent: over((n) => n - 3),
    against: over((n) => 4 * (n - 3) + (exact ? 2 : 0)),
  };
}

function itinerants(sizes: readonly number[], people: number): Sharing {
  const squares = sum(sizes, (n) => n * n);
  const over = (per: (n: number) => number) => sum(sizes, (n) => n * (n - 1) * per(n));
  return {
    paths: over((n) => people - n),
    present: over((n) => (2 * n - 6) * (people - n) + 2 * (squares - n * n)),
    absent: over((n) => (people - n) * (people - n - 1)),
    against: 0,
  };
}

/** Sums over three different groups, by power sums of their sizes. */
function liaisons(sizes: readonly number[], people: number): Sharing {
  const [two, three, four] = [2, 3, 4].map((power) => sum(sizes, (n) => n ** power)) as [number, number, number];
  const products = people ** 3 - 3 * people * two + 2 * three;
  const weighted = two * people ** 2 - 2 * three * people - two ** 2 + 2 * four;
  return {
    paths: products,
    present: (4 * people - 2) * products - 8 * weighted,
    absent: (people - 1) * products - 2 * weighted,
    against: (4 * people - 2) * products - 8 * weighted,
  };
}

function sum(sizes: readonly number[], of: (n: number) => number): number {
  return sizes.reduce((all, n) => all + of(n), 0);
}
