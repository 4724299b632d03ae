import { useState } from 'react';
import { useAsk } from '../../../web/api.ts';
import { Checkbox } from '../../../web/controls/checkbox.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useWords } from '../../../web/words/words.tsx';
import * as contract from '../contract-journeys.ts';
import { Frame, type Props, useParams } from './journey-frame.tsx';

/** A move that says why. */
export const moving = (what: 'park' | 'resume' | 'send back' | 'realize') =>
  function Move({ journey, onClose }: Props) {
    const { t } = useWords();
    const params = useParams(journey);
    const [reason, setReason] = useState('');
    const title = t(
      (
        {
          park: 'journey.park',
          resume: 'journey.resume',
          'send back': 'journey.send-back',
          realize: 'journey.realize',
        } as const
      )[what],
    );
    const needsReason = what !== 'resume';
    return (
      <Frame
        title={title}
        word={title}
        endpoint={contract.moveJourney}
        asked={!needsReason || reason.trim() ? { params, body: { do: what, reason } } : null}
        dirty={reason !== ''}
        onClose={onClose}
      >
        {what === 'realize' && (
          <p className="text-meta text-soft">
            {journey.whose} · {journey.value}
          </p>
        )}
        <TextArea
          label={t(what === 'realize' ? 'journey.realize-label' : 'journey.reason')}
          name="reason"
          optional={!needsReason}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      </Frame>
    );
  };

export function Merge({ journey, onClose }: Props) {
  const { t } = useWords();
  const params = useParams(journey);
  const [into, setInto] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const { data } = useAsk(contract.listJourneys, { params: { ecosystem: params.ecosystem }, query: { state: 'open' } });
  const others = (data?.items ?? []).filter(({ id }) => id !== journey.id);
  return (
    <Frame
      title={t('journey.merge')}
      word={t('journey.merge')}
      endpoint={contract.mergeJourney}
      asked={into && reason.trim() ? { params, body: { into, reason } } : null}
      dirty={reason !== ''}
      onClose={onClose}
    >
      <Select
        label={t('journey.merge-into')}
        name="into"
        value={into}
        onChange={setInto}
        options={others.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <TextArea label={t('journey.reason')} name="reason" rows={2} value={reason} onChange={setReason} />
    </Frame>
  );
}

/** Some of its signals turn out to be another matter: they go a way of their own, and stay known here. */
export function Split({ journey, onClose }: Props) {
  const { t } = useWords();
  const params = useParams(journey);
  const [title, setTitle] = useState('');
  const [signals, setSignals] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const ready = title.trim() !== '' && reason.trim() !== '' && signals.length > 0;
  return (
    <Frame
      title={t('journey.split')}
      word={t('journey.split-send')}
      endpoint={contract.splitJourney}
      asked={ready ? { params, body: { title, signals: [...signals], reason } } : null}
      dirty={title !== '' || reason !== ''}
      onClose={onClose}
    >
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-medium text-nav">{t('journey.split-signals')}</legend>
        {journey.signals.map(({ id, body }) => (
          <Checkbox
            key={id}
            label={body}
            value={signals.includes(id)}
            onChange={(on) => setSignals(on ? [...signals, id] : signals.filter((each) => each !== id))}
          />
        ))}
      </fieldset>
      <TextField
        label={t('journey.split-title')}
        name="title"
        required
        maxLength={200}
        value={title}
        onChange={setTitle}
      />
      <TextArea label={t('journey.reason')} name="reason" rows={2} value={reason} onChange={setReason} />
    </Frame>
  );
}
