import { expect, test } from 'vitest';
import { KINDS, recovery } from './recovery.ts';
import type { Setting } from './synthetic.ts';

/** What the issue asks of Tilth mode, over 100 seeds each; the whole table is in docs/mathematics/opinion.md. */
const SEEDS = 100;
const middle = { people: 200, statements: 50, missing: 0.5 };
const large = { people: 1_000, statements: 100, missing: 0.7 };
const of = (kind: keyof typeof KINDS, setting: Omit<Setting, 'truth'>, seeds = SEEDS) =>
  recovery({ ...setting, truth: KINDS[kind]! }, seeds);
const TIME = 900_000;

test.each([
  'even coins',
  'independent votes',
  'more or less ready to agree',
  'two ways to agree',
  'more or less ready to pass',
  'two ways to pass',
])(
  '%s: more than one group in no more than 5 of 100',
  (kind) => {
    for (const setting of [
      middle,
      { ...middle, heavyTail: true, late: true },
      { people: 60, statements: 20, missing: 0 },
    ])
      expect(of(kind, setting).several).toBeLessThanOrEqual(0.05);
  },
  TIME,
);

test(
  'a normal continuum: more than one group in no more than 5 of 100',
  () => expect(of('normal continuum', middle).several).toBeLessThanOrEqual(0.05),
  TIME,
);

test.each([
  ['2 groups', middle, SEEDS],
  ['3 groups, 6 : 3 : 1', middle, SEEDS],
  ['5 groups', { people: 500, statements: 60, missing: 0.4 }, SEEDS],
  // Four seconds a seed: fewer say the same.
  ['8 groups', { people: 800, statements: 100, missing: 0.6 }, 30],
] as const)(
  '%s are recovered with an adjusted Rand index of .9',
  (kind, setting, seeds) => expect(of(kind, setting, seeds).rand).toBeGreaterThanOrEqual(0.9),
  TIME,
);

test.each(['5 % beside one group', '5 % beside two groups'])(
  '%s: the minority is found in 80 of 100',
  (kind) => {
    for (const setting of [middle, large]) expect(of(kind, setting).lastFound).toBeGreaterThanOrEqual(0.8);
  },
  TIME,
);
