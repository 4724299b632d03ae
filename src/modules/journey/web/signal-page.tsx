import { useState } from 'react';
import { selectable } from '../../../kernel/words.ts';
import { useAsk } from '../../../web/api.ts';
import { Story, type StoryEvent } from '../../../web/charts/story.tsx';
import { Button, TextLink } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Columns, Section } from '../../../web/controls/section.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { useEcosystem, useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { readSignal, type Signal } from '../contract.ts';
import { BrokenPromise } from './broken-promise.tsx';
import { Contribute } from './contribute.tsx';
import { OpenJourneyDialog } from './open-journey-dialog.tsx';
import { Photos, photosOfSignal } from './photos.tsx';
import { Account, headingOf, wordsOf } from './said.tsx';
import { KindChoice, MergeDialog, Questions, TitleDialog } from './signal-parts.tsx';
import { IntoJourneyDialog } from './take-in.tsx';

type Open = 'journey' | 'into' | 'merge' | 'title';

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), signal: useParam('signal') };
  const [open, setOpen] = useState<Open | null>(null);
  const { data, error } = useAsk(readSignal, { params }, { about: ['signal', 'interpretation', 'journey'] });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={6} />;
  return (
    <>
      <PageHead
        title={data.brokenPromise && data.title ? wordsOf(t, data) : headingOf(data)}
        said
        crumbs={[
          { to: `/${params.ecosystem}/signals`, label: t('journey.signals') },
          ...(data.title ? [{ label: data.title }] : []),
        ]}
        sentence={
          <>
            {[data.by ?? t('journey.somebody'), data.space.name].filter(Boolean).join(' · ')} ·{' '}
            <Moment at={data.raisedAt} />
            {' · '}
            {data.firstAnswerAt
              ? t('journey.first-answer-after', { days: daysBetween(data.raisedAt, data.firstAnswerAt) })
              : t('journey.first-answer-waits', { days: daysBetween(data.raisedAt, new Date().toISOString()) })}
          </>
        }
        chips={
          <>
            <Chip tone={data.state === 'unanswered' ? 'open' : 'stone'}>
              {t('journey.state', { state: selectable(data.state) })}
            </Chip>
            {data.kind && !data.may.name && <Chip>{t('journey.kind', { kind: selectable(data.kind) })}</Chip>}
          </>
        }
      />
      <Columns aside={<Aside signal={data} params={params} onOpen={setOpen} />}>
        <Account body={data.body} />
        <Photos
          photos={data.photos}
          from={`/api/${params.ecosystem}/photos/`}
          below={data.may.addPhoto ? photosOfSignal(params.ecosystem, data.id) : undefined}
        />
        {data.mergedInto && (
          <p className="mb-7 border-line border-l-2 pl-4">
            <TextLink to={`/${params.ecosystem}/signals/${data.mergedInto.id}`}>
              {t('journey.merged-into', { title: data.mergedInto.title, reason: data.mergedInto.reason })}
            </TextLink>
          </p>
        )}
        <Section title={t('journey.readings')}>
          {data.interpretations.length === 0 && !data.answer && (
            <p className="text-soft">{t('journey.readings-none')}</p>
          )}
          <Readings signal={data} />
        </Section>
        <Questions signal={data} params={params} />
        <Contribute signal={data} params={params} />
      </Columns>
      {open === 'journey' && (
        <OpenJourneyDialog signal={{ id: data.id, space: data.space.id }} onClose={() => setOpen(null)} />
      )}
      {open === 'into' && <IntoJourneyDialog signal={data} params={params} onClose={() => setOpen(null)} />}
      {open === 'title' && <TitleDialog signal={data} params={params} onClose={() => setOpen(null)} />}
      {open === 'merge' && <MergeDialog signal={data} params={params} onClose={() => setOpen(null)} />}
    </>
  );
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000));
}

interface AsideProps {
  params: { ecosystem: string; signal: string };
  signal: Signal;
  onOpen: (what: Open) => void;
}

function Aside({ signal, params, onOpen }: AsideProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-6">
      {signal.may.name && <KindChoice signal={signal} params={params} />}
      {signal.brokenPromise && <BrokenPromise signal={signal.id} promise={signal.brokenPromise} />}
      {signal.journeys.length > 0 && (
        <Section title={t('journey.in-journeys')} size="small">
          <ul className="grid gap-1.5">
            {signal.journeys.map(({ id, title }) => (
              <li key={id}>
                <TextLink to={`/${params.ecosystem}/journeys/${id}`}>{title}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {signal.merged.length > 0 && (
        <Section title={t('journey.merged-here')} size="small">
          <ul className="grid gap-3">
            {signal.merged.map(({ id, by, body }) => (
              <li key={id}>
                <Speech who={by ?? t('journey.somebody')} size="small">
                  {body}
                </Speech>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div className="grid justify-items-start gap-2.5 text-meta">
        {signal.may.openJourney && <Button onPress={() => onOpen('journey')}>{t('journey.open-journey')}</Button>}
        {signal.may.openJourney && (
          <Button look="text" onPress={() => onOpen('into')}>
            {t('journey.into-journey')}
          </Button>
        )}
        {signal.may.merge && (
          <Button look="text" onPress={() => onOpen('merge')}>
            {t('journey.merge-signal')}
          </Button>
        )}
        {signal.may.name && (
          <Button look="text" onPress={() => onOpen('title')}>
            {t(signal.title ? 'journey.title-change' : 'journey.title-give')}
          </Button>
        )}
        <TextLink to={`/${params.ecosystem}/traces/${signal.id}`}>{t('journey.trace')}</TextLink>
      </div>
    </div>
  );
}

function Readings({ signal }: { signal: Signal }) {
  const { t } = useWords();
  const readings = signal.interpretations.map(
    ({ id, by, body, assumption, givenAt }): StoryEvent => ({
      key: id,
      head: (
        <>
          {by} · <Moment at={givenAt} />
        </>
      ),
      said: body,
      note: assumption && t('journey.assumes', assumption),
    }),
  );
  const events = signal.answer ? [...readings, answerOf(signal.answer, t('journey.answer'))] : readings;
  return <Story label={t('journey.readings')} events={events} />;
}

function answerOf({ body, by, at }: NonNullable<Signal['answer']>, label: string): StoryEvent {
  const head = (
    <>
      {label} · {by} · <Moment at={at} />
    </>
  );
  return { key: 'answer', head, said: body };
}
