import { type Figure, figure, noFigure } from '../statistics/figure.ts';

/** What sort of values were given: names, ranks, or numbers whose differences mean something. */
export type Level = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha: how far several observers agree, beyond chance, on the values of units, whoever left out what (Hayes &
 * Krippendorff 2007, DOI 10.1080/19312450709336664). 1 is full agreement, 0 what chance gives, below it systematic disagreement.
 *
 * Values of units that only one observer valued count nowhere. The ordinal difference of two values, the number of values
 * between them, is the difference of their mid-ranks, so ordinal alpha is interval alpha of the mid-ranks; both then need sums
 * of squares only. O(values log values).
 *
 * @param ratings an array an observer, a place a unit; NaN where there is no value
 * @throws RangeError when observers have arrays of different lengths or a value is infinite
 * @example
 * krippendorffAlpha([[1, 2, 3, 3, 2], [1, 2, 3, 3, 1]], 'nominal').value // → 0.7272727
 */
export function krippendorffAlpha(ratings: readonly ArrayLike<number>[], level: Level): Figure {
  const units = unitsOf(ratings);
  if (units.length > 0) return alphaOfUnits(units, level);
  return noFigure(
    ratings.some((row) => Array.from(row).some((value) => !Number.isNaN(value))) ? 'too-few-values' : 'nothing-given',
  );
}

/**
 * Krippendorff's alpha of the values of units, two or more of each, as {@link krippendorffAlpha} says (DOI
 * 10.1080/19312450709336664). Observers need not be told apart. O(values log values).
 *
 * @param units one or more
 * @example
 * alphaOfUnits([[1, 1], [2, 2], [3, 3], [3, 3], [2, 1]].map((values) => Float64Array.from(values)), 'nominal').value // → 0.7272727
 */
export function alphaOfUnits(units: readonly Float64Array[], level: Level): Figure {
  const count = units.reduce((sum, values) => sum + values.length, 0);
  if (level === 'nominal') return nominal(units, count);
  return interval(level === 'interval' ? units : midRanksOf(units), count);
}

/**
 * The values of every unit that at least two observers valued: our definition of what Krippendorff's alpha looks at. O(values).
 *
 * @throws RangeError as {@link krippendorffAlpha}
 * @example
 * unitsOf([[1, 2, NaN], [1, NaN, NaN]]).length // → 1
 */
export function unitsOf(ratings: readonly ArrayLike<number>[]): Float64Array[] {
  const length = ratings[0]?.length ?? 0;
  for (const [observer, row] of ratings.entries()) {
    if (row.length !== length)
      throw new RangeError(`observer ${observer} has ${row.length} units, the first ${length}`);
    for (let unit = 0; unit < length; unit += 1) {
      if (Math.abs(row[unit]!) === Number.POSITIVE_INFINITY) {
        throw new RangeError(`observer ${observer}, unit ${unit}: a value must be a finite number, or NaN for none`);
      }
    }
  }
  const units: Float64Array[] = [];
  for (let unit = 0; unit < length; unit += 1) {
    const values = Float64Array.from(ratings, (row) => row[unit]!).filter((value) => !Number.isNaN(value));
    if (values.length > 1) units.push(values);
  }
  return units;
}

function nominal(units: readonly Float64Array[], count: number): Figure {
  const totals = new Map<number, number>();
  let observed = 0;
  for (const values of units) {
    const within = new Map<number, number>();
    for (const value of values) within.set(value, (within.get(value) ?? 0) + 1);
    let alike = 0;
    for (const [value, times] of within) {
      alike += times * times;
      totals.set(value, (totals.get(value) ?? 0) + times);
    }
    observed += (values.length * values.length - alike) / (values.length - 1);
  }
  let expected = count * count;
  for (const times of totals.values()) expected -= times * times;
  return figure(1 - ((count - 1) * observed) / expected, 'no-variance');
}

/** Of squared differences: a sum over all pairs is a sum of squares around the mean, times the number of values. */
function interval(units: readonly Float64Array[], count: number): Figure {
  const mean = units.reduce((sum, values) => sum + values.reduce((all, value) => all + value, 0), 0) / count;
  let [observed, expected] = [0, 0];
  for (const values of units) {
    const own = values.reduce((all, value) => all + value, 0) / values.length;
    let within = 0;
    for (const value of values) {
      within += (value - own) ** 2;
      expected += (value - mean) ** 2;
    }
    observed += (within * values.length) / (values.length - 1);
  }
  if (expected <= count * (Number.EPSILON * mean) ** 2 * 16) return noFigure('no-variance');
  return figure(1 - ((count - 1) * observed) / (count * expected), 'no-variance');
}

function midRanksOf(units: readonly Float64Array[]): Float64Array[] {
  const sorted = Float64Array.from(units.flatMap((values) => [...values])).sort();
  const rank = new Map<number, number>();
  for (let first = 0; first < sorted.length; ) {
    let last = first;
    while (last < sorted.length && sorted[last] === sorted[first]) last += 1;
    rank.set(sorted[first]!, (first + last) / 2);
    first = last;
  }
  return units.map((values) => values.map((value) => rank.get(value)!));
}
