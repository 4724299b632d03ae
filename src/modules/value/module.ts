import type { Module } from '../../platform/module.ts';
import { personal } from './personal.ts';
import { describeExperiences, describePromises, describePropositions } from './queries/describe.ts';
import { waiting } from './queries/waiting.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

export const value: Module = {
  name: 'value',
  words: { en, de },
  personal,
  routes,
  reactions,
  describe: { proposition: describePropositions, promise: describePromises, experience: describeExperiences },
  waiting,
};
