import { defineModel } from '../model.ts';
import { tooManyInteractions } from '../nk/parameters.ts';
import { LEVELS, PARAMETERS, tooManyShortcuts } from './parameters.ts';
import { Searchers } from './searchers.ts';

/** The network structure of exploration and exploitation (Lazer & Friedman 2007, DOI 10.2189/asqu.52.4.667); see the README. */
export const lazerFriedman2007 = defineModel({
  name: 'lazer-friedman-2007',
  title: 'The network structure of exploration and exploitation: who sees whose solution to a hard problem',
  question: 'Should everybody see at once what works elsewhere, or does a slower network find more in the end?',
  source: 'Lazer & Friedman 2007, Administrative Science Quarterly 52(4):667–694, DOI 10.2189/asqu.52.4.667',
  parameters: PARAMETERS,
  levels: LEVELS,
  durations: {},
  breaches: (values) => [
    ...tooManyInteractions(values),
    ...(values.network === 'smallWorld' || values.network === 'random' ? tooManyShortcuts(values) : []),
  ],
  begin: (values, streams) => new Searchers(values, streams),
});
