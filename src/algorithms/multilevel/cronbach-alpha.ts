import { fQuantile } from '../statistics/f-quantile.ts';
import { type Figure, figure, noFigure } from '../statistics/figure.ts';
import type { Covariances } from './covariances.ts';

export interface ItemDropped {
  /** Alpha of the other items. */
  alpha: Figure;
  /** Correlation of the item with the sum of the others. */
  rest: Figure;
}

export interface CronbachAlpha {
  alpha: Figure;
  /** Feldt's interval; null where there is no alpha. */
  interval: { low: number; high: number } | null;
  /** Alpha of the items brought to one variance. */
  standardized: Figure;
  meanCorrelation: Figure;
  dropped: ItemDropped[];
  people: number;
}

/**
 * Cronbach's alpha (1951, DOI 10.1007/BF02310555), with each item dropped in turn, and Feldt's interval (1965,
 * DOI 10.1007/BF02289499). Alpha equals the reliability of the sum where all items measure one thing equally well (essential tau
 * equivalence); with unequal items it is lower, and with several things measured it says nothing about there being one. May be
 * negative, and is shown so. O(items²).
 *
 * @param covariances of the items, and from how many people
 * @param level coverage of the interval
 * @example
 * const values = Float64Array.of(1, 0.5, 0.5, 1);
 * cronbachAlpha({ matrix: { rows: 2, columns: 2, values }, people: 30 }).alpha.value // → 0.6666667
 */
export function cronbachAlpha({ matrix, people }: Covariances, level = 0.95): CronbachAlpha {
  const size = matrix.rows;
  const at = (row: number, column: number) => matrix.values[row * size + column]!;
  const rows = Array.from({ length: size }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += at(row, column);
    return sum;
  });
  const [trace, total] = [
    rows.reduce((sum, _, item) => sum + at(item, item), 0),
    rows.reduce((sum, row) => sum + row, 0),
  ];
  const reason = people < 2 ? (people === 0 ? 'nothing-given' : 'too-few-values') : size < 2 ? 'too-few-items' : null;
  const alphaOf = (items: number, variances: number, all: number): Figure => {
    if (reason !== null) return noFigure(reason);
    if (items < 2) return noFigure('too-few-items');
    // Items that cancel one another out leave a sum without variance, but for rounding.
    return all > 1e-13 * variances
      ? figure((items / (items - 1)) * (1 - variances / all), 'no-variance')
      : noFigure('no-variance');
  };
  const alpha = alphaOf(size, trace, total);
  const meanCorrelation = reason === null ? averageCorrelation(matrix.values, size) : noFigure(reason);
  return {
    alpha,
    interval: alpha.value === null ? null : feldt(alpha.value, size, people, level),
    standardized:
      meanCorrelation.value === null
        ? meanCorrelation
        : figure((size * meanCorrelation.value) / (1 + (size - 1) * meanCorrelation.value), 'no-variance'),
    meanCorrelation,
    dropped: rows.map((row, item) => {
      const own = at(item, item);
      const others = total - 2 * row + own;
      return {
        alpha: alphaOf(size - 1, trace - own, others),
        rest: reason === null ? figure((row - own) / Math.sqrt(own * others), 'no-variance') : noFigure(reason),
      };
    }),
    people,
  };
}

function averageCorrelation(values: Float64Array, size: number): Figure {
  let sum = 0;
  for (let row = 1; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) {
      sum += values[row * size + column]! / Math.sqrt(values[row * size + row]! * values[column * size + column]!);
    }
  }
  return figure(sum / ((size * (size - 1)) / 2), 'no-variance');
}

function feldt(alpha: number, items: number, people: number, level: number): { low: number; high: number } {
  const [above, below] = [people - 1, (people - 1) * (items - 1)];
  return {
    low: 1 - (1 - alpha) * fQuantile((1 + level) / 2, above, below),
    high: 1 - (1 - alpha) * fQuantile((1 - level) / 2, above, below),
  };
}
