import type { Curve, Reproduction } from './reproduction.ts';

/** Rates of figure 1, of individuals (p1). */
const RATES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const WORK = 'March 1991, DOI 10.1287/orsc.2.1.71';
const SIZE = '50 individuals, 30 dimensions.';
const COMPUTED = 'computed by an implementation that is not ours';
const SPEEDS = { 0.1: 'the code learns slowly', 0.5: 'at a middling rate', 0.9: 'fast' } as const;

type Rate = keyof typeof SPEEDS;
const bySocialization = (
  codeLearning: Rate,
  level: string,
  knowledge: readonly number[],
  known: object,
  rates = RATES,
) =>
  ({
    words: `${SPEEDS[codeLearning]} (p2 = ${String(codeLearning).slice(1)})`,
    points: knowledge.map((expected, place) => ({
      across: rates[place]!,
      parameters: {
        codeLearning,
        socialization: rates[place]!,
        ...(level === 'codeCorrect' ? { rules: 'literal' } : {}),
      },
      level,
      expected,
      error: 0.0006,
      ...known,
    })),
  }) satisfies Curve;
const ACROSS = { words: 'how readily individuals learn from the code (p1)', from: 0.1, to: 0.9, ticks: RATES };

/** Read off a scan, ± .003; each the mean of 80 runs. */
const printed = (codeLearning: Rate, knowledge: readonly number[]) =>
  bySocialization(codeLearning, 'code', knowledge, { error: 0.003, meanOf: 80 });

const figure1: Reproduction = {
  name: 'march-1991-figure-1',
  model: 'march-1991',
  title: 'Slow learners make a knowing organization',
  finding: 'Where people take on slowly what the organization holds to be true, it ends up knowing more of the world.',
  source: `${WORK}, figure 1. ${SIZE}`,
  known: 'printed, mean of 80 runs',
  runs: 80,
  curves: [
    printed(0.1, [0.857, 0.814, 0.803, 0.788, 0.802, 0.817, 0.806, 0.804, 0.795]),
    printed(0.5, [0.954, 0.919, 0.874, 0.836, 0.797, 0.779, 0.781, 0.753, 0.746]),
    printed(0.9, [0.977, 0.95, 0.912, 0.889, 0.853, 0.803, 0.769, 0.745, 0.752]),
  ],
  picture: {
    across: ACROSS,
    up: {
      words: 'knowledge at equilibrium (right minus wrong)',
      from: 0.7,
      to: 1,
      ticks: [0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1],
    },
  },
};

const equilibrium: Reproduction = {
  ...figure1,
  name: 'march-1991-equilibrium',
  source: `${WORK}, the rules that give its figure 1. ${SIZE}`,
  known: COMPUTED,
  runs: 400,
  curves: [
    bySocialization(0.1, 'code', [0.8628, 0.8187, 0.8037, 0.8003, 0.8002, 0.8029, 0.8058, 0.8088, 0.8133], {}),
    bySocialization(0.5, 'code', [0.9535, 0.9087, 0.8702, 0.8368, 0.8097, 0.7874, 0.7681, 0.7536, 0.74], {}),
  ],
};

const CORNERS = [0.1, 0.5, 0.9];
const literalText: Reproduction = {
  name: 'march-1991-literal-text',
  model: 'march-1991',
  title: 'What the paper’s words alone would give',
  finding: 'Taken literally, the rules give another organization than the printed figure shows: it knows far less.',
  source: `${WORK}, its rules taken literally. ${SIZE}`,
  known: COMPUTED,
  runs: 400,
  curves: [
    bySocialization(0.1, 'codeCorrect', [0.7459, 0.6878, 0.6736], {}, CORNERS),
    bySocialization(0.5, 'codeCorrect', [0.8373, 0.7303, 0.6906], {}, CORNERS),
  ],
  picture: {
    across: { ...ACROSS, ticks: CORNERS },
    up: { words: 'how much of the world the code has right', from: 0.6, to: 0.9, ticks: [0.6, 0.7, 0.8, 0.9] },
  },
};

const TURNOVER = [0, 0.05, 0.1, 0.3, 0.5, 0.9, 1];
const byTurnover = (words: string, socialization: number, knowledge: readonly number[]): Curve => ({
  words: `${words} (p1 = ${String(socialization).slice(1)})`,
  points: knowledge.map((expected, place) => ({
    across: TURNOVER[place]!,
    parameters: { socialization, turnover: TURNOVER[place]! },
    level: 'code',
    period: 20,
    expected,
    error: 0.0023,
  })),
});

const figure4: Reproduction = {
  name: 'march-1991-figure-4',
  model: 'march-1991',
  title: 'Turnover helps where people are quickly made alike',
  finding: 'Where people take on fast what the organization holds to be true, some who come new keep it learning.',
  source: `${WORK}, the setting of figure 4: after 20 periods, p2 = .5. ${SIZE}`,
  known: COMPUTED,
  runs: 400,
  curves: [
    byTurnover('people learn slowly', 0.1, [0.787, 0.765, 0.739, 0.667, 0.634, 0.615, 0.613]),
    byTurnover('people learn fast', 0.9, [0.74, 0.809, 0.839, 0.871, 0.855, 0.712, 0.616]),
  ],
  picture: {
    across: { words: 'how often an individual is replaced in a period (p3)', from: 0, to: 1, ticks: TURNOVER },
    up: { words: 'what the code knows after 20 periods', from: 0.6, to: 0.9, ticks: [0.6, 0.7, 0.8, 0.9] },
  },
};

const PERIODS = [10, 20, 50, 100];
const inTurbulence = (words: string, turnover: number, knowledge: readonly number[]): Curve => ({
  words,
  points: knowledge.map((expected, place) => ({
    across: PERIODS[place]!,
    parameters: { turnover, turbulence: 0.02 },
    level: 'code',
    period: PERIODS[place]!,
    expected,
    error: 0.0042,
  })),
  between: Array.from({ length: 51 }, (_, step) => 2 * step).filter((period) => !PERIODS.includes(period)),
});

const figure5: Reproduction = {
  name: 'march-1991-figure-5',
  model: 'march-1991',
  title: 'In a turning world, a stable staff comes to know nothing',
  finding: 'Where the world turns, an organization in which nobody leaves forgets; some turnover keeps it knowing.',
  source: `${WORK}, the setting of figure 5: p4 = .02, p1 = p2 = .5. ${SIZE}`,
  known: COMPUTED,
  runs: 400,
  curves: [
    inTurbulence('nobody leaves', 0, [0.603, 0.444, 0.128, 0.016]),
    inTurbulence('one in ten leaves (p3 = .1)', 0.1, [0.61, 0.576, 0.551, 0.556]),
  ],
  picture: {
    across: { words: 'period', from: 0, to: 100, ticks: [0, 20, 40, 60, 80, 100] },
    up: { words: 'what the code knows', from: -0.05, to: 0.7, ticks: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7] },
  },
};

export const march: readonly Reproduction[] = [figure1, equilibrium, literalText, figure4, figure5];
