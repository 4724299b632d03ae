import type { Module } from '../../platform/module.ts';
import { describesOf } from './describing.ts';
import { personal } from './personal.ts';
import { reactionsOf } from './reactions.ts';
import { routesOf } from './routes.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

/** Over all other modules: it shows their things by what they say of themselves. */
export function threadOver(modules: readonly Module[]): Module {
  const describes = describesOf(modules);
  const waitings = modules.flatMap(({ waiting }) => waiting ?? []);
  return {
    name: 'thread',
    words: { en, de },
    personal,
    routes: routesOf(describes, waitings),
    reactions: reactionsOf(describes),
  };
}
