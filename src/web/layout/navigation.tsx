import { Link } from '@tanstack/react-router';
import type { SessionEcosystem } from '../../kernel/session.ts';
import { useWords } from '../words/words.tsx';
import { AccountButton } from './account-button.tsx';
import { EverywhereButtons } from './everywhere.tsx';
import { Mark } from './mark.tsx';
import { NavigationList } from './navigation-list.tsx';
import { useShortcuts } from './shortcuts.ts';

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
