import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useEcosystem, useGoTo } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listSpaces } from '../../ecosystem/contract-spaces.ts';
import { MODES, openJourney } from '../contract-journeys.ts';

interface OpenJourneyProps {
  onClose: () => void;
  /** The signal it starts from, and the space that is in. */
  signal?: { id: string; space: string };
}

export function OpenJourneyDialog({ onClose, signal }: OpenJourneyProps) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [title, setTitle] = useState('');
  const [mode, setMode] = useState<(typeof MODES)[number] | null>(null);
  const [whose, setWhose] = useState('');
  const [value, setValue] = useState('');
  const [chosen, setChosen] = useState<string | null>(signal?.space ?? null);
  const spaces = (useAsk(listSpaces, { params }).data?.items ?? []).filter(({ member }) => member);
  const space = chosen ?? spaces[0]?.id ?? null;
  const open = useSend(openJourney, {
    stale: ['/api/:ecosystem/signals'],
  });
  useGoTo(open.data ? `/${params.ecosystem}/journeys/${open.data.id}` : null);
  const submit = () => {
    if (space && mode) {
      open.mutate({ params, body: { space, title, mode, whose, value, signals: signal ? [signal.id] : [] } });
    }
  };
  return (
    <Dialog title={t('journey.open-journey')} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={submit} problem={open.error} unsaved={title !== '' && !open.isSuccess}>
        <TextField
          label={t('journey.journey-title')}
          name="title"
          required
          maxLength={200}
          value={title}
          onChange={setTitle}
        />
        <TextField label={t('journey.whose')} name="whose" optional maxLength={500} value={whose} onChange={setWhose} />
        <TextField label={t('journey.value')} name="value" optional maxLength={500} value={value} onChange={setValue} />
        <RadioCards
          label={t('journey.mode-label')}
          name="mode"
          value={mode}
          onChange={setMode}
          options={MODES.map((each) => ({
            value: each,
            label: t('journey.mode', { mode: each }),
            help: t('journey.mode-help', { mode: each }),
          }))}
        />
        <Select
          label={t('journey.where')}
          name="space"
          value={space}
          onChange={setChosen}
          options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button type="submit" look="filled" isDisabled={!title.trim() || !mode || !space} isPending={open.isPending}>
          {t('journey.open-send')}
        </Button>
      </Form>
    </Dialog>
  );
}
