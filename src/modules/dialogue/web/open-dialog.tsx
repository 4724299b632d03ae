import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { DateField } from '../../../web/controls/date-field.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useEcosystem, useGoTo } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listSpaces } from '../../ecosystem/contract-spaces.ts';
import { changeDialogue, type Dialogue, openDialogue, RESULT_MODES, VOTE_MODES } from '../contract.ts';

interface OpenDialogueProps {
  onClose: () => void;
  /** One that is open already: its words, date and, until somebody votes, its modes. */
  dialogue?: Dialogue;
}

/** The end of that day, where the reader is. */
const endOf = (day: string) => (day ? new Date(`${day}T23:59:59`).toISOString() : null);

export function OpenDialogueDialog({ onClose, dialogue }: OpenDialogueProps) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [question, setQuestion] = useState(dialogue?.question ?? '');
  const [context, setContext] = useState(dialogue?.context ?? '');
  const [closes, setCloses] = useState(dialogue?.closesAt?.slice(0, 10) ?? '');
  const [chosen, setChosen] = useState<string | null>(null);
  const [votes, setVotes] = useState<(typeof VOTE_MODES)[number] | null>(dialogue?.votes ?? null);
  const [results, setResults] = useState<(typeof RESULT_MODES)[number] | null>(dialogue?.results ?? null);
  const spaces = (useAsk(listSpaces, { params }).data?.items ?? []).filter(({ member }) => member);
  const space = chosen ?? spaces[0]?.id ?? null;
  const open = useSend(openDialogue);
  useGoTo(open.data ? `/${params.ecosystem}/dialogues/${open.data.id}` : null);
  const change = useSend(changeDialogue, { onSent: onClose });
  const problem = open.error ?? change.error;
  const submit = () => {
    if (!votes || !results) return;
    const body = { question, context, votes, results, closesAt: endOf(closes) };
    if (dialogue) change.mutate({ params: { ...params, dialogue: dialogue.id }, body });
    else if (space) open.mutate({ params, body: { ...body, space } });
  };
  const title = t(dialogue ? 'dialogue.change' : 'dialogue.open');
  const written = question !== (dialogue?.question ?? '') || context !== (dialogue?.context ?? '');
  const mayChoose = dialogue?.may.changeModes ?? true;
  return (
    <Dialog title={title} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={submit} problem={problem} unsaved={written && !open.isSuccess && !change.isSuccess}>
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
        {!dialogue && (
          <Select
            label={t('dialogue.where')}
            name="space"
            value={space}
            onChange={setChosen}
            options={spaces.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {mayChoose && (
          <>
            <RadioCards
              label={t('dialogue.votes-label')}
              name="votes"
              value={votes}
              onChange={setVotes}
              options={VOTE_MODES.map((mode) => ({ value: mode, label: t('dialogue.votes-mode', { mode }) }))}
            />
            <RadioCards
              label={t('dialogue.results-label')}
              name="results"
              help={t('dialogue.modes-note')}
              value={results}
              onChange={setResults}
              options={RESULT_MODES.map((mode) => ({ value: mode, label: t('dialogue.results-mode', { mode }) }))}
            />
          </>
        )}
        <DateField label={t('dialogue.closes-at')} name="closesAt" optional value={closes} onChange={setCloses} />
        <Button
          type="submit"
          look="filled"
          isDisabled={!question.trim() || !votes || !results || !(dialogue ?? space)}
          isPending={open.isPending || change.isPending}
        >
          {t(dialogue ? 'dialogue.save' : 'dialogue.open-send')}
        </Button>
      </Form>
    </Dialog>
  );
}
