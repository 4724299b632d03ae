import { useAsk } from '../../../web/api.ts';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { useEcosystem, useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { readOrganization } from '../contract.ts';
import { PersonList } from './person-list.tsx';

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), organization: useParam('organization') };
  const { data, error } = useAsk(readOrganization, { params }, { about: ['person', 'organization'] });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={6} />;
  return (
    <>
      <PageHead
        title={data.name}
        crumbs={[{ label: t('ecosystem.people'), to: '/$ecosystem/people', params: { ecosystem: params.ecosystem } }]}
        sentence={data.about || undefined}
      />
      <Section title={t('ecosystem.people')}>
        <PersonList people={data.people} />
      </Section>
    </>
  );
}
