import type { Module } from '../../platform/module.ts';
import { chores, jobs } from './jobs.ts';
import { personal } from './personal.ts';
import {
  describeDecisions,
  describeDialogues,
  describeDissents,
  describeStatements,
  describeSyntheses,
} from './queries/describe.ts';
import { waiting } from './queries/waiting.ts';
import { routes } from './routes.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

export const dialogue: Module = {
  name: 'dialogue',
  words: { en, de },
  personal,
  routes,
  jobs,
  chores,
  describe: {
    dialogue: describeDialogues,
    statement: describeStatements,
    synthesis: describeSyntheses,
    dissent: describeDissents,
    decision: describeDecisions,
  },
  waiting,
};
