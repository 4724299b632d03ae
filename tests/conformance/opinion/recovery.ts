import { mapOpinions, type TilthMap } from '../../../src/algorithms/opinion/tilth/index.ts';
import type { VoteTable } from '../../../src/algorithms/opinion/votes.ts';
import { adjustedRand, converse, type Kind, type Setting } from './synthetic.ts';

/** Kinds of conversation whose groups are known, and how many there are. */
const planted = (sizes: readonly number[], noise = 0.15, divided = 1): Kind => ({
  kind: 'planted',
  sizes,
  noise,
  divided,
});

export const KINDS: Record<string, Kind> = {
  'even coins': { kind: 'coin' },
  'independent votes': { kind: 'independent' },
  'more or less ready to agree': { kind: 'agreeing' },
  'two ways to agree': { kind: 'agreeing', twoTypes: true },
  'more or less ready to pass': { kind: 'passing' },
  'two ways to pass': { kind: 'passing', twoTypes: true },
  'normal continuum': { kind: 'continuum', spread: 'normal' },
  'uniform continuum': { kind: 'continuum', spread: 'uniform' },
  'uniform continuum, steep': { kind: 'continuum', spread: 'uniform', slope: 2 },
  '2 groups': planted([1, 1]),
  '2 groups, noise .25': planted([1, 1], 0.25),
  '2 groups, noise .05': planted([1, 1], 0.05),
  '3 groups, 6 : 3 : 1': planted([6, 3, 1]),
  '5 groups': planted([1, 1, 1, 1, 1]),
  '8 groups': planted([1, 1, 1, 1, 1, 1, 1, 1]),
  '5 % beside one group': planted([95, 5]),
  '5 % beside two groups': planted([50, 45, 5]),
};

export const SIZES: Record<string, Omit<Setting, 'truth'>> = {
  '60 × 20, all voted': { people: 60, statements: 20, missing: 0 },
  '200 × 50, half missing': { people: 200, statements: 50, missing: 0.5 },
  '200 × 50, half missing, heavy tail, late statements': {
    people: 200,
    statements: 50,
    missing: 0.5,
    heavyTail: true,
    late: true,
  },
  '1,000 × 100, 70 % missing': { people: 1_000, statements: 100, missing: 0.7 },
  '2,000 × 200, 85 % missing, heavy tail, late statements': {
    people: 2_000,
    statements: 200,
    missing: 0.85,
    heavyTail: true,
    late: true,
  },
};

/** Who voted this often can be told apart from others at all. */
const OFTEN = 15;

export interface Recovery {
  /** Share of seeds with more than one group, and with the right number. */
  readonly several: number;
  readonly right: number;
  /** Mean adjusted Rand index over all who voted, and over those with 15 votes or more. */
  readonly rand: number;
  readonly randOfActive: number;
  /** Share of seeds in which a group has a Jaccard coefficient of .6 or more with the last planted one. */
  readonly lastFound: number;
}

export function recovery(setting: Setting, seeds: number, resamples = 20): Recovery {
  const groups = setting.truth.kind === 'planted' ? setting.truth.sizes.length : 1;
  let [several, right, rand, randOfActive, lastFound] = [0, 0, 0, 0, 0];
  for (let seed = 0; seed < seeds; seed += 1) {
    const { table, truth } = converse(setting, 1_000 + seed);
    const map = mapOpinions(table, { resamples });
    several += map.groups.length > 1 ? 1 / seeds : 0;
    right += map.groups.length === groups ? 1 / seeds : 0;
    rand += randAmong(table, map, truth, 1) / seeds;
    randOfActive += randAmong(table, map, truth, OFTEN) / seeds;
    lastFound += nearest(map, truth, groups - 1) >= 0.6 ? 1 / seeds : 0;
  }
  return { several, right, rand, randOfActive, lastFound };
}

function randAmong(table: VoteTable, map: TilthMap, truth: Int32Array, votes: number): number {
  const who = [...truth.keys()].filter((person) => table.starts[person + 1]! - table.starts[person]! >= votes);
  return adjustedRand(
    who.map((person) => map.labels[person]!),
    who.map((person) => truth[person]!),
  );
}

function nearest(map: TilthMap, truth: Int32Array, group: number): number {
  const size = truth.filter((label) => label === group).length;
  const coefficients = map.groups.map(({ members }) => {
    const both = members.filter((member) => truth[member] === group).length;
    return both / (members.length + size - both);
  });
  return Math.max(0, ...coefficients);
}
