import type { Matrix } from '../matrices/matrix.ts';
import { zeros } from '../matrices/matrix.ts';
import type { Missing } from './answers.ts';

/** Covariances of items, and from how many people. */
export interface Covariances {
  readonly matrix: Matrix;
  /** Listwise: who answered everything. Pairwise: the fewest behind any pair, so that nothing rests on more people than there are. */
  readonly people: number;
}

/**
 * The covariance matrix of items, divisor n − 1. Listwise the columns must be complete (see `completeAnswers`); pairwise each
 * entry comes from those who answered both, around their own means, as in R's `cov(use = "pairwise")`, and the matrix need not be
 * positive definite. See Little & Rubin 2002, DOI 10.1002/9781119013563, chapter 3. O(people × items²).
 *
 * @returns entries of 0 where fewer than two people answered both
 * @example
 * covariances([Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 9)], 'listwise').matrix.values // → [1, 3.5, 3.5, 13]
 */
export function covariances(items: readonly Float64Array[], missing: Missing): Covariances {
  const size = items.length;
  const matrix = zeros(size, size);
  const gaps = items.map((column) => missing === 'pairwise' && column.some((answer) => Number.isNaN(answer)));
  const products = productsOf(items.map((column, item) => (gaps[item] ? new Float64Array(0) : centre(column))));
  const all = items[0]?.length ?? 0;
  let people = all;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let entry = products[row * size + column]! / Math.max(1, all - 1);
      if (gaps[row] || gaps[column]) {
        const both = ofBoth(items[row]!, items[column]!);
        entry = both.covariance;
        people = Math.min(people, both.people);
      }
      matrix.values[row * size + column] = entry;
      matrix.values[column * size + row] = entry;
    }
  }
  return { matrix, people };
}

/** So many people at a time that their answers to all items stay in the processor's nearest memory. */
const BLOCK = 512;

/** Sums of products of every two columns (lower triangle); a column of no length gives 0. */
function productsOf(columns: readonly Float64Array[]): Float64Array {
  const size = columns.length;
  const sums = new Float64Array(size * size);
  const most = columns.reduce((longest, column) => Math.max(longest, column.length), 0);
  for (let from = 0; from < most; from += BLOCK) {
    const to = Math.min(most, from + BLOCK);
    for (let row = 0; row < size; row += 1) {
      if (columns[row]!.length === 0) continue;
      for (let column = 0; column <= row; column += 1) {
        if (columns[column]!.length > 0) sums[row * size + column]! += dot(columns[row]!, columns[column]!, from, to);
      }
    }
  }
  return sums;
}

function centre(column: Float64Array): Float64Array {
  let sum = 0;
  for (let person = 0; person < column.length; person += 1) sum += column[person]!;
  const mean = sum / column.length;
  const centred = new Float64Array(column.length);
  for (let person = 0; person < column.length; person += 1) centred[person] = column[person]! - mean;
  return centred;
}

/** Four sums at once, so that one addition need not wait for the last. */
function dot(one: Float64Array, other: Float64Array, from: number, to: number): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = to - ((to - from) % 4);
  for (let place = from; place < whole; place += 4) {
    a += one[place]! * other[place]!;
    b += one[place + 1]! * other[place + 1]!;
    c += one[place + 2]! * other[place + 2]!;
    d += one[place + 3]! * other[place + 3]!;
  }
  for (let place = whole; place < to; place += 1) a += one[place]! * other[place]!;
  return a + b + (c + d);
}

function ofBoth(one: Float64Array, other: Float64Array): { covariance: number; people: number } {
  let [people, first, second] = [0, 0, 0];
  for (let person = 0; person < one.length; person += 1) {
    const [x, y] = [one[person]!, other[person]!];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    people += 1;
    first += x;
    second += y;
  }
  if (people < 2) return { covariance: 0, people };
  first /= people;
  second /= people;
  let sum = 0;
  for (let person = 0; person < one.length; person += 1) {
    const product = (one[person]! - first) * (other[person]! - second);
    if (!Number.isNaN(product)) sum += product;
  }
  return { covariance: sum / (people - 1), people };
}
