import type { Measure, ValuesOf } from '../model.ts';
import { BEARING, INTERACTIONS, NK_SOURCE, PLACES } from '../nk/parameters.ts';

const PAPER = 'Levinthal 1997, DOI 10.1287/mnsc.43.7.934';

/** What one may set, and where the defaults are from. */
export const PARAMETERS = {
  places: { ...PLACES, most: 30, default: 10, source: PAPER },
  interactions: { ...INTERACTIONS, most: 29, default: 5, source: `${PAPER}, who has K = 0, 1 and 5` },
  influences: { ...BEARING, default: 'distinct', source: `${NK_SOURCE}; our choice, the paper leaves it open` },
  organizations: {
    kind: 'whole',
    meaning: 'how many organizations search',
    unit: 'organizations',
    least: 1,
    most: 100_000,
    default: 100,
    source: PAPER,
  },
  search: {
    kind: 'choice',
    meaning: 'which of the better forms one bit away an organization takes',
    choices: { first: 'the first that it comes upon, in random order', best: 'the best' },
    default: 'first',
    source: `${PAPER} has the first; the best is ours, to compare`,
  },
  jumps: {
    kind: 'number',
    meaning: 'how often an organization also looks at a form drawn from all, and takes it if it is better',
    unit: 'probability a period',
    least: 0,
    most: 1,
    default: 0,
    source: `${PAPER} has long jumps, too; that they have a rate is ours`,
  },
} as const;

export type LevinthalValues = ValuesOf<typeof PARAMETERS>;

/** What is read off the organizations, in the order of `levels()`. */
export const LEVELS = {
  forms: { meaning: 'how many different forms there are', unit: 'forms' },
  value: { meaning: 'value of the forms, mean over organizations', unit: 'share of what is thinkable' },
  best: { meaning: 'value of the best form there is', unit: 'share of what is thinkable' },
  settled: { meaning: 'how many organizations have no better form one bit away', unit: 'share' },
} as const satisfies Record<string, Measure>;
