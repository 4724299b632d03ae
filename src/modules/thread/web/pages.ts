import { ask } from '../../../web/api.ts';
import type { PagePlug } from '../../../web/plug.ts';
import type { en } from '../words/en.ts';

declare module '../../../web/words/catalogue.ts' {
  interface Catalogues {
    thread: typeof en;
  }
}

export const pages: PagePlug = {
  name: 'thread',
  words: { en: async () => (await import('../words/en.ts')).en, de: async () => (await import('../words/de.ts')).de },
  routes: [
    { path: '/$ecosystem', page: () => import('./home-page.tsx') },
    { path: '/$ecosystem/search', page: () => import('./search-page.tsx') },
    { path: '/$ecosystem/traces/$subject', page: () => import('./trace-page.tsx') },
  ],
  navigation: [
    {
      to: '/$ecosystem',
      word: { en: 'Home', de: 'Start' },
      group: 1,
      order: 0,
      badge: {
        count: async (ecosystem) => {
          const { readHome } = await import('../contract.ts');
          return (await ask(readHome, { params: { ecosystem } })).unseen;
        },
        about: ['*'],
      },
    },
    { to: '/$ecosystem/search', word: { en: 'Search', de: 'Suche' }, group: 2, order: 90, shortcut: '/' },
  ],
};
