import type { Random } from '../../random/random.ts';
import type { Evidence } from './evidence.ts';
import { fitMixture, type Mixture, oneCloud, placeIn, prepare } from './mixture.ts';
import { factorInPlace, solveLower } from './small-cholesky.ts';

const MOST = 60;
/** With one cloud more each is narrower; from too wide a start expectation–maximization takes very many turns. */
const NARROWED = [1, 0.25];

export interface Effort {
  /** People at whose place a new cloud is tried. */
  readonly candidates: number;
  /** The best of them that are fitted for some turns. */
  readonly tried: number;
  readonly triedTurns: number;
  /** How many clouds that do not pay may be tried in a row before growth ends. */
  readonly lookAhead: number;
  /** Turns of fitting after each new cloud, and in the end. */
  readonly turns: number;
  readonly lastTurns: number;
  /** Other places to try: the clouds of an earlier mixture in the same space. */
  readonly known?: Mixture;
}

/**
 * A mixture with as many clouds as the votes speak for: clouds are added one by one where people are explained worst (greedy learning, Verbeek, Vlassis &
 * Kröse 2003, DOI 10.1162/089976603762553004) while the Bayesian information criterion falls (Schwarz 1978, DOI 10.1214/aos/1176344136).
 * O(clouds × cost of {@link fitMixture}).
 *
 * @example
 * const evidence = { dimensions: 1, people: [0, 1, 2], pull: [0, 1, -1], precision: [1, 1, 1], votes: [1, 1, 1] };
 * growMixture(evidence, randomFrom(1), { candidates: 2, tried: 1, triedTurns: 3, lookAhead: 1, turns: 5, lastTurns: 5 }).shares // → [1]
 */
export function growMixture(evidence: Evidence, random: Random, effort: Effort): Mixture {
  const tolerance = 1e-5 * evidence.people.length;
  const { positions } = placeIn(evidence, oneCloud(evidence.dimensions));
  let mixture = fitMixture(evidence, oneCloud(evidence.dimensions), effort.turns, tolerance);
  let best = mixture;
  let worse = 0;
  while (worse < effort.lookAhead && mixture.shares.length < Math.min(MOST, evidence.people.length / 3)) {
    const starts = additions(evidence, mixture, positions, random, effort);
    if (starts.length === 0) break;
    const tried =
      starts.length === 1 ? starts : starts.map((start) => fitMixture(evidence, start, effort.triedTurns, 0));
    const start = tried.reduce((most, one) => (one.logLikelihood > most.logLikelihood ? one : most));
    mixture = fitMixture(evidence, start, effort.turns, tolerance);
    if (criterion(mixture, evidence) < criterion(best, evidence)) {
      best = mixture;
      worse = 0;
    } else worse += 1;
  }
  return fitMixture(evidence, best, effort.lastTurns, tolerance);
}

function criterion({ shares, dimensions, logLikelihood }: Mixture, evidence: Evidence): number {
  const parameters = shares.length * (dimensions + 1);
  return parameters * Math.log(evidence.people.length) - 2 * logLikelihood;
}

/** The mixture with one more cloud, at the best of some places at which people are explained badly. */
function additions(
  evidence: Evidence,
  before: Mixture,
  positions: Float64Array,
  random: Random,
  effort: Effort,
): Mixture[] {
  const size = before.dimensions;
  const now = placeIn(evidence, before).logLikelihoods;
  const spreads = NARROWED.map((by) => before.spread.map((value) => value * by));
  return spreads.flatMap((spread) => {
    const mixture = { ...before, spread };
    const cloudAt = likelihoodOfClouds(evidence, mixture);
    // How much better each would be explained by a cloud at their own place.
    const weights = now.map((value, person) => Math.max(0, cloudAt(person, positions, person * size) - value));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (total === 0) return [];
    const places = Array.from({ length: effort.candidates }, () => {
      const person = drawWeighted(weights, total, random);
      return positions.slice(person * size, (person + 1) * size);
    });
    for (let cloud = 0; cloud < (effort.known?.shares.length ?? 0); cloud += 1) {
      places.push(effort.known!.means.slice(cloud * size, (cloud + 1) * size));
    }
    const share = Math.max(0.04, 0.5 / (mixture.shares.length + 1));
    const gains = places.map((place) => {
      let gain = 0;
      for (let person = 0; person < now.length; person += 1) {
        gain += Math.log(1 - share + share * Math.exp(Math.min(500, cloudAt(person, place, 0) - now[person]!)));
      }
      return gain;
    });
    const order = [...places.keys()].sort((one, other) => gains[other]! - gains[one]!);
    return order.slice(0, effort.tried).map((at) => ({
      ...mixture,
      shares: Float64Array.of(...mixture.shares.map((one) => one * (1 - share)), share),
      means: Float64Array.of(...mixture.means, ...places[at]!),
    }));
  });
}

/** The log-likelihood of a person under one cloud of the mixture's spread with its middle at a place. */
function likelihoodOfClouds(evidence: Evidence, mixture: Mixture) {
  const size = mixture.dimensions;
  const square = size * size;
  const { precision, halfLog } = prepare(mixture);
  const lowers = evidence.precision.map((value, at) => value + precision[at % square]!);
  const halfLogs = Float64Array.from(evidence.people, (_, person) =>
    factorInPlace(lowers.subarray(person * square, (person + 1) * square), size),
  );
  const solved = new Float64Array(size);
  return (person: number, place: Float64Array, from: number) => {
    let along = 0;
    for (let a = 0; a < size; a += 1) {
      let pull = 0;
      for (let b = 0; b < size; b += 1) pull += precision[a * size + b]! * place[from + b]!;
      along += pull * place[from + a]!;
      solved[a] = evidence.pull[person * size + a]! + pull;
    }
    const lower = lowers.subarray(person * square, (person + 1) * square);
    return (solveLower(lower, solved, size) - along) / 2 - halfLog - halfLogs[person]!;
  };
}

function drawWeighted(weights: Float64Array, total: number, random: Random): number {
  let rest = random.unit() * total;
  let at = 0;
  while (at < weights.length - 1 && rest >= weights[at]!) {
    rest -= weights[at]!;
    at += 1;
  }
  return at;
}
