import { useState } from 'react';
import type { ReplyOf } from '../../../kernel/endpoint.ts';
import { useAsk, useSend } from '../../../web/api.ts';
import { Story, type StoryEvent } from '../../../web/charts/story.tsx';
import { Button } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useEcosystem, useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { answerSignal, interpretSignal, readSignal } from '../contract.ts';

type Signal = ReplyOf<typeof readSignal>;
type About = NonNullable<Signal['interpretations'][number]['assumption']>['about'];
const ABOUT: readonly About[] = ['self', 'others', 'world'];

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), signal: useParam('signal') };
  const { data, error } = useAsk(readSignal, { params }, { about: ['signal', 'interpretation'] });
  if (error) return <ProblemNote problem={error} />;
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
          </>
        }
        chips={<Chip>{t('journey.state', { state: data.state })}</Chip>}
      />
      <Section title={t('journey.readings')}>
        {data.interpretations.length === 0 && <p className="text-soft">{t('journey.readings-none')}</p>}
        <Readings signal={data} />
        {data.may.interpret && (
          <div className="mt-7 max-w-measure">
            <Interpret params={params} />
          </div>
        )}
      </Section>
      {data.may.answer && (
        <Section title={t('journey.answer')}>
          <div className="max-w-measure">
            <Answer params={params} />
          </div>
        </Section>
      )}
    </>
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
      <ProblemNote problem={send.error} />
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
      <ProblemNote problem={send.error} />
      <Button type="submit" look="filled" isDisabled={!body.trim()} isPending={send.isPending}>
        {t('journey.answer-send')}
      </Button>
    </Form>
  );
}
