import { cholesky, invertCholesky } from '../matrices/cholesky.ts';
import { type Matrix, zeros } from '../matrices/matrix.ts';

const variance = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};

/** k/(k − 1) · (1 − Σ item variances / variance of the sums). */
export function plainAlpha(items: readonly (readonly number[])[]): number {
  const k = items.length;
  const sums = items[0]!.map((_, person) => items.reduce((sum, column) => sum + column[person]!, 0));
  return (k / (k - 1)) * (1 - items.reduce((sum, column) => sum + variance(column), 0) / variance(sums));
}

/** One factor by expectation and maximization (Rubin & Thayer 1982): slow, and sure to go down. */
export function plainOneFactor(correlations: Matrix, turns = 50_000): { loadings: number[]; uniquenesses: number[] } {
  const p = correlations.rows;
  const r = (i: number, j: number) => correlations.values[i * p + j]!;
  let loadings = Array.from({ length: p }, () => 0.6);
  let uniquenesses = Array.from({ length: p }, () => 0.6);
  for (let turn = 0; turn < turns; turn += 1) {
    const sigma = zeros(p, p);
    for (let i = 0; i < p; i += 1) {
      for (let j = 0; j < p; j += 1) {
        sigma.values[i * p + j] = loadings[i]! * loadings[j]! + (i === j ? uniquenesses[i]! : 0);
      }
    }
    const inverse = invertCholesky(cholesky(sigma)!);
    const beta = loadings.map((_, i) => loadings.reduce((sum, each, j) => sum + each * inverse.values[i * p + j]!, 0));
    const cross = loadings.map((_, i) => beta.reduce((sum, each, j) => sum + r(i, j) * each, 0));
    const scale =
      1 - beta.reduce((sum, b, i) => sum + b * loadings[i]!, 0) + beta.reduce((sum, b, i) => sum + b * cross[i]!, 0);
    loadings = cross.map((each) => each / scale);
    uniquenesses = loadings.map((loading, i) => r(i, i) - loading * cross[i]!);
  }
  return { loadings, uniquenesses };
}
