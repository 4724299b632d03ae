import { useState } from 'react';
import { useAskPages, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { SearchField } from '../../../web/controls/search-field.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { listPeople } from '../contract-people.ts';
import { beginMembership } from '../contract-spaces.ts';
import { PersonList } from './person-list.tsx';

interface AddMembersProps {
  params: { ecosystem: string; space: string };
  members: ReadonlySet<string>;
  onClose: () => void;
}

/** One tap adds one person; whoever takes part already is said to. */
export function AddMembersDialog({ params, members, onClose }: AddMembersProps) {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const people = useAskPages(listPeople, { params, query: { search } }, { about: ['person'], keep: true });
  const add = useSend(beginMembership);
  return (
    <Dialog title={t('ecosystem.add-members')} isOpen onClose={onClose}>
      <div className="mb-4">
        <SearchField label={t('ecosystem.find-people')} value={search} onSearch={setSearch} />
      </div>
      <ProblemNote problem={people.error ?? add.error} />
      {people.items === undefined && <Loading lines={4} />}
      {people.items?.length === 0 && <p className="text-soft">{t('ecosystem.nobody-found')}</p>}
      <PersonList
        people={people.items ?? []}
        beside={({ id, name }) =>
          members.has(id) ? (
            <span className="text-meta text-soft">{t('ecosystem.added')}</span>
          ) : (
            <Button
              look="text"
              aria-label={t('ecosystem.add-member', { name })}
              isPending={add.isPending && add.variables?.body.persons[0] === id}
              onPress={() => add.mutate({ params, body: { persons: [id] } })}
            >
              {t('ecosystem.add')}
            </Button>
          )
        }
      />
      {people.more && (
        <Button onPress={people.onMore} isPending={people.loading}>
          {t('shell.load-more')}
        </Button>
      )}
    </Dialog>
  );
}
