import type { PagePlug } from '../../../web/plug.ts';
import type { en } from '../words/en.ts';

declare module '../../../web/words/catalogue.ts' {
  interface Catalogues {
    ecosystem: typeof en;
  }
}

export const pages: PagePlug = {
  name: 'ecosystem',
  words: { en: async () => (await import('../words/en.ts')).en, de: async () => (await import('../words/de.ts')).de },
  routes: [
    { path: '/', page: () => import('./welcome-page.tsx'), public: true, bare: true },
    { path: '/join/$token', page: () => import('./join-page.tsx'), public: true, bare: true },
    { path: '/$ecosystem/people', page: () => import('./people-page.tsx') },
    { path: '/$ecosystem/people/$person', page: () => import('./person-page.tsx') },
    { path: '/$ecosystem/organizations/$organization', page: () => import('./organization-page.tsx') },
    { path: '/$ecosystem/spaces', page: () => import('./spaces-page.tsx') },
    { path: '/$ecosystem/spaces/$space', page: () => import('./space-page.tsx') },
  ],
  navigation: [
    { to: '/$ecosystem/people', word: { en: 'People', de: 'Menschen' }, group: 2, order: 70 },
    { to: '/$ecosystem/spaces', word: { en: 'Spaces', de: 'Räume' }, group: 2, order: 80 },
  ],
};
