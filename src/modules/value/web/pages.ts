import type { PagePlug } from '../../../web/plug.ts';
import type { en } from '../words/en.ts';

declare module '../../../web/words/catalogue.ts' {
  interface Catalogues {
    value: typeof en;
  }
}

export const pages: PagePlug = {
  name: 'value',
  words: { en: async () => (await import('../words/en.ts')).en, de: async () => (await import('../words/de.ts')).de },
  routes: [
    { path: '/$ecosystem/promises', page: () => import('./promises-page.tsx') },
    { path: '/$ecosystem/promises/$promise', page: () => import('./promise-page.tsx') },
    { path: '/$ecosystem/propositions/$proposition', page: () => import('./proposition-page.tsx') },
    { path: '/$ecosystem/experiences', page: () => import('./experiences-page.tsx') },
    { path: '/e/$token', page: () => import('./link-page.tsx'), public: true, bare: true },
    { path: '/e/$token/$receipt', page: () => import('./told-page.tsx'), public: true, bare: true },
  ],
  navigation: [{ to: '/$ecosystem/promises', word: { en: 'Promises', de: 'Versprechen' }, group: 1, order: 40 }],
};
