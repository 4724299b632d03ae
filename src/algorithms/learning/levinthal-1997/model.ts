import { defineModel } from '../model.ts';
import { tooManyInteractions } from '../nk/parameters.ts';
import { LEVELS, PARAMETERS } from './parameters.ts';
import { Population } from './population.ts';

/** Adaptation on rugged landscapes (Levinthal 1997, DOI 10.1287/mnsc.43.7.934); see the README beside this. */
export const levinthal1997 = defineModel({
  name: 'levinthal-1997',
  title: 'Adaptation on rugged landscapes: organizations that improve one thing at a time come to rest in many forms',
  question: 'How different do organizations stay in one world, when what each does depends on what else it does?',
  source: 'Levinthal 1997, Management Science 43(7):934–950, DOI 10.1287/mnsc.43.7.934',
  parameters: PARAMETERS,
  levels: LEVELS,
  durations: {},
  breaches: tooManyInteractions,
  begin: (values, streams) => new Population(values, streams),
});
