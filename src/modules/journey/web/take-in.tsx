import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Checkbox } from '../../../web/controls/checkbox.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { ListedSignal, Signal } from '../contract.ts';
import { addSignals, listJourneys } from '../contract-journeys.ts';
import { Frame, type Props, useParams } from './journey-frame.tsx';
import { calledBy, useSignalChoice } from './signal-choice.tsx';

/** From the journey's side: which signals go along. Those chosen stay in sight while others are looked for. */
export function TakeIn({ journey, onClose }: Props) {
  const { t } = useWords();
  const params = useParams(journey);
  const [chosen, setChosen] = useState<readonly ListedSignal[]>([]);
  const { offered, field } = useSignalChoice({
    space: journey.space.id,
    without: [...journey.signals, ...chosen].map(({ id }) => id),
  });
  const tick = (signal: ListedSignal, on: boolean) =>
    setChosen(on ? [...chosen, signal] : chosen.filter(({ id }) => id !== signal.id));
  const ids = chosen.map(({ id }) => id);
  return (
    <Frame
      title={t('journey.do-signal')}
      word={t('journey.take-in-send')}
      endpoint={addSignals}
      asked={ids.length > 0 ? { params, body: { signals: ids } } : null}
      dirty={ids.length > 0}
      onClose={onClose}
    >
      {field}
      <fieldset className="grid gap-1">
        <legend className="mb-1.5 font-medium text-nav">{t('journey.take-in-which')}</legend>
        {[...chosen, ...offered].map((signal) => (
          <Checkbox
            key={signal.id}
            label={calledBy(signal)}
            value={ids.includes(signal.id)}
            onChange={(on) => tick(signal, on)}
          />
        ))}
      </fieldset>
    </Frame>
  );
}

interface IntoJourneyProps {
  signal: Signal;
  params: { ecosystem: string; signal: string };
  onClose: () => void;
}

/** From the signal's side: into one of the journeys one takes part in. */
export function IntoJourneyDialog({ signal, params, onClose }: IntoJourneyProps) {
  const { t } = useWords();
  const { ecosystem } = params;
  const [into, setInto] = useState<string | null>(null);
  const { data } = useAsk(listJourneys, { params: { ecosystem }, query: { state: 'open' } });
  const send = useSend(addSignals, { onSent: onClose, stale: ['/api/:ecosystem/signals'] });
  const there = signal.journeys.map(({ id }) => id);
  const own = data?.items.filter(({ id, joined }) => joined && !there.includes(id));
  const submit = () => {
    if (into) send.mutate({ params: { ecosystem, journey: into }, body: { signals: [signal.id] } });
  };
  return (
    <Dialog title={t('journey.into-journey')} isOpen onClose={onClose}>
      {!own && <Loading lines={3} />}
      {own?.length === 0 && <p className="text-soft">{t('journey.into-none')}</p>}
      {own && own.length > 0 && (
        <Form onSubmit={submit} problem={send.error}>
          <RadioCards
            label={t('journey.into-which')}
            name="signals"
            value={into}
            onChange={setInto}
            options={own.map(({ id, title, capability }) => ({
              value: id,
              label: title,
              help: t('journey.capability', { capability }),
            }))}
          />
          <Button type="submit" look="filled" isDisabled={!into} isPending={send.isPending}>
            {t('journey.take-in-send')}
          </Button>
        </Form>
      )}
    </Dialog>
  );
}
