import type { Evidence } from './evidence.ts';
import type { Mixture } from './mixture.ts';
import { factorInPlace, invertInto, solveLower } from './small-cholesky.ts';

/** Two peaks are two groups where the density between them falls below this share of the lower peak. */
const VALLEY = 0.35;
const STEPS = 20;

/**
 * Which clouds of a mixture are one group: those between which there is no valley. A group is a peak of the density of people, as it is seen by the
 * votes: the mixture widened by the error of somebody who voted as much as the person behind a vote drawn at random. A continuum of views, however
 * many clouds describe it, is thus one group (merging by modes, Hennig 2010, DOI 10.1007/s11634-010-0058-3; modal
 * expectation–maximization, Li, Ray & Lindsay 2007, https://jmlr.org/papers/v8/li07a.html; where normal clouds of one shape have peaks, Ray & Lindsay 2005, DOI 10.1214/009053605000000417).
 * O(clouds³ × dimensions²).
 *
 * @returns for each cloud the number of its group, 0 …
 * @example
 * const evidence = { dimensions: 1, people: [0], votes: [9], precision: [4], pull: [0] };
 * const mixture = { dimensions: 1, shares: [0.5, 0.3, 0.2], means: [0, 0.5, 5], spread: [0.25] };
 * groupsOfClouds(mixture, evidence) // → [0, 0, 1]
 */
export function groupsOfClouds(mixture: Mixture, evidence: Evidence): Int32Array {
  const clouds = mixture.shares.length;
  const density = seenDensity(mixture, evidence);
  const peaks = Array.from({ length: clouds }, (_, cloud) => density.climb(cloud));
  const heights = peaks.map(density.at);
  const groups = Int32Array.from({ length: clouds }, (_, cloud) => cloud);
  for (let one = 0; one < clouds; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const limit = VALLEY * Math.min(heights[one]!, heights[other]!);
      if (lowest(peaks[one]!, peaks[other]!, density.at) < limit) continue;
      const [from, to] = [groups[one]!, groups[other]!];
      for (let cloud = 0; cloud < clouds; cloud += 1) if (groups[cloud] === from) groups[cloud] = to;
    }
  }
  const names = [...new Set(groups)];
  return groups.map((name) => names.indexOf(name));
}

function lowest(one: Float64Array, other: Float64Array, at: (z: Float64Array) => number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= STEPS; step += 1) {
    const z = one.map((from, a) => from + (step / STEPS) * (other[a]! - from));
    least = Math.min(least, at(z));
  }
  return least;
}

/** The density of positions as they are seen, up to a factor. */
function seenDensity(mixture: Mixture, evidence: Evidence) {
  const { dimensions: size, shares, means } = mixture;
  const lower = seenCovariance(mixture, evidence);
  factorInPlace(lower, size);
  const weights = new Float64Array(shares.length);
  const weigh = (z: Float64Array) => {
    for (let cloud = 0; cloud < shares.length; cloud += 1) {
      const away = z.map((value, a) => value - means[cloud * size + a]!);
      weights[cloud] = shares[cloud]! * Math.exp(-solveLower(lower, away, size) / 2);
    }
    return weights.reduce((sum, weight) => sum + weight, 0);
  };
  const climb = (cloud: number) => {
    let z = means.slice(cloud * size, (cloud + 1) * size);
    for (let turn = 0; turn < 100; turn += 1) {
      const total = weigh(z);
      const next = new Float64Array(size);
      for (let each = 0; each < shares.length; each += 1) {
        for (let a = 0; a < size; a += 1) next[a]! += (weights[each]! / total) * means[each * size + a]!;
      }
      const moved = next.reduce((sum, value, a) => sum + (value - z[a]!) ** 2, 0);
      z = next;
      if (moved < 1e-12) break;
    }
    return z;
  };
  return { at: weigh, climb };
}

/** The spread within groups plus the error of position of a vote's typical author. */
function seenCovariance({ dimensions: size, spread }: Mixture, evidence: Evidence): Float64Array {
  const typical = new Float64Array(size * size);
  let votes = 0;
  for (let person = 0; person < evidence.people.length; person += 1) {
    votes += evidence.votes[person]!;
    for (let at = 0; at < typical.length; at += 1) {
      typical[at]! += evidence.votes[person]! * evidence.precision[person * size * size + at]!;
    }
  }
  for (let at = 0; at < typical.length; at += 1) typical[at]! /= Math.max(1, votes);
  // A direction nobody's votes speak of would have no bound; the prior's precision bounds it.
  for (let a = 0; a < size; a += 1) typical[a * size + a]! += 1;
  factorInPlace(typical, size);
  const covariance = new Float64Array(size * size);
  invertInto(typical, covariance, size);
  return covariance.map((value, at) => value + spread[at]!);
}
