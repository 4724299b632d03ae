import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { SessionEcosystem } from '../../kernel/session.ts';
import { useWords } from '../words/words.tsx';
import { Badge } from './badge.tsx';
import { useNavigationEntries } from './plugs.tsx';

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
