import { useState } from 'react';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { retirePractice } from '../contract-trials.ts';
import { Frame, type Props, useParams } from './journey-frame.tsx';

/** A practice that no longer serves is given up in the open: with the reason, and kept in the story. */
export function Retire({ journey, onClose }: Props) {
  const { t } = useWords();
  const params = useParams(journey);
  const kept = journey.practices.filter(({ retiredAt }) => retiredAt === null);
  const [practice, setPractice] = useState<string | null>(kept.length === 1 ? (kept[0]?.id ?? null) : null);
  const [reason, setReason] = useState('');
  return (
    <Frame
      title={t('journey.retire')}
      word={t('journey.retire-send')}
      endpoint={retirePractice}
      asked={practice && reason.trim() ? { params: { ...params, practice }, body: { reason } } : null}
      dirty={reason !== ''}
      onClose={onClose}
    >
      <RadioCards
        label={t('journey.retire-which')}
        value={practice}
        onChange={setPractice}
        options={kept.map(({ id, what }) => ({ value: id, label: what }))}
      />
      <TextArea label={t('journey.reason')} name="reason" rows={2} value={reason} onChange={setReason} />
    </Frame>
  );
}
