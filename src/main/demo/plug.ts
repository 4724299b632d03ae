import { join } from 'node:path';
import { z } from 'zod';
import { NOBODY } from '../../kernel/actor.ts';
import { endpoint } from '../../kernel/endpoint.ts';
import { DomainError } from '../../kernel/errors.ts';
import { walkIns } from '../../modules/ecosystem/queries/doors.ts';
import { openRoute } from '../../platform/http/route.ts';
import type { Module } from '../../platform/module.ts';
import { projectRoot } from '../place.ts';
import { loadDemonstration } from './load.ts';

const load = endpoint({
  method: 'POST',
  path: '/api/demonstrations',
  summary: 'Load GreenCo, where nobody has an account yet',
  door: 'anyone',
  reply: z.object({ slug: z.string() }),
});

let loading: Promise<{ slug: string }> | null = null;

/** On an empty Tilth anybody may look around first; afterwards `npx tilth demo` is for whoever runs it. */
export const demonstration: Module = {
  name: 'demonstration',
  words: {
    en: {
      'errors.not-empty':
        'Somebody works here already. Whoever runs this Tilth can load GreenCo with "npx tilth demo".',
    },
    de: {
      'errors.not-empty':
        'Hier arbeitet schon jemand. Wer dieses Tilth betreibt, kann GreenCo mit „npx tilth demo“ laden.',
    },
  },
  routes: [
    openRoute(load, async ({ database, identity }) => {
      const [there] = await database.as(NOBODY, walkIns);
      if (there) return { slug: there.slug };
      if (!(await identity.isEmpty())) throw new DomainError('demonstration.not-empty', {}, 'forbidden');
      const folder = join(projectRoot(), 'demo', 'greenco');
      // Two who press at once wait for the same.
      loading ??= loadDemonstration({ database, folder, today: new Date() }).finally(() => {
        loading = null;
      });
      const { slug } = await loading;
      return { slug };
    }),
  ],
};
