import { drawWithout } from '../../random/draws.ts';
import { randomFrom } from '../../random/random.ts';
import { setAsideIn } from '../set-aside.ts';
import type { VoteTable } from '../votes.ts';
import { describe } from './describe.ts';
import { findFactors } from './dimensions.ts';
import { type Evidence, evidenceFor, evidenceOf } from './evidence.ts';
import { type Factors, fitFactors } from './factors.ts';
import { growMixture } from './grow.ts';
import { fitMixture, type Mixture, oneCloud, placeIn } from './mixture.ts';
import { type Residuals, residualsOf } from './residuals.ts';
import { groupsOfClouds } from './separate.ts';
import { mostLikely, resampleGroups } from './stability.ts';
import { stableGroups } from './stable-groups.ts';
import type { TilthMap } from './tilth-map.ts';

/** Clouds are looked for among no more people than this; then everybody is placed. */
const MOST_SEARCHED = 3_000;
const SEARCH = { candidates: 12, tried: 3, triedTurns: 6, lookAhead: 2, turns: 40, lastTurns: 40 };
const RESAMPLES = 50;
const WARM_TURNS = 4;

export interface TilthOptions {
  /** Ids of statements that were moderated out or only ask who one is. */
  readonly setAside?: readonly string[];
  /** An earlier map of the same conversation: groups keep its labels, and the picture is turned to lie like it. Nothing else depends on it. */
  readonly previous?: TilthMap;
  readonly resamples?: number;
  /** A whole number ≥ 0. */
  readonly seed?: number;
}

/**
 * Maps opinion: who stands where, and which groups there are, one ("no distinct groups") or as many as are real. Our construction from published parts:
 * what is a way to answer and no opinion is taken out ({@link residualsOf}); directions are those in which people differ more than noise would ({@link findFactors}); people lie behind their votes with an error of
 * their own ({@link fitMixture}); a group is a peak of their density with a valley around it ({@link groupsOfClouds}) that is found again among parts of the people
 * ({@link stableGroups}; Hennig 2007, DOI 10.1016/j.csda.2006.11.025).
 *
 * The same votes, seed and resamples give the same map, bit for bit, in whatever order the votes came and whatever map there was before.
 * O(votes × dimensions² + resamples × people × groups × dimensions²). Assumes that a vote not cast says nothing by itself.
 *
 * @throws RangeError when a statement to be set aside is not in the table, or the number of resamples is no whole number ≥ 1
 * @example
 * const table = { participants: ['a', 'b'], statements: ['s'], starts: Int32Array.of(0, 1, 2), columns: Int32Array.of(0, 0), values: Int8Array.of(1, -1) };
 * mapOpinions(table).reason // → 'too-few-people'
 */
export function mapOpinions(table: VoteTable, options: TilthOptions = {}): TilthMap {
  const { previous, resamples = RESAMPLES, seed = 1 } = options;
  if (!Number.isInteger(resamples) || resamples < 1) {
    throw new RangeError(`resamples must be a whole number of 1 or more, not ${resamples}`);
  }
  const residuals = residualsOf(table, setAsideIn(table, options.setAside));
  const factors = findFactors(residuals, randomFrom(seed, 0));
  const evidence = evidenceOf(residuals, factors);
  const mixture = search(evidence, seed);
  const clouds = groupsOfClouds(mixture, evidence);
  const found = stableGroups(
    mostLikely(placeIn(evidence, mixture).shares, clouds),
    factors.dimensions === 0 ? [] : resampleGroups(evidence, mixture, resamples, seed),
  );
  const groupOfCloud = clouds.map((cloud) => found.groupOf[cloud]!);
  return describe(table, { residuals, factors, evidence, mixture, groupOfCloud }, found, previous);
}

/**
 * Where people stand after some more votes, quickly: the directions, clouds and groups of an earlier map are fitted on to the votes there are now,
 * no new ones are looked for. How stable the groups are is carried over, and `groupedAt` says of how many votes it is. The whole
 * map, which does not depend on this one, is {@link mapOpinions}. O(votes × dimensions²).
 */
export function updateOpinions(previous: TilthMap, table: VoteTable, setAside: readonly string[] = []): TilthMap {
  const residuals = residualsOf(table, setAsideIn(table, setAside));
  const factors = refit(previous, table, residuals);
  const evidence = evidenceOf(residuals, factors);
  const mixture = fitMixture(evidence, previous.model.mixture, WARM_TURNS, 1e-5 * evidence.people.length);
  const found = {
    groups: previous.groups.length,
    stability: previous.groups.map((group) => group.stability),
    numbers: previous.numbers,
    groupedAt: previous.groupedAt,
  };
  const { groupOfCloud } = previous.model;
  return describe(table, { residuals, factors, evidence, mixture, groupOfCloud }, found, previous);
}

/** The directions of the earlier map, fitted on; statements that are new begin without a direction. */
function refit(previous: TilthMap, table: VoteTable, residuals: Residuals): Factors {
  const { factors, statements } = previous.model;
  const size = factors.dimensions;
  const before = new Map(statements.map((id, index) => [id, index]));
  const loadings = new Float64Array(table.statements.length * size);
  const noise = new Float64Array(table.statements.length).fill(0.2);
  for (const [index, id] of table.statements.entries()) {
    const from = before.get(id);
    if (from === undefined) continue;
    loadings.set(factors.loadings.subarray(from * size, (from + 1) * size), index * size);
    noise[index] = factors.noise[from]!;
  }
  return fitFactors(residuals, size, { dimensions: size, loadings, noise }, WARM_TURNS);
}

function search(evidence: Evidence, seed: number): Mixture {
  const random = randomFrom(seed, 1);
  const count = evidence.people.length;
  if (evidence.dimensions === 0) return oneCloud(0);
  if (count <= MOST_SEARCHED) return growMixture(evidence, random, SEARCH);
  const some = evidenceFor(evidence, drawWithout(MOST_SEARCHED, count, random));
  return fitMixture(evidence, growMixture(some, random, SEARCH), SEARCH.turns, 1e-5 * count);
}
