import { useQueryClient } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { chooseLocale } from '../../kernel/words.ts';
import { useReachable } from '../connection.ts';
import { useLiveStream } from '../live.ts';
import { usePerson, useSession } from '../session.tsx';
import { localeIsChosen } from '../words/locale.ts';
import { useSpeak, useWords } from '../words/words.tsx';
import { useFocusOnNavigation } from './focus.ts';
import { Navigation } from './navigation.tsx';
import { PhoneBar } from './phone-bar.tsx';
import { Toasts } from './toasts.tsx';

function OfflineBanner() {
  const { t } = useWords();
  const reachable = useReachable();
  return (
    <div role="status" data-screen className="sticky top-0 z-40">
      {!reachable && <p className="bg-clay-soft px-5.5 py-2.5 text-meta text-clay desk:px-13">{t('shell.offline')}</p>}
    </div>
  );
}

/** Where nothing was chosen in this browser, the language the account chose; and replies in the language spoken now. */
function useOwnLanguage(): void {
  const { locale } = useWords();
  const speak = useSpeak();
  const client = useQueryClient();
  const { account } = useSession();
  const chosen = account?.locale;
  useEffect(() => {
    if (chosen && !localeIsChosen()) void speak(chooseLocale([chosen]));
  }, [chosen, speak]);
  const spoken = useRef(locale);
  useEffect(() => {
    if (spoken.current === locale) return;
    spoken.current = locale;
    void client.invalidateQueries();
  }, [locale, client]);
}

export function Root() {
  useFocusOnNavigation();
  useOwnLanguage();
  return (
    <>
      <OfflineBanner />
      <Outlet />
      <Toasts />
    </>
  );
}

function SkipLink() {
  const { t } = useWords();
  return (
    <a
      href="#content"
      className="absolute top-2 left-2 z-50 -translate-y-20 rounded-md bg-ink px-4 py-2 text-paper focus-visible:translate-y-0"
    >
      {t('shell.skip-to-content')}
    </a>
  );
}

/** Desk: navigation on the left. Phone: a bar at the thumb's end. */
export function Framed() {
  const { ecosystem } = useParams({ strict: false }) as { ecosystem?: string };
  const person = usePerson();
  useLiveStream(person ? ecosystem : undefined);
  return (
    <div className="min-h-dvh print:block desk:grid desk:grid-cols-[196px_minmax(0,1fr)]">
      <SkipLink />
      <Navigation person={person} />
      <main
        id="content"
        tabIndex={-1}
        className="max-w-[calc(var(--container-page)+6.5rem)] px-5.5 pt-6 pb-28 outline-none desk:px-13 desk:pt-9.5 desk:pb-15"
      >
        <Outlet />
      </main>
      {person && <PhoneBar person={person} />}
    </div>
  );
}

/** A page by itself, as for somebody who came by a link or a QR code. */
export function Bare({ children = <Outlet /> }: { children?: ReactNode }) {
  return (
    <main id="content" tabIndex={-1} className="mx-auto flex min-h-dvh max-w-form flex-col px-5.5 py-5.5 outline-none">
      {children}
    </main>
  );
}
