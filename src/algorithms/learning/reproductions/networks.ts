import type { Curve, Reproduction } from './reproduction.ts';

const FANG = 'Fang, Lee & Schilling 2010, DOI 10.1287/orsc.1090.0468';
const COMPUTED = 'computed by an implementation that is not ours';

const REWIRINGS = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1];
const byRewiring = (words: string, block: number, payoffs: readonly number[], error: number): Curve => ({
  words: `${words} (s = ${block})`,
  points: payoffs.map((expected, place) => ({
    across: REWIRINGS[place]!,
    parameters: { block, rewiring: REWIRINGS[place]! },
    level: 'payoff',
    expected,
    error,
  })),
});

const semiIsolation: Reproduction = {
  name: 'fang-lee-schilling-2010',
  model: 'fang-lee-schilling-2010',
  title: 'Some ties across, not too many',
  finding: 'Where things pay only together, groups that are nearly apart end up knowing most.',
  source: `${FANG}, the setting of its main figure. 280 people in 40 groups, 100 dimensions.`,
  known: COMPUTED,
  runs: 100,
  curves: [
    // Errors of single cells are not told for s = 1; those of s = 5 lie between .0005 and .008, largest where groups are apart.
    byRewiring('each dimension pays', 1, [0.591, 0.9307, 0.9941, 0.999, 0.9997, 0.9997, 0.9989, 0.9965], 0.0008),
    byRewiring('five pay together', 5, [0.0333, 0.6056, 0.8641, 0.8815, 0.8778, 0.8466, 0.7912, 0.7348], 0.005),
  ],
  picture: {
    across: { words: 'how many ties lead to another group (β)', from: 0, to: 1, ticks: [0, 0.1, 0.2, 0.3, 0.5, 1] },
    up: { words: 'payoff at rest', from: 0, to: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
  },
};

const early = (words: string, rewiring: number, payoffs: readonly [number, number]): Curve => ({
  words,
  points: ([25, 400] as const).map((period, place) => ({
    across: period,
    parameters: { block: 5, rewiring },
    level: 'payoff',
    period,
    expected: payoffs[place]!,
    error: 0.008,
  })),
  between: Array.from({ length: 40 }, (_, step) => 10 * step),
});

const earlyAndLate: Reproduction = {
  name: 'fang-lee-schilling-2010-early-and-late',
  model: 'fang-lee-schilling-2010',
  title: 'Many ties lead early, few late',
  finding: 'Where all is tied across, people are soon better off; where little is, they are better off in the end.',
  source: `${FANG}, five dimensions pay together. 280 people in 40 groups, 100 dimensions.`,
  known: COMPUTED,
  runs: 100,
  curves: [early('one tie in ten across', 0.1, [0.139, 0.865]), early('all ties across', 1, [0.253, 0.751])],
  picture: {
    across: { words: 'period', from: 0, to: 400, ticks: [0, 100, 200, 300, 400] },
    up: { words: 'payoff', from: 0, to: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
  },
};

const search = (words: string, network: string, expected: number, error: number): Curve => ({
  words,
  points: [{ across: 100, parameters: { network }, level: 'score', period: 100, expected, error }],
  between: [...Array.from({ length: 30 }, (_, round) => round), 35, 40, 50, 60, 70, 80, 90],
});

const lazerFriedman: Reproduction = {
  name: 'lazer-friedman-2007',
  model: 'lazer-friedman-2007',
  title: 'Seeing less finds more, later',
  finding: 'Where all see all, people are ahead early and stop low; on a line they are slow and end high.',
  source: 'Lazer & Friedman 2007, DOI 10.2189/asqu.52.4.667. 100 people, N = 20, K = 5.',
  known: COMPUTED,
  note: 'Printed, by eye, at round 100: the line about .865, the full network about .565.',
  runs: 100,
  curves: [search('the line', 'line', 0.85, 0.006), search('the full network', 'full', 0.574, 0.008)],
  contest: {
    words: 'the line against the full network, on the same landscapes',
    one: { network: 'line' },
    other: { network: 'full' },
    level: 'score',
    periods: 100,
    wins: { count: 845, of: 1000 },
    overtakesAfter: 18,
  },
  picture: {
    across: { words: 'round', from: 0, to: 100, ticks: [0, 20, 40, 60, 80, 100] },
    up: { words: 'score, mean over people', from: 0, to: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
  },
};

const forms = (words: string, interactions: number, late: number, error: number): Curve => ({
  words: `${words} (K = ${interactions})`,
  points: (
    [
      [0, 95.3, 0.1],
      [48, late, error],
    ] as const
  ).map(([period, expected, known]) => ({
    across: period,
    parameters: { interactions },
    level: 'forms',
    period,
    expected,
    error: known,
  })),
  between: Array.from({ length: 47 }, (_, period) => period + 1),
});

const levinthal: Reproduction = {
  name: 'levinthal-1997',
  model: 'levinthal-1997',
  title: 'The more bears on the more, the more forms stay',
  finding: 'Where choices do not bear on each other all organizations end alike; where they do, many forms stay.',
  source: 'Levinthal 1997, DOI 10.1287/mnsc.43.7.934. 100 organizations, N = 10.',
  known: COMPUTED,
  note: 'Printed: at the start 95.44, 95.57 and 95.61 (K = 0, 1, 5); in the long run, by eye, about 1, 4 to 5, and 28.',
  runs: 400,
  curves: [
    forms('no choice bears on another', 0, 1, 0.001),
    forms('each on one', 1, 3.42, 0.1),
    forms('each on five', 5, 27.27, 0.17),
  ],
  picture: {
    across: { words: 'period', from: 0, to: 48, ticks: [0, 12, 24, 36, 48] },
    up: { words: 'different forms', from: 0, to: 100, ticks: [0, 20, 40, 60, 80, 100] },
  },
};

export const networks: readonly Reproduction[] = [semiIsolation, earlyAndLate, lazerFriedman, levinthal];
