import type { Evidence } from './evidence.ts';
import { factorInPlace, invertInto, solveLower, solveUpper } from './small-cholesky.ts';

/** Groups as normal clouds of one shape. */
export interface Mixture {
  readonly dimensions: number;
  /** Share of people in each, sums to 1. */
  readonly shares: Float64Array;
  /** groups × dimensions. */
  readonly means: Float64Array;
  /** dimensions × dimensions: how far people of a group differ beyond what noise does. */
  readonly spread: Float64Array;
  readonly logLikelihood: number;
}

/** Of positions with mean square 1: people of a group are never taken for more alike than a tenth of that apart. */
const LEAST_SPREAD = 0.01;

/**
 * A mixture of normal distributions behind what is known of each person only up to an error of their own, by expectation–maximization: extreme
 * deconvolution (Bovy, Hogg & Roweis 2011, DOI 10.1214/10-AOAS439), here with one spread for all groups. Who voted little has a wide error and
 * says little about where groups are, instead of lying in the middle as a group of the silent.
 * O(turns × people × (dimensions³ + groups × dimensions²)).
 *
 * @param start where to begin
 * @param tolerance stop when a turn gains less log-likelihood
 * @example
 * const evidence = { dimensions: 1, people: [0, 1], pull: [90, -90], precision: [90, 90] };
 * const start = { dimensions: 1, shares: [0.5, 0.5], means: [0.1, -0.1], spread: [0.5], logLikelihood: 0 };
 * fitMixture(evidence, start, 400, 0).means // → [1.0, -1.0]
 */
export function fitMixture(evidence: Evidence, start: Mixture, turns: number, tolerance: number): Mixture {
  let mixture = start;
  let before = Number.NEGATIVE_INFINITY;
  for (let turn = 0; turn < turns; turn += 1) {
    const next = improve(evidence, mixture);
    mixture = next;
    if (next.logLikelihood - before < tolerance) break;
    before = next.logLikelihood;
  }
  return mixture;
}

/** One cloud at the centre, as wide as the positions are by their definition. */
export function oneCloud(dimensions: number): Mixture {
  const spread = new Float64Array(dimensions * dimensions);
  for (let a = 0; a < dimensions; a += 1) spread[a * dimensions + a] = 1;
  const means = new Float64Array(dimensions);
  return { dimensions, shares: Float64Array.of(1), means, spread, logLikelihood: Number.NEGATIVE_INFINITY };
}

/** What an E-step needs that is the same for everybody. */
export function prepare({ dimensions: size, shares, means, spread }: Mixture) {
  const lower = spread.slice();
  const halfLog = factorInPlace(lower, size);
  const precision = new Float64Array(size * size);
  invertInto(lower, precision, size);
  const pulls = new Float64Array(means.length);
  const constants = new Float64Array(shares.length);
  for (let group = 0; group < shares.length; group += 1) {
    let square = 0;
    for (let a = 0; a < size; a += 1) {
      for (let b = 0; b < size; b += 1) pulls[group * size + a]! += precision[a * size + b]! * means[group * size + b]!;
      square += pulls[group * size + a]! * means[group * size + a]!;
    }
    constants[group] = Math.log(shares[group]!) - square / 2 - halfLog;
  }
  return { precision, pulls, constants, halfLog };
}

/**
 * The share with which somebody belongs to each group, and where they are in expectation.
 * @returns log-likelihood of each person (up to a constant that does not depend on the mixture)
 */
export function placeIn(
  evidence: Evidence,
  mixture: Mixture,
): { shares: Float64Array; positions: Float64Array; covariances: Float64Array; logLikelihoods: Float64Array } {
  const { dimensions: size } = mixture;
  const groups = mixture.shares.length;
  const count = evidence.people.length;
  const shares = new Float64Array(count * groups);
  const positions = new Float64Array(count * size);
  const covariances = new Float64Array(count * size * size);
  const logLikelihoods = new Float64Array(count);
  walk(evidence, mixture, (person, logLikelihood, belongs, means, covariance) => {
    logLikelihoods[person] = logLikelihood;
    shares.set(belongs, person * groups);
    const into = covariances.subarray(person * size * size, (person + 1) * size * size);
    into.set(covariance);
    for (let a = 0; a < size; a += 1) {
      for (let group = 0; group < groups; group += 1)
        positions[person * size + a]! += belongs[group]! * means[group * size + a]!;
    }
    for (let group = 0; group < groups; group += 1) {
      for (let a = 0; a < size; a += 1) {
        for (let b = 0; b < size; b += 1) {
          into[a * size + b]! +=
            belongs[group]! *
            (means[group * size + a]! - positions[person * size + a]!) *
            (means[group * size + b]! - positions[person * size + b]!);
        }
      }
    }
  });
  return { shares, positions, covariances, logLikelihoods };
}

