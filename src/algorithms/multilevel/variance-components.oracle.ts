import { cholesky, logDeterminant, solveCholesky } from '../matrices/cholesky.ts';
import { zeros } from '../matrices/matrix.ts';

/** Generalized least squares with the whole covariance matrix of all people, as a textbook writes it. O(people³). */
function withMatrix(values: readonly number[], groups: readonly number[], between: number, within: number) {
  const n = values.length;
  const v = zeros(n, n);
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column < n; column += 1) {
      v.values[row * n + column] = (groups[row] === groups[column] ? between : 0) + (row === column ? within : 0);
    }
  }
  const lower = cholesky(v)!;
  const ones = solveCholesky(lower, new Float64Array(n).fill(1));
  const weight = ones.reduce((sum, each) => sum + each, 0);
  const mean = values.reduce((sum, value, person) => sum + value * ones[person]!, 0) / weight;
  const rest = values.map((value) => value - mean);
  const solved = solveCholesky(lower, rest);
  return { lower, weight, mean, solved, squares: rest.reduce((sum, each, person) => sum + each * solved[person]!, 0) };
}

/** −2 log restricted likelihood. */
export function plainDeviance(
  values: readonly number[],
  groups: readonly number[],
  between: number,
  within: number,
): number {
  const { lower, weight, squares } = withMatrix(values, groups, between, within);
  return (values.length - 1) * Math.log(2 * Math.PI) + logDeterminant(lower) + Math.log(weight) + squares;
}

/** The predicted mean of a group: μ + τ 1ᵀ V⁻¹ (y − μ). */
export function plainGroupMean(
  values: readonly number[],
  groups: readonly number[],
  between: number,
  within: number,
  group: number,
): number {
  const { mean, solved } = withMatrix(values, groups, between, within);
  return mean + between * solved.reduce((sum, each, person) => sum + (groups[person] === group ? each : 0), 0);
}
