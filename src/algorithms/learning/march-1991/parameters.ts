import type { Measure, ValuesOf } from '../model.ts';

const PAPER = 'March 1991, DOI 10.1287/orsc.2.1.71';
const chance = { kind: 'number', unit: 'probability a period', least: 0, most: 1 } as const;

/** What one may set, and where the defaults are from. */
export const PARAMETERS = {
  individuals: {
    kind: 'whole',
    meaning: 'how many people the organization has',
    unit: 'people',
    least: 1,
    most: 10_000,
    default: 50,
    source: PAPER,
  },
  dimensions: {
    kind: 'whole',
    meaning: 'in how many ways the world can be one way or the other',
    unit: 'dimensions',
    least: 1,
    most: 10_000,
    default: 30,
    source: PAPER,
  },
  socialization: {
    ...chance,
    meaning: 'how readily an individual takes a belief from the code (p1)',
    default: 0.5,
    source: `${PAPER}, figure 1 goes from .1 to .9`,
  },
  fastShare: {
    kind: 'number',
    meaning: 'which share of the places is held by fast learners, who have a rate of their own',
    unit: 'share of individuals, rounded to whole people',
    least: 0,
    most: 1,
    default: 0,
    source: `${PAPER}, figures 2 and 3`,
  },
  fastSocialization: {
    ...chance,
    meaning: 'how readily a fast learner takes a belief from the code',
    default: 0.9,
    source: `${PAPER}, figures 2 and 3`,
  },
  codeLearning: {
    ...chance,
    meaning: 'how readily the code follows those who know more than it (p2)',
    default: 0.5,
    source: `${PAPER}, figure 1 goes from .1 to .9`,
  },
  turnover: {
    ...chance,
    meaning: 'how often an individual is replaced by a naive one (p3)',
    default: 0,
    source: `${PAPER}, figure 4`,
  },
  turbulence: {
    ...chance,
    meaning: 'how often each dimension of the world turns into its opposite (p4)',
    default: 0,
    source: `${PAPER}, figure 5 has .02`,
  },
  rules: {
    kind: 'choice',
    meaning: 'which reading of the paper',
    choices: {
      reproducing: 'those that give its printed figures: step by step toward the code; a belief of 0 acts by a coin',
      literal: 'its words taken as they stand: straight to the code; only beliefs held count',
    },
    default: 'reproducing',
    source: 'our comparison with figure 1, see the README of this model',
  },
} as const;

export type MarchValues = ValuesOf<typeof PARAMETERS>;

/** What is read off the organization, in the order of `levels()`. */
export const LEVELS = {
  individuals: { meaning: 'knowledge of the individuals: right minus wrong beliefs, mean', unit: 'net share' },
  code: { meaning: 'knowledge of the code: right minus wrong entries', unit: 'net share' },
  slow: { meaning: 'knowledge of the individuals who are no fast learners', unit: 'net share' },
  fast: { meaning: 'knowledge of the fast learners', unit: 'net share' },
  individualsCorrect: { meaning: 'how much of the world individuals believe rightly, mean', unit: 'share' },
  codeCorrect: { meaning: 'how much of the world the code has right', unit: 'share' },
  apart: { meaning: 'how many of the beliefs of individuals differ from the entry of the code', unit: 'share' },
} as const satisfies Record<string, Measure>;

/**
 * How many of the places are the fast learners': the first ones, and they stay so when somebody new comes. Our definition; the
 * paper has no turnover where rates differ.
 * @example
 * fastPlaces({ individuals: 50, fastShare: 0.25 }) // → 13
 */
export function fastPlaces({ individuals, fastShare }: Pick<MarchValues, 'individuals' | 'fastShare'>): number {
  return Math.round(individuals * fastShare);
}
