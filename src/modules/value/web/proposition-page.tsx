import { useState } from 'react';
import { useAsk } from '../../../web/api.ts';
import { Button, ButtonRow, TextLink } from '../../../web/controls/button.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Columns, Disclosure, Facts, Section } from '../../../web/controls/section.tsx';
import { useEcosystem, useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { type Proposition, readProposition, readVersion } from '../contract.ts';
import { EditProposition } from './edit-proposition.tsx';
import { PromiseRow } from './promises-page.tsx';
import { AgreeDialog, CreditDialog, PromiseDialog } from './proposition-dialogs.tsx';

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), proposition: useParam('proposition') };
  const [open, setOpen] = useState<'edit' | 'promise' | 'credit' | 'agree' | null>(null);
  const { data, error } = useAsk(readProposition, { params }, { about: ['proposition', 'promise', 'experience'] });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={6} />;
  const close = () => setOpen(null);
  const { may } = data;
  return (
    <>
      <PageHead
        title={data.title}
        crumbs={[
          { label: t('value.promises'), to: `/${params.ecosystem}/promises` },
          ...(data.journey
            ? [{ label: data.journey.title, to: `/${params.ecosystem}/journeys/${data.journey.id}` }]
            : []),
        ]}
        sentence={
          <>
            {data.by} · {data.space.name} · <Moment at={data.draftedAt} />
          </>
        }
        action={
          may.promise ? (
            <Button look="filled" onPress={() => setOpen('promise')}>
              {t('value.make-promise')}
            </Button>
          ) : (
            <Button look="filled" onPress={() => setOpen('agree')}>
              {t('value.agree')}
            </Button>
          )
        }
      />
      <Columns aside={<Aside proposition={data} onCredit={() => setOpen('credit')} onAgree={() => setOpen('agree')} />}>
        <div className="mb-11">
          {open === 'edit' ? (
            <EditProposition proposition={data} onClose={close} />
          ) : (
            <>
              <p className="mb-4 max-w-measure whitespace-pre-line font-serif text-speech">{data.body}</p>
              {may.edit && (
                <ButtonRow>
                  <Button onPress={() => setOpen('edit')}>{t('value.edit')}</Button>
                </ButtonRow>
              )}
            </>
          )}
        </div>
        <Section title={t('value.promises')}>
          {data.promises.length === 0 && <p className="text-soft">{t('value.promises-sentence', { count: 0 })}</p>}
          <ul className="border-line border-t empty:hidden">
            {data.promises.map((promise) => (
              <PromiseRow key={promise.id} promise={promise} within />
            ))}
          </ul>
        </Section>
        <Disclosure title={t('value.versions')}>
          <Versions proposition={data} />
        </Disclosure>
      </Columns>
      {open === 'promise' && <PromiseDialog proposition={data} onClose={close} />}
      {open === 'credit' && <CreditDialog proposition={data} onClose={close} />}
      {open === 'agree' && <AgreeDialog proposition={data} onClose={close} />}
    </>
  );
}

interface AsideProps {
  proposition: Proposition;
  onCredit: () => void;
  onAgree: () => void;
}

function Aside({ proposition, onCredit, onAgree }: AsideProps) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const { contributors, agreements, may } = proposition;
  return (
    <>
      <Section title={t('value.contributors')} size="small">
        {contributors.length === 0 && <p className="text-meta text-soft">{t('value.contributors-none')}</p>}
        <Facts facts={contributors.map(({ name, gave }) => ({ term: name ?? t('value.somebody'), is: gave }))} />
        {may.credit && (
          <Button look="text" onPress={onCredit} className="mt-2 text-meta">
            {t('value.credit')}
          </Button>
        )}
      </Section>
      <Section title={t('value.agreements')} size="small">
        {agreements.length === 0 && <p className="text-meta text-soft">{t('value.agreements-none')}</p>}
        <Facts facts={agreements.map(({ by, note, at }) => ({ term: by, is: note || <Moment at={at} /> }))} />
        {may.promise && (
          <Button look="text" onPress={onAgree} className="mt-2 text-meta">
            {t('value.agree')}
          </Button>
        )}
      </Section>
      <p className="text-meta">
        <TextLink to={`/${ecosystem}/traces/${proposition.id}`}>{t('value.trace')}</TextLink>
      </p>
    </>
  );
}

function Versions({ proposition }: { proposition: Proposition }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const [shown, setShown] = useState<number | null>(null);
  const params = { ecosystem, proposition: proposition.id, number: shown ?? 1 };
  const { data } = useAsk(readVersion, { params }, { when: shown !== null });
  return (
    <ul>
      {proposition.versions.map(({ number, by, at }) => (
        <li key={number} className="border-line border-b py-2 text-meta">
          <Button
            look="text"
            aria-expanded={shown === number}
            onPress={() => setShown(shown === number ? null : number)}
          >
            {t('value.version', { number })}
          </Button>{' '}
          <span className="text-soft">
            {by} · <Moment at={at} />
          </span>
          {shown === number && data?.number === number && (
            <p className="mt-1 max-w-measure whitespace-pre-line font-serif text-[1.0625rem]/6">{data.body}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
