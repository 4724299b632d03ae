import { cholesky, invertCholesky, logDeterminant, solveCholesky } from '../matrices/cholesky.ts';
import type { Matrix } from '../matrices/matrix.ts';
import { zeros } from '../matrices/matrix.ts';
import { symmetricEigen } from '../matrices/symmetric-eigen.ts';
import type { Found } from './found.ts';

export interface OneFactor {
  loadings: Float64Array;
  uniquenesses: Float64Array;
  /** F = log|Σ| + tr(SΣ⁻¹) − log|S| − p at its least. */
  misfit: number;
  /** Items whose uniqueness lies at the floor. */
  atFloor: number[];
  steps: number;
}

/** The least share of an item's variance that is its own: as in R's factanal. Without it a Heywood case runs off to 0. */
const FLOOR = 0.005;
const MOST_STEPS = 200;

/**
 * One common factor by maximum likelihood (Jöreskog 1967, DOI 10.1007/BF02289658). Given the uniquenesses ψ the best loadings are
 * known from the leading eigenvector of Ψ^−½ R Ψ^−½, so the search is over log ψ alone: Newton's method with the exact second
 * derivatives (worked out here from the eigenvectors; the cruder Σ w² of Jöreskog where they are not positive), projected on
 * ψ ≥ 0.005, from three starts. A bottom is reached to about 1e-12 in ψ within some ten steps of O(items³).
 *
 * @param correlations of the items; positive definite
 * @returns no result where the matrix is not positive definite (an item that others determine; fewer people than items)
 * @example
 * const values = Float64Array.of(1, 0.56, 0.48, 0.56, 1, 0.42, 0.48, 0.42, 1);
 * fitOneFactor({ rows: 3, columns: 3, values }).found.loadings // → [0.800000, 0.700000, 0.600000]
 */
export function fitOneFactor(correlations: Matrix): Found<OneFactor> {
  const factor = cholesky(correlations);
  if (factor === null) return { found: null, reason: 'not-positive-definite' };
  const determinant = logDeterminant(factor);
  let best: OneFactor | null = null;
  for (const start of startsOf(correlations, invertCholesky(factor))) {
    const found = descend(correlations, start, determinant);
    if (found !== null && (best === null || found.misfit < best.misfit - 1e-9)) best = found;
  }
  return best === null ? { found: null, reason: 'did-not-converge' } : { found: best, reason: null };
}

/**
 * Where to begin: half of what each item does not share with the others, as factanal does; and, since the likelihood may have
 * another valley at its edge, the two most likely factors that are one item almost alone, so that the others' loadings are
 * their correlations with it.
 */
function startsOf(correlations: Matrix, inverse: Matrix): Float64Array[] {
  const size = correlations.rows;
  const logsOf = (own: (item: number) => number): Float64Array =>
    Float64Array.from({ length: size }, (_, item) => Math.log(Math.max(FLOOR, own(item))));
  const edges = Array.from({ length: size }, (_, alone) => {
    const logs = logsOf((item) => (item === alone ? 0 : 1 - correlations.values[alone * size + item]! ** 2));
    return { logs, value: lookAt(correlations, logs).value };
  });
  edges.sort((one, other) => one.value - other.value);
  const shared = logsOf((item) => (1 - 0.5 / size) / inverse.values[item * size + item]!);
  return [shared, ...edges.slice(0, 2).map(({ logs }) => logs)];
}

/** From one start to the bottom of its valley; null where the search comes to no end. */
function descend(correlations: Matrix, start: Float64Array, determinant: number): OneFactor | null {
  const size = start.length;
  let logs = start;
  let at = lookAt(correlations, logs);
  const free = () => [...logs.keys()].filter((item) => logs[item]! > Math.log(FLOOR) || at.slope[item]! < 0);
  let steps = 0;
  for (; steps < MOST_STEPS; steps += 1) {
    const moving = free();
    if (moving.every((item) => Math.abs(at.slope[item]!) < 1e-13)) break;
    const next = search(correlations, logs, at, newtonStep(at, moving, size));
    if (next === null) break;
    [logs, at] = [next.logs, next.at];
  }
  if (free().some((item) => Math.abs(at.slope[item]!) > 1e-6)) return null;
  return { ...solutionAt(at, logs, determinant), steps };
}

