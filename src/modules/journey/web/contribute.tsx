import { type ReactNode, useState } from 'react';
import { useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { Segments } from '../../../web/controls/segments.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { ASSUMED_ABOUT, answerSignal, askBack, interpretSignal, type Signal } from '../contract.ts';

type Way = 'interpret' | 'ask' | 'answer';
const WAYS: Record<Way, (props: OfSignal) => ReactNode> = { interpret: Interpret, ask: Ask, answer: Answer };

interface OfSignal {
  params: { ecosystem: string; signal: string };
}

/** One place to add something, one button; what was begun in one way stays there while another is tried. */
export function Contribute({ signal, params }: OfSignal & { signal: Signal }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Way>('interpret');
  const ways = (['interpret', 'ask', 'answer'] as const).filter((way) => signal.may[way]);
  const shown = ways.find((way) => way === chosen) ?? ways[0];
  if (!shown) return null;
  return (
    <Section title={t('journey.contribute')}>
      <div className="max-w-measure">
        {ways.length > 1 && (
          <div className="mb-5">
            <Segments
              label={t('journey.contribute')}
              hideLabel
              value={shown}
              onChange={setChosen}
              options={ways.map((way) => ({ value: way, label: t('journey.way', { way }) }))}
            />
          </div>
        )}
        {ways.map((way) => {
          const Body = WAYS[way];
          return (
            <div key={way} hidden={way !== shown}>
              <Body params={params} />
            </div>
          );
        })}
      </div>
    </Section>
  );
}

function Interpret({ params }: OfSignal) {
  const { t } = useWords();
  const [body, setBody] = useState('');
  const [text, setText] = useState('');
  const [about, setAbout] = useState<(typeof ASSUMED_ABOUT)[number]>('others');
  const clear = () => {
    setBody('');
    setText('');
  };
  const send = useSend(interpretSignal, { onSent: clear, stale: ['/api/:ecosystem/home'] });
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
            options={ASSUMED_ABOUT.map((value) => ({ value, label: t('journey.about', { about: value }) }))}
          />
        </>
      )}
      <Button type="submit" look="filled" isDisabled={!body.trim()} isPending={send.isPending}>
        {t('journey.add-reading')}
      </Button>
    </Form>
  );
}

function Ask({ params }: OfSignal) {
  const { t } = useWords();
  const [body, setBody] = useState('');
  const send = useSend(askBack, { onSent: () => setBody(''), stale: ['/api/:ecosystem/home'] });
  return (
    <Form onSubmit={() => send.mutate({ params, body: { body } })} problem={send.error} unsaved={body !== ''}>
      <TextArea
        label={t('journey.ask-label')}
        help={t('journey.ask-help')}
        name="body"
        rows={2}
        limit={2000}
        value={body}
        onChange={setBody}
      />
      <Button type="submit" look="filled" isDisabled={!body.trim()} isPending={send.isPending}>
        {t('journey.ask-send')}
      </Button>
    </Form>
  );
}

function Answer({ params }: OfSignal) {
  const { t } = useWords();
  const [body, setBody] = useState('');
  const send = useSend(answerSignal, { stale: ['/api/:ecosystem/home'] });
  return (
    <Form
      onSubmit={() => send.mutate({ params, body: { body } })}
      problem={send.error}
      unsaved={body !== '' && !send.isSuccess}
    >
      <TextArea
        label={t('journey.answer-label')}
        help={t('journey.answer-help')}
        name="body"
        value={body}
        onChange={setBody}
      />
      <Button type="submit" look="filled" isDisabled={!body.trim()} isPending={send.isPending}>
        {t('journey.answer-send')}
      </Button>
    </Form>
  );
}
