import { useRef, useState } from 'react';
import { useSend } from '../../../web/api.ts';
import { Button, ButtonRow } from '../../../web/controls/button.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useWords } from '../../../web/words/words.tsx';
import {
  ASSUMED_ABOUT,
  editStatement,
  LONGEST_STATEMENT,
  type Statement,
  sayStatement,
} from '../contract-statements.ts';

interface SayFormProps {
  params: { ecosystem: string; dialogue: string };
  /** Editing one's own, as long as nobody else has voted on it. */
  statement?: Statement;
  onSent: () => void;
  onCancel?: () => void;
}

export function SayForm({ params, statement, onSent, onCancel }: SayFormProps) {
  const { t } = useWords();
  const [body, setBody] = useState(statement?.body ?? '');
  const [text, setText] = useState(statement?.assumption?.text ?? '');
  const [about, setAbout] = useState<(typeof ASSUMED_ABOUT)[number]>(statement?.assumption?.about ?? 'others');
  const underway = useRef({ body, text });
  const sent = () => {
    // Whoever writes the next one before this one has arrived keeps it.
    setBody((now) => (now === underway.current.body ? '' : now));
    setText((now) => (now === underway.current.text ? '' : now));
    onSent();
  };
  const say = useSend(sayStatement, { onSent: sent });
  const edit = useSend(editStatement, { onSent: sent });
  const problem = say.error ?? edit.error;
  const assumption = text.trim() ? { about, text } : undefined;
  const submit = () => {
    underway.current = { body, text };
    if (statement) {
      const changed = { body, assumption: assumption ?? null };
      edit.mutate({ params: { ...params, statement: statement.id }, body: changed });
    } else say.mutate({ params, body: { body, assumption } });
  };
  return (
    <Form onSubmit={submit} problem={problem} unsaved={body !== (statement?.body ?? '')}>
      <TextArea
        label={t('dialogue.say-label')}
        help={t('dialogue.say-help')}
        name="body"
        speech
        rows={2}
        limit={LONGEST_STATEMENT}
        value={body}
        onChange={setBody}
      />
      {body && (
        <TextArea
          label={t('dialogue.assumption')}
          name="assumption.text"
          optional
          rows={1}
          value={text}
          onChange={setText}
        />
      )}
      {text && (
        <Select
          label={t('dialogue.assumption-about')}
          value={about}
          onChange={setAbout}
          options={ASSUMED_ABOUT.map((value) => ({ value, label: t('dialogue.about', { about: value }) }))}
        />
      )}
      <ButtonRow>
        <Button
          type="submit"
          isDisabled={!body.trim() || [...body].length > LONGEST_STATEMENT}
          isPending={say.isPending || edit.isPending}
        >
          {t(statement ? 'dialogue.save' : 'dialogue.say-send')}
        </Button>
        {onCancel && (
          <Button look="text" onPress={onCancel}>
            {t('dialogue.cancel')}
          </Button>
        )}
      </ButtonRow>
    </Form>
  );
}
