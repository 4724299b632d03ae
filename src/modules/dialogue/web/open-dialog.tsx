import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { Disclosure } from '../../../web/controls/section.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useEcosystem, useGoTo } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listSpaces } from '../../ecosystem/contract.ts';
import { openDialogue, RESULT_MODES, VOTE_MODES } from '../contract.ts';

export function OpenDialogueDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [question, setQuestion] = useState('');
  const [context, setContext] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [votes, setVotes] = useState<(typeof VOTE_MODES)[number]>('open');
  const [results, setResults] = useState<(typeof RESULT_MODES)[number]>('voted');
  const spaces = (useAsk(listSpaces, { params }).data?.items ?? []).filter(({ member }) => member);
  const space = chosen ?? spaces[0]?.id ?? null;
  const open = useSend(openDialogue);
  useGoTo(open.data ? `/${params.ecosystem}/dialogues/${open.data.id}` : null);
  const submit = () => {
    if (space) open.mutate({ params, body: { space, question, context, votes, results } });
  };
  return (
    <Dialog title={t('dialogue.open')} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={submit} problem={open.error} unsaved={(question + context).trim() !== '' && !open.isSuccess}>
        <TextArea
          label={t('dialogue.question')}
          help={t('dialogue.question-help')}
          name="question"
          speech
          rows={2}
          limit={300}
          value={question}
          onChange={setQuestion}
        />
        <TextArea
          label={t('dialogue.context')}
          name="context"
          optional
          rows={2}
          value={context}
          onChange={setContext}
        />
        <Select
          label={t('dialogue.where')}
          name="space"
          value={space}
          onChange={setChosen}
          options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Disclosure title={`${t('dialogue.votes-label')} … ${t('dialogue.results-label')} …`}>
          <div className="grid gap-5">
            <RadioCards
              label={t('dialogue.votes-label')}
              value={votes}
              onChange={setVotes}
              options={VOTE_MODES.map((mode) => ({ value: mode, label: t('dialogue.votes-mode', { mode }) }))}
            />
            <RadioCards
              label={t('dialogue.results-label')}
              help={t('dialogue.modes-note')}
              value={results}
              onChange={setResults}
              options={RESULT_MODES.map((mode) => ({ value: mode, label: t('dialogue.results-mode', { mode }) }))}
            />
          </div>
        </Disclosure>
        <Button type="submit" look="filled" isDisabled={!question.trim() || !space} isPending={open.isPending}>
          {t('dialogue.open-send')}
        </Button>
      </Form>
    </Dialog>
  );
}
