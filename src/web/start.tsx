import './theme/theme.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { resumeParcels } from './parcels.ts';
import type { PagePlug } from './plug.ts';
import { makeReplies } from './replies.ts';
import { makeRouter } from './router.tsx';
import { loadSession } from './session.tsx';
import { loadAllWords } from './words/catalogue.ts';
import { firstLocale, setCurrentLocale } from './words/locale.ts';
import { WordsProvider } from './words/words.tsx';

/**
 * React Aria would write a style element that the content-security policy refuses; it refrains where it finds its own
 * name taken. The rule itself stands in base.css.
 */
function keepStylesOut(): void {
  const taken = document.createElement('meta');
  taken.id = 'react-aria-pressable-style';
  document.head.append(taken);
}

/** Everything begins at once: who is here, the words, the page. Only the words must be there before anything shows. */
export async function start(plugs: readonly PagePlug[]): Promise<void> {
  keepStylesOut();
  const locale = firstLocale();
  setCurrentLocale(locale);
  const replies = makeReplies(async () => {
    const { account } = await loadSession(replies, true);
    if (!account) await router.invalidate();
  });
  void loadSession(replies).catch(() => undefined);
  void resumeParcels();
  const router = makeRouter(plugs, replies);
  await loadAllWords(locale);
  const place = document.getElementById('root');
  if (!place) throw new Error('index.html has no #root.');
  createRoot(place).render(
    <StrictMode>
      <WordsProvider first={locale}>
        <RouterProvider router={router} />
      </WordsProvider>
    </StrictMode>,
  );
}
