import { cholesky, solveCholesky } from '../../matrices/cholesky.ts';
import { type Matrix, zeros } from '../../matrices/matrix.ts';
import type { Found } from '../found.ts';

export interface NormalMoments {
  readonly means: Float64Array;
  /** Maximum likelihood: divisor n. */
  readonly covariances: Matrix;
  readonly people: number;
  readonly iterations: number;
}

/**
 * Means and covariances of items of which each person answered some: maximum likelihood under a multivariate normal by the EM
 * algorithm (Dempster, Laird & Rubin 1977, DOI 10.1111/j.2517-6161.1977.tb01600.x; Little & Rubin 2002, DOI 10.1002/9781119013563,
 * section 11.2). Unbiased where what is missing depends on nothing, or on answers that were given; uses what a person did answer to learn
 * about what they were not asked, so it is sharper than pairwise means and its covariances are never contradictory.
 * O(iterations × (people × items + patterns × items³)); people asked the same items share a step.
 *
 * @param items a column an item, NaN where there is no answer
 * @param tolerance largest change of a standardized mean or covariance at which it stops
 * @returns a reason instead: nothing given; an item that nobody answered or that all answered alike; a pair of items that no two people
 * were asked together (their covariance is not to be known); no convergence
 * @example
 * normalMoments([Float64Array.of(1, 2, 3, 4), Float64Array.of(2, 3, 5, NaN)]).found.means // → [2.5, 4.0833]
 */
export function normalMoments(items: readonly Float64Array[], tolerance = 1e-9, most = 20_000): Found<NormalMoments> {
  const size = items.length;
  const patterns = patternsOf(items);
  const people = patterns.reduce((sum, { count }) => sum + count, 0);
  if (people === 0) return { found: null, reason: 'nothing-given' };
  const start = startOf(items);
  if (start === null) return { found: null, reason: 'no-variance' };
  if (!everyPairAsked(patterns, size)) return { found: null, reason: 'not-defined' };
  const { means, covariances } = start;
  const scale = Float64Array.from(means, (_, item) => Math.sqrt(covariances.values[item * size + item]!));
  for (let iteration = 1; iteration <= most; iteration += 1) {
    const next = expect(patterns, means, covariances, people);
    if (next === null) return { found: null, reason: 'not-positive-definite' };
    let change = 0;
    for (let row = 0; row < size; row += 1) {
      change = Math.max(change, Math.abs(next.means[row]! - means[row]!) / scale[row]!);
      for (let column = 0; column < size; column += 1) {
        const place = row * size + column;
        const moved = Math.abs(next.covariances.values[place]! - covariances.values[place]!);
        change = Math.max(change, moved / (scale[row]! * scale[column]!));
      }
    }
    means.set(next.means);
    covariances.values.set(next.covariances.values);
    if (change < tolerance) return { found: { means, covariances, people, iterations: iteration }, reason: null };
  }
  return { found: null, reason: 'did-not-converge' };
}

/** The people who were asked the same items, by what EM needs of them: their number, sums and sums of products. */
interface Pattern {
  readonly asked: readonly number[];
  count: number;
  readonly sums: Float64Array;
  readonly products: Matrix;
}

function patternsOf(items: readonly Float64Array[]): Pattern[] {
  const patterns = new Map<string, Pattern>();
  // Around a first answer, so that products of large numbers do not swallow small differences.
  const origin = items.map((column) => column.find((answer) => !Number.isNaN(answer)) ?? 0);
  for (let person = 0; person < (items[0]?.length ?? 0); person += 1) {
    const asked = [...items.keys()].filter((item) => !Number.isNaN(items[item]![person]!));
    if (asked.length === 0) continue;
    const key = asked.join();
    let pattern = patterns.get(key);
    if (!pattern) {
      pattern = { asked, count: 0, sums: new Float64Array(asked.length), products: zeros(asked.length, asked.length) };
      patterns.set(key, pattern);
    }
    pattern.count += 1;
    for (const [row, one] of asked.entries()) {
      const x = items[one]![person]! - origin[one]!;
      pattern.sums[row]! += x;
      for (const [column, other] of asked.entries()) {
        pattern.products.values[row * asked.length + column]! += x * (items[other]![person]! - origin[other]!);
      }
    }
  }
  return [...patterns.values()].map((pattern) => aroundZero(pattern, origin));
}

