import { evidence } from './factors.ts';
import { placeIn } from './mixture.ts';
import type { TilthModel } from './tilth-map.ts';

/**
 * How unsure it is what somebody would vote, because it is unsure where they stand: the variance of the expected vote over the variance of its
 * noise, wᵀ C w / ψ, given their votes so far. Half of log(1 + this) is what the vote would tell about the position, in nats
 * (normal approximation; MacKay 1992, DOI 10.1162/neco.1992.4.4.590). O(votes × dimensions² + groups × dimensions²), then O(dimensions²) a statement.
 *
 * @param own statements by their index in the model's list, and votes 1, 0 or −1
 * @example
 * const factors = { dimensions: 1, loadings: Float64Array.of(0.5, 0.1), noise: Float64Array.of(0.25, 0.25) };
 * const mixture = { dimensions: 1, shares: Float64Array.of(1), means: Float64Array.of(0), spread: Float64Array.of(1), logLikelihood: 0 };
 * uncertaintyOf({ factors, mixture, easiness: [0, 0] }, { statements: [], votes: [] })(0) // → 1.000
 */
export function uncertaintyOf(
  { factors, mixture, easiness }: Pick<TilthModel, 'factors' | 'mixture' | 'easiness'>,
  own: { readonly statements: ArrayLike<number>; readonly votes: ArrayLike<number> },
): (statement: number) => number {
  const { dimensions: size, loadings, noise } = factors;
  const [columns, values]: [number[], number[]] = [[], []];
  for (let at = 0; at < own.statements.length; at += 1) {
    const statement = own.statements[at]!;
    if (own.votes[at] === 0 || statement >= noise.length) continue;
    columns.push(statement);
    values.push((own.votes[at]! > 0 ? 1 : 0) - 1 / (1 + Math.exp(-easiness[statement]!)));
  }
  const pull = new Float64Array(size);
  const precision = new Float64Array(size * size);
  evidence(factors, Int32Array.from(columns), Float64Array.from(values), 0, columns.length, precision, pull);
  const votes = Int32Array.of(columns.length);
  const { covariances } = placeIn({ dimensions: size, people: Int32Array.of(0), pull, precision, votes }, mixture);
  return (statement) => {
    if (statement >= noise.length) return 0;
    let variance = 0;
    for (let a = 0; a < size; a += 1) {
      const one = loadings[statement * size + a]!;
      for (let b = 0; b < size; b += 1) variance += one * covariances[a * size + b]! * loadings[statement * size + b]!;
    }
    return variance / noise[statement]!;
  };
}
