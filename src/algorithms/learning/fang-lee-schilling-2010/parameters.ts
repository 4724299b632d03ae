import type { Breach, Measure, ValuesOf } from '../model.ts';

const PAPER = 'Fang, Lee & Schilling 2010, DOI 10.1287/orsc.1090.0468';

/** What one may set, and where the defaults are from. */
export const PARAMETERS = {
  groups: {
    kind: 'whole',
    meaning: 'how many groups there are',
    unit: 'groups',
    least: 1,
    most: 1000,
    default: 40,
    source: PAPER,
  },
  size: {
    kind: 'whole',
    meaning: 'how large a group is',
    unit: 'people',
    least: 1,
    most: 100,
    default: 7,
    source: PAPER,
  },
  dimensions: {
    kind: 'whole',
    meaning: 'in how many ways the world can be one way or the other (m)',
    unit: 'dimensions',
    least: 1,
    most: 10_000,
    default: 100,
    source: PAPER,
  },
  block: {
    kind: 'whole',
    meaning: 'how many dimensions only pay together, when all of them are right (s)',
    unit: 'dimensions',
    least: 1,
    most: 32,
    default: 5,
    source: `${PAPER}; 1 is the payoff of March 1991`,
  },
  learning: {
    kind: 'number',
    meaning: 'how readily one takes, on a dimension, the view of most of those one learns from',
    unit: 'probability a period',
    least: 0,
    most: 1,
    default: 0.3,
    source: PAPER,
  },
  rewiring: {
    kind: 'number',
    meaning: 'how many of the ties within groups are led to another group instead (β)',
    unit: 'probability a tie',
    least: 0,
    most: 1,
    default: 0.1,
    source: PAPER,
  },
} as const;

export type FangValues = ValuesOf<typeof PARAMETERS>;

/** What is read off the people, in the order of `levels()`. */
export const LEVELS = {
  payoff: { meaning: 'payoff, mean over people', unit: 'share of the greatest' },
  best: { meaning: 'payoff of whoever has the most', unit: 'share of the greatest' },
  correct: { meaning: 'how much of the world people believe rightly, mean', unit: 'share' },
  disagreement: { meaning: 'how often two people, drawn at random, believe differently on a dimension', unit: 'share' },
} as const satisfies Record<string, Measure>;

/**
 * That blocks divide the world evenly. Our definition.
 * @example
 * unevenBlocks({ dimensions: 100, block: 3 })[0].sentence // → 'must be a multiple of block (3), not 100'
 */
export function unevenBlocks({ dimensions, block }: Pick<FangValues, 'dimensions' | 'block'>): Breach[] {
  if (dimensions % block === 0) return [];
  return [{ field: 'dimensions', sentence: `must be a multiple of block (${block}), not ${dimensions}` }];
}
