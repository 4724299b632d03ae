import type { Module } from '../../platform/module.ts';
import { personal } from './personal.ts';
import * as describe from './queries/describe.ts';
import { waiting } from './queries/waiting.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

export const journey: Module = {
  name: 'journey',
  words: { en, de },
  personal,
  routes,
  reactions,
  describe: {
    signal: describe.describeSignals,
    interpretation: describe.describeInterpretations,
    journey: describe.describeJourneys,
    experiment: describe.describeExperiments,
    practice: describe.describePractices,
  },
  waiting,
};