type Visit = (
  person: number,
  logLikelihood: number,
  belongs: Float64Array,
  means: Float64Array,
  covariance: Float64Array,
) => void;

function walk(evidence: Evidence, mixture: Mixture, visit: Visit): void {
  const { dimensions: size } = mixture;
  const square = size * size;
  const groups = mixture.shares.length;
  const { precision, pulls, constants } = prepare(mixture);
  const lower = new Float64Array(square);
  const covariance = new Float64Array(square);
  const means = new Float64Array(groups * size);
  const belongs = new Float64Array(groups);
  for (let person = 0; person < evidence.people.length; person += 1) {
    for (let at = 0; at < square; at += 1) lower[at] = evidence.precision[person * square + at]! + precision[at]!;
    const halfLog = factorInPlace(lower, size);
    let most = Number.NEGATIVE_INFINITY;
    for (let group = 0; group < groups; group += 1) {
      const from = group * size;
      for (let a = 0; a < size; a += 1) means[from + a] = evidence.pull[person * size + a]! + pulls[from + a]!;
      belongs[group] = constants[group]! + solveLower(lower, means, size, from) / 2;
      if (belongs[group]! > most) most = belongs[group]!;
    }
    let sum = 0;
    for (let group = 0; group < groups; group += 1) {
      belongs[group] = Math.exp(belongs[group]! - most);
      sum += belongs[group]!;
    }
    for (let group = 0; group < groups; group += 1) {
      belongs[group]! /= sum;
      if (belongs[group]! > 1e-9) solveUpper(lower, means, size, group * size);
      else belongs[group] = 0;
    }
    invertInto(lower, covariance, size);
    visit(person, most + Math.log(sum) - halfLog, belongs, means, covariance);
  }
}

function improve(evidence: Evidence, mixture: Mixture): Mixture {
  const { dimensions: size } = mixture;
  const groups = mixture.shares.length;
  const count = new Float64Array(groups);
  const sums = new Float64Array(groups * size);
  const squares = new Float64Array(size * size);
  let logLikelihood = 0;
  walk(evidence, mixture, (_person, gained, belongs, means, covariance) => {
    logLikelihood += gained;
    for (let at = 0; at < squares.length; at += 1) squares[at]! += covariance[at]!;
    for (let group = 0; group < groups; group += 1) {
      const share = belongs[group]!;
      if (share === 0) continue;
      count[group]! += share;
      for (let a = 0; a < size; a += 1) {
        const scaled = share * means[group * size + a]!;
        sums[group * size + a]! += scaled;
        for (let b = 0; b <= a; b += 1) squares[a * size + b]! += scaled * means[group * size + b]!;
      }
    }
  });
  const people = Math.max(1, evidence.people.length);
  for (let group = 0; group < groups; group += 1) {
    const weight = Math.max(count[group]!, 1e-9);
    for (let a = 0; a < size; a += 1) sums[group * size + a]! /= weight;
    for (let a = 0; a < size; a += 1) {
      for (let b = 0; b <= a; b += 1)
        squares[a * size + b]! -= count[group]! * sums[group * size + a]! * sums[group * size + b]!;
    }
  }
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b <= a; b += 1) {
      const value = squares[a * size + b]! / people;
      squares[a * size + b] = value;
      squares[b * size + a] = value;
    }
    squares[a * size + a]! += LEAST_SPREAD;
  }
  const shares = count.map((one) => Math.max(one, 1e-9) / people);
  return { dimensions: size, shares, means: sums, spread: squares, logLikelihood };
}
