import type { Matrix } from '../matrices/matrix.ts';
import { chiSquareAbove } from '../statistics/distributions.ts';
import { type Figure, figure, noFigure } from '../statistics/figure.ts';
import type { Covariances } from './covariances.ts';
import { fitOneFactor } from './one-factor.ts';

export interface McDonaldOmega {
  omega: Figure;
  /** In the items' own units; their signs are such that most point upward. */
  loadings: Float64Array | null;
  uniquenesses: Float64Array | null;
  /** Whether one factor fits: the likelihood ratio χ² = n · F, its degrees of freedom and P(χ² as large or larger). */
  chiSquare: Figure;
  freedom: number;
  p: Figure;
  /** The same with Bartlett's correction, (n − 1 − (2p + 5)/6 − 2/3) · F: closer to the truth with few people. */
  corrected: { chiSquare: Figure; p: Figure };
  /** Items whose own variance came out at the floor of 0.5 % (a Heywood case): one factor hardly suits them. */
  heywood: number[];
  /** Items that point against the others: to be turned round before anything is summed. */
  against: number[];
}

/**
 * McDonald's omega (total) of one common factor by maximum likelihood: (Σλ)² / ((Σλ)² + Σψ), the reliability of the sum of items
 * that measure one thing, however unequally (McDonald 1999, ISBN 978-0-8058-3075-0; Jöreskog 1967, DOI 10.1007/BF02289658).
 *
 * Two items do not determine a factor; three determine it exactly and leave nothing to test. χ² with many people finds every
 * trifle: read it with the loadings. Assumes normal answers for χ², not for omega. O(items³) a step, 5 to 10 steps.
 *
 * @param covariances of the items, and from how many people
 * @example
 * const values = Float64Array.of(2, 0.5, 0.5, 0.5, 2, 0.5, 0.5, 0.5, 2);
 * mcdonaldOmega({ matrix: { rows: 3, columns: 3, values }, people: 50 }).omega.value // → 0.5000000
 */
export function mcdonaldOmega({ matrix, people }: Covariances): McDonaldOmega {
  const size = matrix.rows;
  const freedom = (size * (size - 3)) / 2;
  const none = (reason: Parameters<typeof noFigure>[0]): McDonaldOmega => ({
    omega: noFigure(reason),
    loadings: null,
    uniquenesses: null,
    chiSquare: noFigure(reason),
    freedom: Math.max(0, freedom),
    p: noFigure(reason),
    corrected: { chiSquare: noFigure(reason), p: noFigure(reason) },
    heywood: [],
    against: [],
  });
  if (people === 0) return none('nothing-given');
  if (people < 2) return none('too-few-values');
  if (size < 3) return none('too-few-items');
  const deviations = Float64Array.from({ length: size }, (_, item) => Math.sqrt(matrix.values[item * size + item]!));
  if (!deviations.every((deviation) => deviation > 0)) return none('no-variance');
  const fit = fitOneFactor(correlationsOf(matrix, deviations));
  if (fit.found === null) return none(fit.reason);

  const { misfit, atFloor } = fit.found;
  // Maximum likelihood of normal answers divides the squares by n, not by n − 1.
  const share = (people - 1) / people;
  const loadings = fit.found.loadings.map((loading, item) => loading * deviations[item]! * Math.sqrt(share));
  const uniquenesses = fit.found.uniquenesses.map((own, item) => own * deviations[item]! ** 2 * share);
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  const own = uniquenesses.reduce((sum, each) => sum + each, 0);
  const test = (scale: number) => {
    const missing = freedom === 0 ? 'too-few-items' : scale <= 0 ? 'too-few-values' : null;
    const chiSquare = missing === null ? figure(scale * misfit, 'not-defined') : noFigure(missing);
    const p = chiSquare.value === null ? chiSquare : figure(chiSquareAbove(chiSquare.value, freedom), 'not-defined');
    return { chiSquare, p };
  };
  return {
    omega: figure(common / (common + own), 'not-defined'),
    loadings,
    uniquenesses,
    freedom,
    ...test(people),
    corrected: test(people - 1 - (2 * size + 5) / 6 - 2 / 3),
    heywood: atFloor,
    against: [...loadings.keys()].filter((item) => loadings[item]! < 0),
  };
}

function correlationsOf(matrix: Matrix, deviations: Float64Array): Matrix {
  const size = matrix.rows;
  const values = matrix.values.map(
    (value, place) => value / (deviations[Math.floor(place / size)]! * deviations[place % size]!),
  );
  return { rows: size, columns: size, values };
}
