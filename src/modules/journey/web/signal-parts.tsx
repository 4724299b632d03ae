import { useState } from 'react';
import { selectable } from '../../../kernel/words.ts';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { ChipChoice } from '../../../web/controls/chip-choice.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { mergeSignal, nameSignal, replyToQuestion, SIGNAL_KINDS, type Signal, similarSignals } from '../contract.ts';
import { calledBy, useSignalChoice } from './signal-choice.tsx';

interface OfSignal {
  signal: Signal;
  params: { ecosystem: string; signal: string };
}

/** One tap, by its author or later. */
export function KindChoice({ signal, params }: OfSignal) {
  const { t } = useWords();
  const send = useSend(nameSignal);
  return (
    <>
      <ChipChoice
        label={t('journey.kind-label')}
        value={signal.kind}
        onChange={(kind) => send.mutate({ params, body: { kind } })}
        options={SIGNAL_KINDS.map((value) => ({ value, label: t('journey.kind', { kind: selectable(value) }) }))}
      />
      <ProblemNote problem={send.error} />
    </>
  );
}

/** What was asked back, and what whoever raised it replied. */
export function Questions({ signal, params }: OfSignal) {
  const { t } = useWords();
  if (signal.questions.length === 0) return null;
  return (
    <Section title={t('journey.questions')}>
      <ul className="grid gap-5">
        {signal.questions.map((question) => (
          <li key={question.id}>
            <Speech
              who={
                <>
                  {question.by} · <Moment at={question.askedAt} />
                </>
              }
              size="small"
            >
              {question.body}
            </Speech>
            {question.reply && (
              <div className="mt-2 border-leaf border-l-2 pl-4">
                <Speech who={signal.by ?? t('journey.somebody')} size="small" quoted>
                  {question.reply}
                </Speech>
              </div>
            )}
            {!question.reply && signal.may.reply && <Reply params={{ ...params, question: question.id }} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Reply({ params }: { params: OfSignal['params'] & { question: string } }) {
  const { t } = useWords();
  const [body, setBody] = useState('');
  const send = useSend(replyToQuestion, { stale: ['/api/:ecosystem/home'] });
  return (
    <div className="mt-2 max-w-measure">
      <Form
        onSubmit={() => send.mutate({ params, body: { body } })}
        problem={send.error}
        unsaved={body !== '' && !send.isSuccess}
      >
        <TextArea label={t('journey.reply-label')} name="body" speech rows={2} value={body} onChange={setBody} />
        <Button type="submit" look="filled" isDisabled={!body.trim()} isPending={send.isPending}>
          {t('journey.reply-send')}
        </Button>
      </Form>
    </div>
  );
}

export function MergeDialog({ signal, params, onClose }: OfSignal & { onClose: () => void }) {
  const { t } = useWords();
  const [into, setInto] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const asked = {
    params: { ecosystem: params.ecosystem },
    body: { words: `${signal.title} ${signal.body}`, except: signal.id },
  };
  const { data } = useAsk(similarSignals, asked, { about: [] });
  const { offered, field } = useSignalChoice({ first: data?.items ?? [], without: [signal.id] });
  const send = useSend(mergeSignal, { onSent: onClose });
  return (
    <Dialog title={t('journey.merge-signal')} isOpen onClose={onClose} closeBeside={false}>
      <Form
        onSubmit={() => into && send.mutate({ params, body: { into, reason } })}
        problem={send.error}
        unsaved={reason !== '' && !send.isSuccess}
      >
        {field}
        {offered.length > 0 && (
          <RadioCards
            label={t('journey.merge-with')}
            name="into"
            value={into}
            onChange={setInto}
            options={offered.map((each) => ({ value: each.id, label: calledBy(each) }))}
          />
        )}
        <TextArea label={t('journey.merge-why')} name="reason" rows={2} value={reason} onChange={setReason} />
        <Button type="submit" look="filled" isDisabled={!into || !reason.trim()} isPending={send.isPending}>
          {t('journey.merge-send')}
        </Button>
      </Form>
    </Dialog>
  );
}

/** A title for what was raised in many words; its own words stay as they are. */
export function TitleDialog({ signal, params, onClose }: OfSignal & { onClose: () => void }) {
  const { t } = useWords();
  const [title, setTitle] = useState(signal.title);
  const send = useSend(nameSignal, { onSent: onClose });
  return (
    <Dialog title={t('journey.title-give')} isOpen onClose={onClose} closeBeside={false}>
      <Form
        onSubmit={() => send.mutate({ params, body: { title } })}
        problem={send.error}
        unsaved={title !== signal.title && !send.isSuccess}
      >
        <TextField
          label={t('journey.title-label')}
          help={t('journey.title-help')}
          name="title"
          maxLength={200}
          value={title}
          onChange={setTitle}
        />
        <Button type="submit" look="filled" isPending={send.isPending}>
          {t('journey.save')}
        </Button>
      </Form>
    </Dialog>
  );
}
