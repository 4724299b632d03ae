import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { SessionEcosystem } from '../../kernel/session.ts';
import type { EverywhereAction } from '../plug.ts';
import { useWords } from '../words/words.tsx';
import { Badge } from './badge.tsx';
import { EverywhereDialog } from './everywhere.tsx';
import { useEverywhere, useNavigationEntries } from './plugs.tsx';

const AccountSheet = lazy(async () => ({ default: (await import('./account-sheet.tsx')).AccountSheet }));

const PLACE =
  'flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center border-transparent border-t-2 px-1 text-chip text-soft aria-[current=page]:border-leaf aria-[current=page]:font-strong aria-[current=page]:text-ink';
const SHOWN = 3;

/** The first places and everything else behind one button. */
export function PhoneBar({ person }: { person: SessionEcosystem }) {
  const { t, name } = useWords();
  const entries = useNavigationEntries(person.steward);
  const [action] = useEverywhere();
  const [open, setOpen] = useState<EverywhereAction | 'more' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <nav
        aria-label={t('shell.menu')}
        data-screen
        className="fixed inset-x-0 bottom-0 z-30 flex bg-card shadow-[0_-1px_0_var(--color-line)] pb-[env(safe-area-inset-bottom)] desk:hidden"
      >
        {entries.slice(0, SHOWN).map((entry) => (
          <Link
            key={entry.to}
            to={entry.to}
            params={{ ecosystem: person.slug } as never}
            activeOptions={{ exact: entry.to === '/$ecosystem', includeSearch: false }}
            className={PLACE}
          >
            <span className="max-w-full truncate">{name(entry.word)}</span>
            {entry.badge && <Badge entry={entry} ecosystem={person.slug} />}
          </Link>
        ))}
        {action && (
          <button type="button" aria-haspopup="dialog" className={PLACE} onClick={() => setOpen(action)}>
            <span className="line-clamp-2 font-medium text-leaf">{name(action.word)}</span>
          </button>
        )}
        <button type="button" aria-haspopup="dialog" className={PLACE} onClick={() => setOpen('more')}>
          {t('shell.more')}
        </button>
      </nav>
      {open === 'more' && (
        <Suspense fallback={null}>
          <AccountSheet person={person} onClose={close} />
        </Suspense>
      )}
      {open !== null && open !== 'more' && <EverywhereDialog action={open} onClose={close} />}
    </>
  );
}
