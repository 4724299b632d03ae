import type { Breach } from '../model.ts';
import { INFLUENCES } from './landscape.ts';

const KAUFFMAN = 'Kauffman & Weinberger 1989, DOI 10.1016/S0022-5193(89)80019-0';

/** What models on NK landscapes share; each has its own defaults, and as many places as it can bear. */
export const PLACES = {
  kind: 'whole',
  meaning: 'in how many places a form can be one way or the other (N)',
  unit: 'places',
  least: 1,
} as const;

export const INTERACTIONS = {
  kind: 'whole',
  meaning: 'how many other places what one contributes depends on (K): how rugged the landscape is',
  unit: 'places',
  least: 0,
} as const;

export const BEARING = {
  kind: 'choice',
  meaning: 'which other places bear on one',
  choices: INFLUENCES,
} as const;

export const NK_SOURCE = KAUFFMAN;

/**
 * That a place depends on others only. Our wording of the definition (DOI 10.1016/S0022-5193(89)80019-0).
 * @example
 * tooManyInteractions({ places: 5, interactions: 5 })[0].sentence // → 'must be at most 4 (places - 1), not 5'
 */
export function tooManyInteractions({ places, interactions }: { places: number; interactions: number }): Breach[] {
  if (interactions < places) return [];
  return [{ field: 'interactions', sentence: `must be at most ${places - 1} (places - 1), not ${interactions}` }];
}
