import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Avatar } from '../../../web/controls/avatar.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import type { PersonBrief } from '../contract-fields.ts';

/** Where the photo of a person is; null: they have none. */
export function portraitPath(ecosystem: string, { id, portrait }: Pick<PersonBrief, 'id' | 'portrait'>): string | null {
  return portrait && `/api/${ecosystem}/people/${id}/portrait/${portrait}`;
}

/** Who they are to the focal organization, what they do, and where they belong. */
export function PersonList({
  people,
  beside,
}: {
  people: readonly PersonBrief[];
  beside?: (person: PersonBrief) => ReactNode;
}) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  return (
    <ul className="border-line border-t">
      {people.map((person) => (
        <li key={person.id} className="flex items-center gap-3 border-line border-b">
          <Link
            to="/$ecosystem/people/$person"
            params={{ ecosystem, person: person.id } as never}
            className="flex min-h-14 min-w-0 flex-1 items-center gap-3 rounded-sm py-2.5 hover:text-leaf"
          >
            <Avatar name={person.name} photo={portraitPath(ecosystem, person)} />
            <span className="min-w-0">
              <span className="block truncate font-medium">{person.name}</span>
              <span className="block truncate text-meta text-soft">
                {[
                  ...new Set([
                    t('ecosystem.relation', { relation: person.relation }),
                    person.role,
                    person.organization,
                  ]),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </Link>
          {beside?.(person)}
        </li>
      ))}
    </ul>
  );
}
