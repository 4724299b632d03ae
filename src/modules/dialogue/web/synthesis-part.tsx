import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keyOf, useSend } from '../../../web/api.ts';
import { Button, ButtonRow, TextLink } from '../../../web/controls/button.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { type Dialogue, readDialogue, recordDissent, writeSynthesis } from '../contract.ts';
import { piecesOf } from '../domain/quotes.ts';

interface Within {
  dialogue: Dialogue;
  params: { ecosystem: string; dialogue: string };
}

export function Synthesis({ dialogue, params }: Within) {
  const { t } = useWords();
  const [writing, setWriting] = useState(false);
  const [dissenting, setDissenting] = useState(false);
  const { synthesis, dissents, may } = dialogue;
  return (
    <>
      <Section title={t('dialogue.synthesis')}>
        {synthesis && !writing && (
          <>
            <Quoting dialogue={dialogue} body={synthesis.body} />
            <p className="mt-2 text-meta text-soft">
              {t('dialogue.synthesis-by', { by: synthesis.by })} · <Moment at={synthesis.at} />
            </p>
          </>
        )}
        {!synthesis && !writing && <p className="text-soft">{t('dialogue.synthesis-none')}</p>}
        {writing && <Write dialogue={dialogue} params={params} onDone={() => setWriting(false)} />}
        {may.synthesize && !writing && (
          <div className="mt-4">
            <Button look={synthesis || dialogue.left > 0 ? 'quiet' : 'filled'} onPress={() => setWriting(true)}>
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

/** The quoted statements stand in it in their own words, each a link to where it was said. */
function Quoting({ dialogue, body }: { dialogue: Dialogue; body: string }) {
  const said = new Map(dialogue.statements.map(({ id, body: words }) => [id, words]));
  return (
    <div className="max-w-measure whitespace-pre-line font-serif text-speech">
      {piecesOf(body).map((piece, place) =>
        'text' in piece ? (
          piece.text
        ) : (
          <TextLink
            // biome-ignore lint/suspicious/noArrayIndexKey: a statement may be quoted twice, and the pieces never move
            key={place}
            to="."
            hash={`s-${piece.quote}`}
            className="underline decoration-leaf underline-offset-4 before:[content:open-quote] after:[content:close-quote]"
          >
            {said.get(piece.quote)}
          </TextLink>
        ),
      )}
    </div>
  );
}

/** Quotes are written as [[1]] by number: readable while one writes, and exact when it is sent. */
function toNumbers(dialogue: Dialogue, body: string): string {
  const numbers = new Map(dialogue.statements.map(({ id, number }) => [id, number]));
  return piecesOf(body)
    .map((piece) => ('text' in piece ? piece.text : `[[${numbers.get(piece.quote) ?? '?'}]]`))
    .join('');
}

function toIds(dialogue: Dialogue, body: string): string {
  const ids = new Map(dialogue.statements.map(({ id, number }) => [String(number), id]));
  return body.replace(/\[\[(\d+)\]\]/g, (whole, number: string) =>
    ids.has(number) ? `[[${ids.get(number)}]]` : whole,
  );
}

function Write({ dialogue, params, onDone }: Within & { onDone: () => void }) {
  const { t } = useWords();
  const [body, setBody] = useState(() => toNumbers(dialogue, dialogue.synthesis?.body ?? ''));
  const basedOn = useRef(dialogue.synthesis?.number ?? 0);
  const send = useSend(writeSynthesis, { onSent: onDone, stale: ['/api/:ecosystem/journeys'] });
  const changed = send.error?.code === 'dialogue.synthesis-changed';
  const client = useQueryClient();
  const { ecosystem, dialogue: id } = params;
  // Theirs may be here before its announcement is, or instead of it.
  useEffect(() => {
    const key = keyOf(readDialogue, { params: { ecosystem, dialogue: id } });
    if (send.error?.code === 'dialogue.synthesis-changed') void client.invalidateQueries({ queryKey: key });
  }, [send.error, client, ecosystem, id]);
  const submit = () => {
    // Having been shown theirs, the writer brings both together.
    if (changed) basedOn.current = dialogue.synthesis?.number ?? 0;
    send.mutate({ params, body: { body: toIds(dialogue, body), basedOn: basedOn.current } });
  };
  const quote = (number: string) => setBody(`${body}${body === '' || /\s$/.test(body) ? '' : ' '}[[${number}]] `);
  return (
    <div className="max-w-measure">
      <Form onSubmit={submit} problem={send.error} unsaved={body !== '' && !send.isSuccess}>
        {changed && dialogue.synthesis && <Quoting dialogue={dialogue} body={dialogue.synthesis.body} />}
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
          options={dialogue.statements.map(({ number, body: words }) => ({
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
