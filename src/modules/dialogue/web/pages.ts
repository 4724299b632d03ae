import type { PagePlug } from '../../../web/plug.ts';
import type { en } from '../words/en.ts';

declare module '../../../web/words/catalogue.ts' {
  interface Catalogues {
    dialogue: typeof en;
  }
}

export const pages: PagePlug = {
  name: 'dialogue',
  words: { en: async () => (await import('../words/en.ts')).en, de: async () => (await import('../words/de.ts')).de },
  routes: [
    { path: '/$ecosystem/dialogues', page: () => import('./dialogues-page.tsx') },
    { path: '/$ecosystem/dialogues/$dialogue', page: () => import('./dialogue-page.tsx') },
    {
      path: '/$ecosystem/dialogues/$dialogue/report',
      page: () => import('./report-page.tsx'),
      public: true,
      bare: true,
    },
    { path: '/$ecosystem/dialogues/$dialogue/vote', page: () => import('./vote-page.tsx') },
  ],
  navigation: [{ to: '/$ecosystem/dialogues', word: { en: 'Dialogues', de: 'Dialoge' }, group: 1, order: 30 }],
};
