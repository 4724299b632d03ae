import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useEcosystem, useFilters, useGoTo } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listSpaces } from '../../ecosystem/contract-spaces.ts';
import { listJourneys } from '../../journey/contract-journeys.ts';
import { draftProposition } from '../contract.ts';

/** `?journey=…` in the address: whoever comes from a journey drafts for it. */
export function DraftDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [filters] = useFilters();
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [journey, setJourney] = useState(filters.journey ?? '');
  const spaces = (useAsk(listSpaces, { params }).data?.items ?? []).filter(({ member }) => member);
  const journeys = useAsk(listJourneys, { params, query: { state: 'open' } }).data?.items ?? [];
  const of = journeys.find(({ id }) => id === journey);
  const space = of?.space.id ?? chosen ?? spaces[0]?.id ?? null;
  const draft = useSend(draftProposition);
  useGoTo(draft.data ? `/${params.ecosystem}/propositions/${draft.data.id}` : null);
  const submit = () => {
    if (space) draft.mutate({ params, body: { space, title, body, ...(journey ? { journey } : {}) } });
  };
  return (
    <Dialog title={t('value.draft')} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={submit} problem={draft.error} unsaved={(title + body).trim() !== '' && !draft.isSuccess}>
        <TextField label={t('value.title')} name="title" required maxLength={200} value={title} onChange={setTitle} />
        <TextArea label={t('value.body')} name="body" speech rows={4} value={body} onChange={setBody} />
        {journeys.length > 0 && (
          <Select
            label={t('value.from-journey')}
            optional
            value={journey}
            onChange={setJourney}
            options={[{ value: '', label: '–' }, ...journeys.map((each) => ({ value: each.id, label: each.title }))]}
          />
        )}
        {!of && (
          <Select
            label={t('value.where')}
            name="space"
            value={space}
            onChange={setChosen}
            options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Button
          type="submit"
          look="filled"
          isDisabled={!title.trim() || !body.trim() || !space}
          isPending={draft.isPending}
        >
          {t('value.draft-send')}
        </Button>
      </Form>
    </Dialog>
  );
}
