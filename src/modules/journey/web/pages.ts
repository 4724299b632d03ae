import type { PagePlug } from '../../../web/plug.ts';
import type { en } from '../words/en.ts';

declare module '../../../web/words/catalogue.ts' {
  interface Catalogues {
    journey: typeof en;
  }
}

export const pages: PagePlug = {
  name: 'journey',
  words: { en: async () => (await import('../words/en.ts')).en, de: async () => (await import('../words/de.ts')).de },
  routes: [
    { path: '/$ecosystem/signals', page: () => import('./signals-page.tsx') },
    { path: '/$ecosystem/signals/$signal', page: () => import('./signal-page.tsx') },
    { path: '/$ecosystem/journeys', page: () => import('./journeys-page.tsx') },
    { path: '/$ecosystem/journeys/$journey', page: () => import('./journey-page.tsx') },
    { path: '/s/$token', page: () => import('./link-page.tsx'), public: true, bare: true },
    { path: '/r/$token', page: () => import('./receipt-page.tsx'), public: true, bare: true },
  ],
  navigation: [
    { to: '/$ecosystem/signals', word: { en: 'Signals', de: 'Signale' }, group: 1, order: 10 },
    { to: '/$ecosystem/journeys', word: { en: 'Journeys', de: 'Reisen' }, group: 1, order: 20 },
  ],
  everywhere: [
    { word: { en: 'Raise a signal', de: 'Etwas melden' }, order: 10, part: () => import('./raise-part.tsx') },
  ],
};
