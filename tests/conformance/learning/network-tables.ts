import type { Cell } from './cells.ts';

/** Cells computed by an implementation that is not ours, from the same rules; the paper prints curves (Fang, Lee & Schilling 2010, figures 2 and 3). */
const REWIRINGS = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1];
const fang = (block: number, payoffs: readonly number[], error: number): Cell[] =>
  payoffs.map((expected, place) => ({
    parameters: { block, rewiring: REWIRINGS[place] },
    level: 'payoff',
    expected,
    error,
  }));
/** Errors of single cells are not told for s = 1; those of s = 5 lie between .0005 and .008, largest where groups are apart. */
export const additive = fang(1, [0.591, 0.9307, 0.9941, 0.999, 0.9997, 0.9997, 0.9989, 0.9965], 0.0008);
export const blocks = fang(5, [0.0333, 0.6056, 0.8641, 0.8815, 0.8778, 0.8466, 0.7912, 0.7348], 0.005);
export const early: Cell[] = (
  [
    [0.1, 25, 0.139],
    [1, 25, 0.253],
    [0.1, 400, 0.865],
    [1, 400, 0.751],
  ] as const
).map(([rewiring, at, expected]) => ({
  parameters: { block: 5, rewiring },
  level: 'payoff',
  at,
  horizon: at,
  expected,
  error: 0.008,
}));

/** Lazer & Friedman 2007 at round 100. */
export const search: Cell[] = (
  [
    ['full', 0.574, 0.008],
    ['line', 0.85, 0.006],
  ] as const
).map(([network, expected, error]) => ({
  parameters: { network },
  level: 'score',
  at: 100,
  horizon: 100,
  expected,
  error,
}));

/** Levinthal 1997: forms at the start (95.3 for every K) and after 48 periods. */
export const forms: Cell[] = (
  [
    [0, 0, 95.3, 0.1],
    [1, 0, 95.3, 0.1],
    [5, 0, 95.3, 0.1],
    [0, 48, 1, 0.001],
    [1, 48, 3.42, 0.1],
    [5, 48, 27.27, 0.17],
  ] as const
).map(([interactions, at, expected, error]) => ({
  parameters: { interactions },
  level: 'forms',
  at,
  horizon: 48,
  expected,
  error,
}));
