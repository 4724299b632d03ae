import { useEffect, useState } from 'react';
import { newUntimedId } from '../../../kernel/identifiers.ts';
import { selectable } from '../../../kernel/words.ts';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button, TextLink } from '../../../web/controls/button.tsx';
import { ChipChoice } from '../../../web/controls/chip-choice.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { keepHere, keptHere } from '../../../web/device.ts';
import { toast } from '../../../web/layout/toasts.tsx';
import { usePictures } from '../../../web/pictures.ts';
import { useEcosystem, useGo } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listSpaces } from '../../ecosystem/contract-spaces.ts';
import { raiseSignal, SIGNAL_KINDS, similarSignals } from '../contract.ts';
import { MOST_PHOTOS } from '../contract-photos.ts';
import { PhotoField, photosOfSignal, sendPhotos } from './photos.tsx';

interface Draft {
  title: string;
  body: string;
  kind: (typeof SIGNAL_KINDS)[number] | null;
  space: string | null;
  clientKey: string;
}

/** From here on a title helps whoever reads a list; a sentence or two is its own. */
const LONG = 140;

const place = (ecosystem: string) => `signal.${ecosystem}`;

const fresh = (): Draft => ({ title: '', body: '', kind: null, space: null, clientKey: newUntimedId() });

function opened(ecosystem: string): Draft {
  return { ...fresh(), ...keptHere<Partial<Draft>>(place(ecosystem)) };
}

/** One box. What is written survives a closed box and a reload; the key is made once, so that sending again never doubles. */
export function Part({ close }: { close: () => void }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const params = { ecosystem };
  const [draft, setDraft] = useState(() => opened(ecosystem));
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepHere(place(ecosystem), next);
  };
  const known = useAsk(listSpaces, { params }).data?.items;
  const spaces = known ?? [];
  const go = useGo();
  const photos = usePictures(`signal ${ecosystem}`, MOST_PHOTOS);
  const arrived = async (id: string) => {
    await sendPhotos(photosOfSignal(ecosystem, id), photos.pictures);
    photos.clear();
    keepHere(place(ecosystem), null);
    close();
    toast(t('journey.raised'), { word: t('journey.raised-see'), do: () => go(`/${ecosystem}/signals/${id}`) });
  };
  const raise = useSend(raiseSignal, {
    onSent: ({ id, earlier }) => void (earlier ? undefined : arrived(id)),
    stale: ['/api/:ecosystem/home'],
  });
  const space = spaces.find(({ id }) => id === draft.space)?.id ?? spaces[0]?.id ?? null;
  const { title, body, kind, clientKey } = draft;
  const submit = (key = clientKey) => {
    if (space) raise.mutate({ params, body: { space, title, body, clientKey: key, ...(kind ? { kind } : {}) } });
  };
  const sendApart = () => {
    const key = newUntimedId();
    change({ clientKey: key });
    submit(key);
  };
  if (known?.length === 0) return <p className="text-soft">{t('journey.where-nowhere')}</p>;
  if (raise.data?.earlier) {
    const { id, earlier } = raise.data;
    return <Earlier body={earlier.body} onKeep={() => arrived(id)} onSendApart={sendApart} />;
  }
  return (
    <Form onSubmit={() => submit()} problem={raise.error}>
      <TextArea
        label={t('journey.noticed')}
        help={t('journey.noticed-help')}
        name="body"
        speech
        limit={4000}
        value={body}
        onChange={(next) => change({ body: next })}
      />
      <Similar words={body} close={close} />
      <PhotoField photos={photos} />
      <ChipChoice
        label={t('journey.kind-label')}
        optional
        value={kind}
        onChange={(next) => change({ kind: next })}
        options={SIGNAL_KINDS.map((value) => ({ value, label: t('journey.kind', { kind: selectable(value) }) }))}
      />
      {body.length > LONG && (
        <TextField
          label={t('journey.title-label')}
          name="title"
          optional
          maxLength={200}
          value={title}
          onChange={(next) => change({ title: next })}
        />
      )}
      <Select
        label={t('journey.where')}
        name="space"
        required
        value={space}
        onChange={(next) => change({ space: next })}
        options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button type="submit" look="filled" isDisabled={!body.trim() || !space} isPending={raise.isPending}>
        {t('journey.send')}
      </Button>
    </Form>
  );
}

/** The reply to an earlier send was lost, and the words were changed since: what had arrived is shown, never passed over. */
function Earlier({ body, onKeep, onSendApart }: { body: string; onKeep: () => void; onSendApart: () => void }) {
  const { t } = useWords();
  return (
    <section aria-live="polite" className="grid gap-5">
      <p>{t('journey.earlier')}</p>
      <Speech>{body}</Speech>
      <div className="flex flex-wrap gap-3">
        <Button look="filled" onPress={onKeep}>
          {t('journey.earlier-keep')}
        </Button>
        <Button onPress={onSendApart}>{t('journey.earlier-apart')}</Button>
      </div>
    </section>
  );
}

const PAUSE = 400;

/** What others raised that sounds alike, once the typing pauses. */
function Similar({ words, close }: { words: string; close: () => void }) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words.trim().slice(0, 1000)), PAUSE);
    return () => clearTimeout(timer);
  }, [words]);
  const asked = { params, body: { words: settled } };
  const { data } = useAsk(similarSignals, asked, { when: settled.length > 14, about: [], keep: true });
  if (settled.length <= 14 || !data?.items.length) return null;
  return (
    <section aria-live="polite" className="border-line border-l-2 pl-4 text-meta">
      <h3 className="font-strong">{t('journey.similar')}</h3>
      <p className="mb-1.5 text-soft">{t('journey.similar-help')}</p>
      <ul className="grid gap-1">
        {data.items.slice(0, 3).map(({ id, title, body }) => (
          <li key={id} className="truncate">
            <TextLink to={`/${params.ecosystem}/signals/${id}`} onClick={close}>
              {title || body}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