/** The profile at some log ψ: its value, slope, and the eigenvectors behind them. */
interface Look {
  value: number;
  slope: Float64Array;
  roots: Float64Array;
  vectors: Matrix;
}

function lookAt(correlations: Matrix, logs: Float64Array): Look {
  const size = logs.length;
  const scaled = zeros(size, size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      scaled.values[row * size + column] =
        correlations.values[row * size + column]! * Math.exp(-(logs[row]! + logs[column]!) / 2);
    }
  }
  const { values: roots, vectors } = symmetricEigen(scaled);
  let value = 0;
  const slope = new Float64Array(size);
  for (let root = 1; root < size; root += 1) {
    value += roots[root]! - Math.log(roots[root]!) - 1;
    for (let item = 0; item < size; item += 1)
      slope[item]! += (1 - roots[root]!) * vectors.values[root * size + item]! ** 2;
  }
  return { value, slope, roots, vectors };
}

/** −H⁻¹ g over the items that may move; 0 for the others. */
function newtonStep({ slope, roots, vectors }: Look, free: readonly number[], size: number): Float64Array {
  const exact = zeros(free.length, free.length);
  const crude = zeros(free.length, free.length);
  const first = roots[0]!;
  for (const [row, one] of free.entries()) {
    for (const [column, other] of free.entries()) {
      let [shared, weighted, across] = [0, 0, 0];
      for (let root = 1; root < size; root += 1) {
        const product = vectors.values[root * size + one]! * vectors.values[root * size + other]!;
        const gamma = roots[root]!;
        shared += product;
        weighted += gamma * product;
        across += (((1 - gamma) * (gamma + first)) / (first - gamma)) * product;
      }
      const leading = vectors.values[one]! * vectors.values[other]!;
      exact.values[row * free.length + column] = weighted * shared + leading * across;
      crude.values[row * free.length + column] = shared * shared + (row === column ? 1e-8 : 0);
    }
  }
  const factor = cholesky(exact) ?? cholesky(crude);
  const direction = new Float64Array(size);
  const right = Float64Array.from(free, (item) => -slope[item]!);
  const step = factor === null ? right : solveCholesky(factor, right);
  for (const [place, item] of free.entries()) direction[item] = step[place]!;
  return direction;
}

/** The longest of the steps 1, ½, ¼ … that goes down, kept above the floor; null where none does. */
function search(
  correlations: Matrix,
  logs: Float64Array,
  from: Look,
  direction: Float64Array,
): { logs: Float64Array; at: Look } | null {
  const steepest = (look: Look) =>
    look.slope.reduce((sum, each, item) => sum + (direction[item] === 0 ? 0 : Math.abs(each)), 0);
  for (let length = 1; length > 1e-10; length /= 2) {
    // No more than e² a step: far from the bottom the parabola misleads.
    const tried = logs.map((log, item) =>
      Math.max(Math.log(FLOOR), log + Math.max(-2, Math.min(2, length * direction[item]!))),
    );
    const at = lookAt(correlations, tried);
    const down = from.value - at.value;
    if (down > 0 || (down > -1e-14 && steepest(at) < 0.5 * steepest(from))) return { logs: tried, at };
  }
  return null;
}

function solutionAt({ roots, vectors }: Look, logs: Float64Array, logDeterminantS: number): Omit<OneFactor, 'steps'> {
  const size = logs.length;
  const length = Math.sqrt(Math.max(0, roots[0]! - 1));
  const uniquenesses = logs.map(Math.exp);
  const loadings = uniquenesses.map((own, item) => Math.sqrt(own) * length * vectors.values[item]!);
  if (loadings.reduce((sum, loading) => sum + loading, 0) < 0)
    for (const item of loadings.keys()) loadings[item]! *= -1;
  // log|Σ| + tr(SΣ⁻¹) − log|S| − p, from Σ itself: the profile above leaves out what vanishes only at its bottom.
  let [trace, logSigma] = [0, Math.log(Math.max(1, roots[0]!))];
  for (const log of logs) logSigma += log;
  for (let root = 0; root < size; root += 1) trace += root === 0 ? roots[0]! / Math.max(1, roots[0]!) : roots[root]!;
  return {
    loadings,
    uniquenesses,
    misfit: Math.max(0, logSigma + trace - logDeterminantS - size),
    atFloor: [...logs.keys()].filter((item) => logs[item]! <= Math.log(FLOOR)),
  };
}
