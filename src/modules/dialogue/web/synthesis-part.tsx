import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keyOf, useAsk, useAskPages, useSend } from '../../../web/api.ts';
import { Button, ButtonRow } from '../../../web/controls/button.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { listStatements, type Statement } from '../contract-statements.ts';
import {
  type Quoted,
  type Synthesis as Read,
  readSynthesis,
  recordDissent,
  writeSynthesis,
} from '../contract-synthesis.ts';
import { piecesOf } from '../domain/quotes.ts';
import { Quoting } from './quoting.tsx';

interface Within {
  params: { ecosystem: string; dialogue: string };
}

interface SynthesisProps extends Within {
  /** There is something to do before: then writing it is not the main thing here. */
  early: boolean;
}

export function Synthesis({ params, early }: SynthesisProps) {
  const { t } = useWords();
  const [writing, setWriting] = useState(false);
  const [dissenting, setDissenting] = useState(false);
  const { data } = useAsk(readSynthesis, { params }, { about: ['synthesis', 'dissent', 'statement'] });
  if (!data) return null;
  const { synthesis, dissents, may } = data;
  return (
    <>
      <Section title={t('dialogue.synthesis')}>
        {synthesis && !writing && (
          <>
            <Quoting synthesis={synthesis} linked />
            <p className="mt-2 text-meta text-soft">
              {t('dialogue.synthesis-by', { by: synthesis.by })} · <Moment at={synthesis.at} />
            </p>
          </>
        )}
        {!synthesis && !writing && <p className="text-soft">{t('dialogue.synthesis-none')}</p>}
        {writing && <Write synthesis={synthesis} params={params} onDone={() => setWriting(false)} />}
        {may.synthesize && !writing && (
          <div className="mt-4">
            <Button look={synthesis || early ? 'quiet' : 'filled'} onPress={() => setWriting(true)}>
              {t(synthesis ? 'dialogue.synthesis-again' : 'dialogue.synthesis-write')}
            </Button>
          </div>
        )}
      </Section>
      {(dissents.length > 0 || synthesis) && (
        <Section title={t('dialogue.dissents')}>
          {dissents.length === 0 && <p className="text-soft">{t('dialogue.dissents-none')}</p>}
          <ul className="grid gap-5">
            {dissents.map(({ id, by, body, at }) => (
              <li key={id} className="border-clay border-l-2 pl-4">
                <Speech
                  who={
                    <>
                      {by} · <Moment at={at} />
                    </>
                  }
                >
                  {body}
                </Speech>
              </li>
            ))}
          </ul>
          {may.dissent && (
            <div className="mt-4 max-w-measure">
              {dissenting ? (
                <Dissent params={params} onDone={() => setDissenting(false)} />
              ) : (
                <Button onPress={() => setDissenting(true)}>{t('dialogue.dissent-add')}</Button>
              )}
            </div>
          )}
        </Section>
      )}
    </>
  );
}

type Written = NonNullable<Read['synthesis']>;

/** Quotes are written as [[1]] by number: readable while one writes, and exact when it is sent. */
function toNumbers(said: readonly Quoted[], body: string): string {
  const numbers = new Map(said.map(({ id, number }) => [id, number]));
  return piecesOf(body)
    .map((piece) => ('text' in piece ? piece.text : `[[${numbers.get(piece.quote) ?? '?'}]]`))
    .join('');
}

function toIds(said: readonly Quoted[], body: string): string {
  const ids = new Map(said.map(({ id, number }) => [String(number), id]));
  return body.replace(/\[\[(\d+)\]\]/g, (whole, number: string) =>
    ids.has(number) ? `[[${ids.get(number)}]]` : whole,
  );
}

interface WriteProps extends Within {
  synthesis: Written | null;
  onDone: () => void;
}

function Write({ synthesis, params, onDone }: WriteProps) {
  const { t } = useWords();
  const [body, setBody] = useState(() => toNumbers(synthesis?.quotes ?? [], synthesis?.body ?? ''));
  const basedOn = useRef(synthesis?.number ?? 0);
  const { items = [], more, onMore } = useAskPages(listStatements, { params, query: { order: 'bridge' } });
  useEffect(() => {
    if (more) onMore();
  }, [more, onMore]);
  const said: Quoted[] = [...(synthesis?.quotes ?? []), ...items];
  const send = useSend(writeSynthesis, { onSent: onDone, stale: ['/api/:ecosystem/journeys'] });
  const changed = send.error?.code === 'dialogue.synthesis-changed';
  const client = useQueryClient();
  const { ecosystem, dialogue: id } = params;
  // Theirs may be here before its announcement is, or instead of it.
  useEffect(() => {
    const key = keyOf(readSynthesis, { params: { ecosystem, dialogue: id } });
    if (send.error?.code === 'dialogue.synthesis-changed') void client.invalidateQueries({ queryKey: key });
  }, [send.error, client, ecosystem, id]);
  const submit = () => {
    // Having been shown theirs, the writer brings both together.
    if (changed) basedOn.current = synthesis?.number ?? 0;
    send.mutate({ params, body: { body: toIds(said, body), basedOn: basedOn.current } });
  };
  const quote = (number: string) => setBody(`${body}${body === '' || /\s$/.test(body) ? '' : ' '}[[${number}]] `);
  return (
    <div className="max-w-measure">
      <Form onSubmit={submit} problem={send.error} unsaved={body !== '' && !send.isSuccess}>
        {changed && synthesis && <Quoting synthesis={synthesis} linked />}
        <TextArea
          label={t('dialogue.synthesis-label')}
          help={t('dialogue.synthesis-help')}
          name="body"
          speech
          rows={6}
          limit={12_000}
          value={body}
          onChange={setBody}
        />
        <Select
          label={t('dialogue.synthesis-quote')}
          optional
          value={null}
          onChange={quote}
          options={items.map(({ number, body: words }: Statement) => ({
            value: String(number),
            label: `${number}. ${words.slice(0, 90)}`,
          }))}
        />
        <ButtonRow>
          <Button type="submit" isDisabled={!body.trim()} isPending={send.isPending}>
            {t('dialogue.synthesis-send')}
          </Button>
          <Button look="text" onPress={onDone}>
            {t('dialogue.cancel')}
          </Button>
        </ButtonRow>
      </Form>
    </div>
  );
}

function Dissent({ params, onDone }: { params: Within['params']; onDone: () => void }) {
  const { t } = useWords();
  const [body, setBody] = useState('');
  const send = useSend(recordDissent, { onSent: onDone });
  return (
    <Form
      onSubmit={() => send.mutate({ params, body: { body } })}
      problem={send.error}
      unsaved={body !== '' && !send.isSuccess}
    >
      <TextArea
        label={t('dialogue.dissent-label')}
        help={t('dialogue.dissent-help')}
        name="body"
        speech
        rows={2}
        value={body}
        onChange={setBody}
      />
      <ButtonRow>
        <Button type="submit" isDisabled={!body.trim()} isPending={send.isPending}>
          {t('dialogue.dissent-send')}
        </Button>
        <Button look="text" onPress={onDone}>
          {t('dialogue.cancel')}
        </Button>
      </ButtonRow>
    </Form>
  );
}
