import { useState } from 'react';
import { newUntimedId } from '../../../kernel/identifiers.ts';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listSpaces } from '../../ecosystem/contract.ts';
import { raiseSignal } from '../contract.ts';

/** One box. The key is made once, so that sending again never doubles. */
export function Part({ close }: { close: () => void }) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [clientKey] = useState(newUntimedId);
  const [body, setBody] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const spaces = useAsk(listSpaces, { params }).data?.items ?? [];
  const raise = useSend(raiseSignal, { onSent: close });
  const space = chosen ?? spaces[0]?.id ?? null;
  const submit = () => {
    if (space) raise.mutate({ params, body: { space, body, clientKey } });
  };
  return (
    <Form onSubmit={submit} problem={raise.error} unsaved={body !== '' && !raise.isSuccess}>
      <TextArea
        label={t('journey.noticed')}
        help={t('journey.noticed-help')}
        name="body"
        speech
        value={body}
        onChange={setBody}
      />
      <Select
        label={t('journey.where')}
        name="space"
        required
        value={space}
        onChange={setChosen}
        options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <ProblemNote problem={raise.error} />
      <Button type="submit" look="filled" isDisabled={!body.trim() || !space} isPending={raise.isPending}>
        {t('journey.send')}
      </Button>
    </Form>
  );
}
