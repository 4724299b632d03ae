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
  const gaps = missing === 'pairwise' ? items.map((column) => column.some((answer) => Number.isNaN(answer))) : [];
  const centred = items.map((column, item) => (gaps[item] ? column : centre(column)));
  let people = items[0]?.length ?? 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let entry = 0;
      if (gaps[row] || gaps[column]) {
        const both = ofBoth(items[row]!, items[column]!);
        entry = both.covariance;
        people = Math.min(people, both.people);
      } else {
        entry = dot(centred[row]!, centred[column]!) / Math.max(1, centred[row]!.length - 1);
      }
      matrix.values[row * size + column] = entry;
      matrix.values[column * size + row] = entry;
    }
  }
  return { matrix, people };
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
function dot(one: Float64Array, other: Float64Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = one.length - (one.length % 4);
  for (let place = 0; place < whole; place += 4) {
    a += one[place]! * other[place]!;
    b += one[place + 1]! * other[place + 1]!;
    c += one[place + 2]! * other[place + 2]!;
    d += one[place + 3]! * other[place + 3]!;
  }
  for (let place = whole; place < one.length; place += 1) a += one[place]! * other[place]!;
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
