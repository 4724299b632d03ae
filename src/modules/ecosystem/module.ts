import type { Module } from '../../platform/module.ts';
import { openRoutes } from './open-routes.ts';
import { personal } from './personal.ts';
import { describeOrganizations, describePersons, describeSpaces } from './queries/describe.ts';
import { routes } from './routes.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

export const ecosystem: Module = {
  name: 'ecosystem',
  words: { en, de },
  personal,
  routes: [...openRoutes, ...routes],
  describe: { person: describePersons, space: describeSpaces, organization: describeOrganizations },
};
