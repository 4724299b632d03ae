import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { CopyField } from '../../../web/controls/copy-field.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { QrCode } from '../../../web/controls/qr-code.tsx';
import { Columns, Section } from '../../../web/controls/section.tsx';
import { useEcosystem, useParam } from '../../../web/place.ts';
import { usePerson, useSession } from '../../../web/session.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { beginMembership, closeLink, endMembership, makeLink, readSpace } from '../contract-spaces.ts';
import { AddMembersDialog } from './add-members-dialog.tsx';
import { PersonList } from './person-list.tsx';
import { SpaceContents } from './space-contents.tsx';

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), space: useParam('space') };
  const me = usePerson()?.personId ?? '';
  const { publicUrl } = useSession();
  const { data, error } = useAsk(readSpace, { params }, { about: ['space', 'link'] });
  const join = useSend(beginMembership);
  const leave = useSend(endMembership);
  const make = useSend(makeLink);
  const close = useSend(closeLink);
  const [adding, setAdding] = useState(false);
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={6} />;
  const { may } = data;
  const leaving = (person: string) => leave.mutate({ params: { ...params, person } });
  const action = may.join ? (
    <Button look="filled" isPending={join.isPending} onPress={() => join.mutate({ params, body: { persons: [me] } })}>
      {t('ecosystem.join-space')}
    </Button>
  ) : (
    may.leave && (
      <Button isPending={leave.isPending} onPress={() => leaving(me)}>
        {t('ecosystem.leave-space')}
      </Button>
    )
  );
  const links = (
    <Section title={t('ecosystem.public-links')} size="small">
      <p className="mb-4 text-meta text-soft">{t('ecosystem.public-links-help')}</p>
      {data.links.map(({ id, url }) => (
        <div key={id} className="mb-6 grid justify-items-start gap-3">
          <QrCode address={`${publicUrl}${url}`} size={160} />
          <CopyField label={t('ecosystem.public-link')} value={`${publicUrl}${url}`} />
          {may.closeLink && (
            <Button look="text" onPress={() => close.mutate({ params: { ...params, link: id } })}>
              {t('ecosystem.close-link')}
            </Button>
          )}
        </div>
      ))}
      {may.makeLink && (
        <Button isPending={make.isPending} onPress={() => make.mutate({ params })}>
          {t('ecosystem.make-link')}
        </Button>
      )}
    </Section>
  );
  return (
    <>
      <PageHead
        title={data.name}
        crumbs={[{ label: t('ecosystem.spaces'), to: '/$ecosystem/spaces', params: { ecosystem: params.ecosystem } }]}
        sentence={data.about || undefined}
        chips={
          <>
            <Chip>{t('ecosystem.kind', { kind: data.kind })}</Chip>
            <Chip>{t('ecosystem.visibility', { visibility: data.visibility })}</Chip>
          </>
        }
        action={action}
      />
      <ProblemNote problem={join.error ?? leave.error ?? make.error ?? close.error} />
      <Columns aside={data.member ? links : null}>
        <SpaceContents space={data.id} />
        <Section
          title={t('ecosystem.members-count', { count: data.members })}
          aside={may.changeMembers && <Button onPress={() => setAdding(true)}>{t('ecosystem.add-members')}</Button>}
        >
          <PersonList
            people={data.people}
            beside={({ id, name }) =>
              may.changeMembers &&
              id !== me && (
                <Button look="text" aria-label={t('ecosystem.take-out', { name })} onPress={() => leaving(id)}>
                  {t('ecosystem.remove-short')}
                </Button>
              )
            }
          />
        </Section>
      </Columns>
      {adding && (
        <AddMembersDialog
          params={params}
          members={new Set(data.people.map(({ id }) => id))}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
