import { drawWithout } from '../../random/draws.ts';
import { type Random, randomFrom } from '../../random/random.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { growMixture } from './grow.ts';
import { type Mixture, placeIn } from './mixture.ts';
import { groupsOfClouds } from './separate.ts';

/** Of the people, this share is looked at in each resample: half of many, four fifths of few. */
const SAMPLE = 500;

/** Of few people each counts: the search is as thorough as that among everybody. Of many, a sketch finds the same groups. */
const FEW = 200;
const THOROUGH = { candidates: 6, tried: 2, triedTurns: 6, lookAhead: 2, turns: 40, lastTurns: 40 };
const QUICK = { candidates: 2, tried: 1, triedTurns: 3, lookAhead: 2, turns: 4, lastTurns: 12 };

/** Which group each of some people was found in, in one resample. */
export interface Resample {
  /** Places in the evidence. */
  readonly places: readonly number[];
  readonly labels: Int32Array;
}

/**
 * Groups found anew among parts of the people, drawn without putting back (subsetting, Hennig 2007, DOI 10.1016/j.csda.2006.11.025): the number of
 * clouds, their places and which are one group are all decided again. The directions are those found with everybody. O(resamples × cost of growing a mixture).
 *
 * @example
 * const evidence = { dimensions: 1, people: [0, 1, 2], pull: Float64Array.of(0, 1, -1), precision: Float64Array.of(1, 1, 1), votes: [1, 1, 1] };
 * const mixture = { dimensions: 1, shares: [1], means: Float64Array.of(0), spread: Float64Array.of(1), logLikelihood: 0 };
 * resampleGroups(evidence, mixture, 1, 7)[0].labels // → [0, 0]
 */
export function resampleGroups(evidence: Evidence, mixture: Mixture, resamples: number, seed: number): Resample[] {
  const count = evidence.people.length;
  const share = Math.max(Math.min(0.8, SAMPLE / count), count > 2 * SAMPLE ? 0 : 0.5);
  return Array.from({ length: resamples }, (_, turn) => {
    const random = randomFrom(seed, turn);
    const places = drawWithout(Math.round(share * count), count, random);
    return { places, labels: groupsAmong(evidenceFor(evidence, places), mixture, random) };
  });
}

function groupsAmong(evidence: Evidence, known: Mixture, random: Random): Int32Array {
  const effort = evidence.people.length <= FEW ? THOROUGH : QUICK;
  const mixture = growMixture(evidence, random, { ...effort, known });
  return mostLikely(placeIn(evidence, mixture).shares, groupsOfClouds(mixture, evidence));
}

/** The group to which each most probably belongs. */
export function mostLikely(shares: Float64Array, groups: Int32Array): Int32Array {
  const belongs = new Float64Array(Math.max(...groups) + 1);
  const clouds = groups.length;
  return Int32Array.from({ length: shares.length / clouds }, (_, person) => {
    belongs.fill(0);
    for (let cloud = 0; cloud < clouds; cloud += 1) belongs[groups[cloud]!]! += shares[person * clouds + cloud]!;
    return belongs.indexOf(Math.max(...belongs));
  });
}

/**
 * How well each group is found again: the largest Jaccard coefficient with any group of a resample, among the people of that, averaged over
 * the resamples in which it has members (null where there is none) (Hennig 2007, DOI 10.1016/j.csda.2006.11.025). O(resamples × (people + groups²)).
 *
 * @example
 * jaccardStability([0, 0, 1, 1], [{ places: [0, 1, 2, 3], labels: [0, 0, 0, 1] }], 2) // → [0.6667, 0.5]
 */
export function jaccardStability(
  labels: ArrayLike<number>,
  resamples: readonly Resample[],
  groups: number,
): (number | null)[] {
  const sums = new Float64Array(groups);
  const counts = new Int32Array(groups);
  for (const { places, labels: found } of resamples) {
    const others = found.reduce((most, label) => Math.max(most, label + 1), 0);
    const both = new Int32Array(groups * others);
    const sizes = new Int32Array(groups);
    const otherSizes = new Int32Array(others);
    for (const [at, place] of places.entries()) {
      const [mine, theirs] = [labels[place]!, found[at]!];
      both[mine * others + theirs]! += 1;
      sizes[mine]! += 1;
      otherSizes[theirs]! += 1;
    }
    for (let group = 0; group < groups; group += 1) {
      if (sizes[group] === 0) continue;
      let most = 0;
      for (let other = 0; other < others; other += 1) {
        const shared = both[group * others + other]!;
        most = Math.max(most, shared / (sizes[group]! + otherSizes[other]! - shared));
      }
      sums[group]! += most;
      counts[group]! += 1;
    }
  }
  return Array.from(sums, (sum, group) => (counts[group] === 0 ? null : sum / counts[group]!));
}
