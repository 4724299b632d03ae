import { useState } from 'react';
import { selectable } from '../../../kernel/words.ts';
import { useAsk, useSend } from '../../../web/api.ts';
import { Story, type StoryEvent } from '../../../web/charts/story.tsx';
import { Button, TextLink } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Columns, Section } from '../../../web/controls/section.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useEcosystem, useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { answerSignal, interpretSignal, readSignal, type Signal } from '../contract.ts';
import { OpenJourneyDialog } from './open-journey-dialog.tsx';
import { Photos, photosOfSignal } from './photos.tsx';
import { KindChoice, MergeDialog, Questions } from './signal-parts.tsx';

type About = NonNullable<Signal['interpretations'][number]['assumption']>['about'];
const ABOUT: readonly About[] = ['self', 'others', 'world'];

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), signal: useParam('signal') };
  const [open, setOpen] = useState<'journey' | 'merge' | null>(null);
  const { data, error } = useAsk(readSignal, { params }, { about: ['signal', 'interpretation', 'journey'] });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={6} />;
  return (
    <>
      <PageHead
        title={data.body}
        said
        crumbs={[{ to: `/${params.ecosystem}/signals`, label: t('journey.signals') }]}
        sentence={
          <>
            {data.by ?? t('journey.somebody')} · {data.space.name} · <Moment at={data.raisedAt} />
            {data.firstAnswerAt &&
              ` · ${t('journey.first-answer-after', { days: daysBetween(data.raisedAt, data.firstAnswerAt) })}`}
          </>
        }
        chips={
          <>
            <Chip>{t('journey.state', { state: selectable(data.state) })}</Chip>
            {data.kind && !data.may.name && <Chip>{t('journey.kind', { kind: selectable(data.kind) })}</Chip>}
          </>
        }
      />
      <Columns aside={<Aside signal={data} params={params} onOpen={setOpen} />}>
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
          {data.interpretations.length === 0 && <p className="text-soft">{t('journey.readings-none')}</p>}
          <Readings signal={data} />
          {data.may.interpret && (
            <div className="mt-7 max-w-measure">
              <Interpret params={params} />
            </div>
          )}
        </Section>
        <Questions signal={data} params={params} />
        {data.may.answer && (
          <Section title={t('journey.answer')}>
            <div className="max-w-measure">
              <Answer params={params} />
            </div>
          </Section>
        )}
      </Columns>
      {open === 'journey' && (
        <OpenJourneyDialog signal={{ id: data.id, space: data.space.id }} onClose={() => setOpen(null)} />
      )}
      {open === 'merge' && <MergeDialog signal={data} params={params} onClose={() => setOpen(null)} />}
    </>
  );
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000));
}

interface AsideProps extends OfSignal {
  signal: Signal;
  onOpen: (what: 'journey' | 'merge') => void;
}

function Aside({ signal, params, onOpen }: AsideProps) {
  const { t } = useWords();
  return (
    <div className="grid gap-6">
      {signal.may.name && <KindChoice signal={signal} params={params} />}
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
        {signal.may.merge && (
          <Button look="text" onPress={() => onOpen('merge')}>
            {t('journey.merge-signal')}
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

interface OfSignal {
  params: { ecosystem: string; signal: string };
}

function Interpret({ params }: OfSignal) {
  const { t } = useWords();
  const [body, setBody] = useState('');
  const [text, setText] = useState('');
  const [about, setAbout] = useState<About>('others');
  const clear = () => {
    setBody('');
    setText('');
  };
  const send = useSend(interpretSignal, { onSent: clear });
  const submit = () => {
    const assumption = text.trim() ? { about, text } : undefined;
    send.mutate({ params, body: { body, assumption } });
  };
  return (
    <Form onSubmit={submit} problem={send.error} unsaved={body !== ''}>
      <TextArea label={t('journey.reading')} name="body" value={body} onChange={setBody} />
      {body && (
        <>
          <TextArea
            label={t('journey.assumption')}
            name="assumption.text"
            optional
            rows={2}
            value={text}
            onChange={setText}
          />
          <Select
            label={t('journey.assumption-about')}
            value={about}
            onChange={setAbout}
            options={ABOUT.map((value) => ({ value, label: t('journey.about', { about: value }) }))}
          />
        </>
      )}
      <Button type="submit" isDisabled={!body.trim()} isPending={send.isPending}>
        {t('journey.add-reading')}
      </Button>
    </Form>
  );
}

function Answer({ params }: OfSignal) {
  const { t } = useWords();
  const [body, setBody] = useState('');
  const send = useSend(answerSignal);
  return (
    <Form
      onSubmit={() => send.mutate({ params, body: { body } })}
      problem={send.error}
      unsaved={body !== '' && !send.isSuccess}
    >
      <TextArea label={t('journey.answer-label')} name="body" value={body} onChange={setBody} />
      <Button type="submit" look="filled" isDisabled={!body.trim()} isPending={send.isPending}>
        {t('journey.answer-send')}
      </Button>
    </Form>
  );
}
