import type { Measure, ValuesOf } from '../model.ts';
import { NETWORKS } from '../neighbours/networks.ts';
import { BEARING, INTERACTIONS, PLACES } from '../nk/parameters.ts';

const PAPER = 'Lazer & Friedman 2007, DOI 10.2189/asqu.52.4.667';

/** What one may set, and where the defaults are from. */
export const PARAMETERS = {
  people: {
    kind: 'whole',
    meaning: 'how many people search',
    unit: 'people',
    least: 1,
    most: 2000,
    default: 100,
    source: PAPER,
  },
  network: {
    kind: 'choice',
    meaning: 'whose solutions one sees',
    choices: NETWORKS,
    default: 'full',
    source: PAPER,
  },
  shortcuts: {
    kind: 'whole',
    meaning: 'how many ties the small world has beyond the line; the random network has as many ties',
    unit: 'ties',
    least: 0,
    most: 100_000,
    default: 10,
    source: 'our choice',
  },
  places: {
    ...PLACES,
    most: 24,
    default: 20,
    source: `${PAPER}; 24 at most, since the best of all 2^N solutions is looked for`,
  },
  interactions: { ...INTERACTIONS, most: 23, default: 5, source: PAPER },
  influences: {
    ...BEARING,
    default: 'repeats',
    source: 'our comparison with the printed figures, see the README of this model',
  },
  power: {
    kind: 'number',
    meaning: 'the power to which a value, as a share of the best, is raised to make a score',
    unit: 'exponent',
    least: 0.1,
    most: 100,
    default: 8,
    source: PAPER,
  },
} as const;

export type LazerFriedmanValues = ValuesOf<typeof PARAMETERS>;

/** What is read off the people, in the order of `levels()`. */
export const LEVELS = {
  score: { meaning: 'score of the people, mean', unit: 'share of the best score' },
  best: { meaning: 'score of the best of them', unit: 'share of the best score' },
  solutions: { meaning: 'how many different solutions there are', unit: 'solutions' },
  foundBest: { meaning: 'whether anybody holds the best of all solutions', unit: '0 or 1' },
} as const satisfies Record<string, Measure>;

/**
 * That there are as many pairs as shortcuts. Our definition.
 * @example
 * tooManyShortcuts({ people: 3, shortcuts: 2 })[0].sentence // → 'must be at most 1 (pairs that are not on the line), not 2'
 */
export function tooManyShortcuts({ people, shortcuts }: { people: number; shortcuts: number }) {
  const most = ((people - 1) * (people - 2)) / 2;
  if (shortcuts <= most) return [];
  return [
    { field: 'shortcuts', sentence: `must be at most ${most} (pairs that are not on the line), not ${shortcuts}` },
  ];
}