/** Moves the origin back, keeping products around the pattern's own mean. */
function aroundZero(pattern: Pattern, origin: readonly number[]): Pattern {
  const { asked, count, sums, products } = pattern;
  for (let row = 0; row < asked.length; row += 1) {
    for (let column = 0; column < asked.length; column += 1) {
      products.values[row * asked.length + column]! -= (sums[row]! * sums[column]!) / count;
    }
  }
  for (const [row, item] of asked.entries()) sums[row]! += count * origin[item]!;
  return pattern;
}

function startOf(items: readonly Float64Array[]): { means: Float64Array; covariances: Matrix } | null {
  const means = new Float64Array(items.length);
  const covariances = zeros(items.length, items.length);
  for (const [item, column] of items.entries()) {
    const given = column.filter((answer) => !Number.isNaN(answer));
    const mean = given.reduce((sum, answer) => sum + answer, 0) / given.length;
    const variance = given.reduce((sum, answer) => sum + (answer - mean) ** 2, 0) / given.length;
    if (!(variance > 0)) return null;
    means[item] = mean;
    covariances.values[item * items.length + item] = variance;
  }
  return { means, covariances };
}

function everyPairAsked(patterns: readonly Pattern[], size: number): boolean {
  const asked = new Int32Array(size * size);
  for (const pattern of patterns) {
    for (const one of pattern.asked) for (const other of pattern.asked) asked[one * size + other]! += pattern.count;
  }
  return asked.every((count) => count >= 2);
}

/** One EM step: expected sums and products of all items given what was answered, then the moments that fit them. */
function expect(
  patterns: readonly Pattern[],
  means: Float64Array,
  covariances: Matrix,
  people: number,
): { means: Float64Array; covariances: Matrix } | null {
  const size = means.length;
  const filled = patterns.map((pattern) => fill(pattern, means, covariances));
  const next = new Float64Array(size);
  for (const each of filled) {
    if (each === null) return null;
    for (let item = 0; item < size; item += 1) next[item]! += (each.count * each.mean[item]!) / people;
  }
  const moments = zeros(size, size);
  for (const each of filled) {
    for (let row = 0; row < size; row += 1) {
      const away = each!.mean[row]! - next[row]!;
      for (let column = 0; column < size; column += 1) {
        const place = row * size + column;
        const between = each!.count * away * (each!.mean[column]! - next[column]!);
        moments.values[place]! += (each!.within[place]! + between) / people;
      }
    }
  }
  return { means: next, covariances: moments };
}

/** The people of a pattern with what they were not asked put in by regression: their mean, and products around it. */
function fill(
  { asked, count, sums, products }: Pattern,
  means: Float64Array,
  covariances: Matrix,
): { count: number; mean: Float64Array; within: Float64Array } | null {
  const size = means.length;
  const width = asked.length;
  const s = covariances.values;
  const among = zeros(width, width);
  for (const [row, one] of asked.entries()) {
    for (const [column, other] of asked.entries()) among.values[row * width + column] = s[one * size + other]!;
  }
  const lower = cholesky(among);
  if (lower === null) return null;
  // Row i: item i as a regression on what was asked; for an asked item, itself.
  const weights = Array.from({ length: size }, (_, item) => {
    const place = asked.indexOf(item);
    if (place >= 0) return Float64Array.from(asked, (_each, column) => (column === place ? 1 : 0));
    return solveCholesky(
      lower,
      Float64Array.from(asked, (other) => s[item * size + other]!),
    );
  });
  const away = Float64Array.from(asked, (item, place) => sums[place]! / count - means[item]!);
  const mean = means.map(
    (centre, item) => centre + weights[item]!.reduce((sum, w, place) => sum + w * away[place]!, 0),
  );
  const within = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    const through = new Float64Array(width);
    for (let one = 0; one < width; one += 1) {
      for (let other = 0; other < width; other += 1) {
        through[other]! += weights[row]![one]! * products.values[one * width + other]!;
      }
    }
    const rowAsked = asked.includes(row);
    for (let column = 0; column < size; column += 1) {
      let entry = 0;
      for (let place = 0; place < width; place += 1) entry += through[place]! * weights[column]![place]!;
      if (!rowAsked && !asked.includes(column)) {
        let explained = 0;
        for (const [place, item] of asked.entries()) explained += weights[row]![place]! * s[item * size + column]!;
        entry += count * (s[row * size + column]! - explained);
      }
      within[row * size + column] = entry;
    }
  }
  return { count, mean, within };
}
