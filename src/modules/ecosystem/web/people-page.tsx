import { useState } from 'react';
import { useAsk, useAskPages } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { SearchField } from '../../../web/controls/search-field.tsx';
import { Empty, Section } from '../../../web/controls/section.tsx';
import { useEcosystem, useFilters } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { readEcosystem } from '../contract.ts';
import { listPeople } from '../contract-people.ts';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { PersonList } from './person-list.tsx';

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [{ search = '' }, change] = useFilters();
  const [inviting, setInviting] = useState(false);
  const about = ['person', 'ecosystem', 'membership'];
  const ecosystem = useAsk(readEcosystem, { params }, { about });
  const people = useAskPages(listPeople, { params, query: { search } }, { about, keep: true });
  const error = ecosystem.error ?? people.error;
  if (error) return <PageProblem problem={error} />;
  if (!ecosystem.data || !people.items) return <Loading heading lines={6} />;
  const { may, name } = ecosystem.data;
  return (
    <>
      <PageHead
        title={t('ecosystem.people')}
        sentence={t('ecosystem.people-sentence', { count: ecosystem.data.people, name })}
        action={
          may.invite && (
            <Button look="filled" onPress={() => setInviting(true)}>
              {t('ecosystem.invite')}
            </Button>
          )
        }
      />
      <div className="mb-6">
        <SearchField
          label={t('ecosystem.find-people')}
          value={search}
          onSearch={(text) => change({ search: text || undefined })}
        />
      </div>
      {people.items.length === 0 ? <Empty title={t('ecosystem.nobody-found')} /> : <PersonList people={people.items} />}
      {people.more && (
        <div className="mt-5">
          <Button onPress={people.onMore} isPending={people.loading}>
            {t('shell.load-more')}
          </Button>
        </div>
      )}
      {may.invite && (
        <div className="mt-11">
          <Section title={t('ecosystem.invitations')}>
            <InvitationList />
          </Section>
        </div>
      )}
      {inviting && <InviteDialog ecosystem={ecosystem.data} onClose={() => setInviting(false)} />}
    </>
  );
}
