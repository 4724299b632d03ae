import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { SessionEcosystem } from '../../kernel/session.ts';
import { useWords } from '../words/words.tsx';
import { AccountButton } from './account-button.tsx';
import { Badge } from './badge.tsx';
import { EverywhereButtons } from './everywhere.tsx';
import { Mark } from './mark.tsx';
import { useNavigationEntries } from './plugs.tsx';
import { useShortcuts } from './shortcuts.ts';

const LINK =
  '-ml-2.5 flex min-h-8.5 items-center justify-between gap-2 rounded-md px-2.5 py-1.5 text-soft transition-colors hover:text-ink aria-[current=page]:bg-stone aria-[current=page]:font-medium aria-[current=page]:text-ink';

/** The entries in their three groups, a hairline between. */
export function NavigationList({ person, onGo }: { person: SessionEcosystem; onGo?: () => void }) {
  const { name } = useWords();
  const entries = useNavigationEntries(person.steward);
  return (
    <ul className="grid gap-px">
      {entries.map((entry, place) => (
        <Fragment key={entry.to}>
          {place > 0 && entries[place - 1]?.group !== entry.group && <li className="my-3.5 border-line border-t" />}
          <li className={entry.group === 3 ? 'text-meta' : undefined}>
            <Link
              to={entry.to}
              params={{ ecosystem: person.slug } as never}
              activeOptions={{ exact: entry.to === '/$ecosystem', includeSearch: false }}
              className={LINK}
              onClick={onGo}
            >
              {name(entry.word)}
              {entry.badge && <Badge entry={entry} ecosystem={person.slug} />}
            </Link>
          </li>
        </Fragment>
      ))}
    </ul>
  );
}

export function Navigation({ person }: { person: SessionEcosystem | undefined }) {
  const { t } = useWords();
  useShortcuts(person);
  return (
    <nav
      aria-label={t('shell.navigation')}
      className="flex items-center justify-between px-5.5 pt-5 text-nav desk:sticky desk:top-0 desk:h-dvh desk:flex-col desk:items-stretch desk:justify-start desk:overflow-y-auto desk:border-line desk:border-r desk:pt-6.5 desk:pr-3.5 desk:pb-4 desk:pl-6.5"
    >
      <Link
        to={person ? '/$ecosystem' : '/'}
        params={{ ecosystem: person?.slug } as never}
        className="flex items-center gap-2 self-start rounded-sm font-serif text-[1.375rem] leading-7 tracking-[-0.02em]"
      >
        <Mark />
        {t('shell.tilth')}
      </Link>
      {person && (
        <p className="max-w-[60%] truncate text-meta text-soft desk:mt-1 desk:mb-5 desk:max-w-none desk:pl-7">
          {person.name}
        </p>
      )}
      {person && (
        <div className="hidden grow flex-col desk:flex">
          <EverywhereButtons />
          <NavigationList person={person} />
          <div className="min-h-6 grow" />
          <AccountButton />
        </div>
      )}
    </nav>
  );
}
