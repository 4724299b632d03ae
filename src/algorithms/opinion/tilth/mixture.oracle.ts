import { cholesky, invertCholesky, logDeterminant, solveCholesky } from '../../matrices/cholesky.ts';
import type { Matrix } from '../../matrices/matrix.ts';
import type { Evidence } from './evidence.ts';
import type { Mixture } from './mixture.ts';

/**
 * Log-likelihood of each person under the mixture, from the textbook form: an estimate x with covariance S = precision⁻¹ is normal around a cloud's middle with covariance
 * spread + S. The constant that the fast routine leaves out, which is that of exp(pull · z − ½ zᵀ precision z), is taken away again. Needs every precision to have an inverse.
 */
export function logLikelihoodsByText(evidence: Evidence, mixture: Mixture): number[] {
  const size = mixture.dimensions;
  const square = size * size;
  const asMatrix = (values: Float64Array): Matrix => ({ rows: size, columns: size, values });
  return Array.from(evidence.people, (_, person) => {
    const precision = cholesky(asMatrix(evidence.precision.slice(person * square, (person + 1) * square)))!;
    const pull = evidence.pull.slice(person * size, (person + 1) * size);
    const estimate = solveCholesky(precision, pull);
    const error = invertCholesky(precision).values;
    const seen = cholesky(asMatrix(error.map((value, at) => value + mixture.spread[at]!)))!;
    const density = mixture.shares.reduce((sum, share, cloud) => {
      const away = estimate.map((value, a) => value - mixture.means[cloud * size + a]!);
      const solved = solveCholesky(seen, away);
      const distance = away.reduce((total, value, a) => total + value * solved[a]!, 0);
      return sum + share * Math.exp(-distance / 2);
    }, 0);
    const left = pull.reduce((total, value, a) => total + value * estimate[a]!, 0) / 2;
    return Math.log(density) - logDeterminant(seen) / 2 + left - logDeterminant(precision) / 2;
  });
}
