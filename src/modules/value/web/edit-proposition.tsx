import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { keyOf, useSend } from '../../../web/api.ts';
import { Button, ButtonRow } from '../../../web/controls/button.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { toast } from '../../../web/layout/toasts.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { type Proposition, readProposition, saveProposition } from '../contract.ts';
import { differing } from '../domain/merge.ts';

/**
 * Keeps what is written while somebody else saves. Where both changed the same sentence, theirs stands beside the box, and the next
 * save is based on it: nothing is lost, and nothing is overwritten unseen.
 */
export function EditProposition({ proposition, onClose }: { proposition: Proposition; onClose: () => void }) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), proposition: proposition.id };
  const [title, setTitle] = useState(proposition.title);
  const [body, setBody] = useState(proposition.body);
  const [base, setBase] = useState(proposition.number);
  const save = useSend(saveProposition, {
    onSent: ({ number, merged }) => {
      toast(t(merged ? 'value.merged' : 'value.saved', { number }));
      onClose();
    },
  });
  const contradicts = save.error?.code === 'value.contradicts';
  const client = useQueryClient();
  const { ecosystem, proposition: id } = params;
  // What they saved may be here before its announcement is, or instead of it.
  useEffect(() => {
    const key = keyOf(readProposition, { params: { ecosystem, proposition: id } });
    if (save.error?.code === 'value.contradicts') void client.invalidateQueries({ queryKey: key });
  }, [save.error, client, ecosystem, id]);
  const submit = () => {
    const basedOn = contradicts ? proposition.number : base;
    setBase(basedOn);
    save.mutate({ params, body: { title, body, basedOn } });
  };
  return (
    <div className="max-w-measure">
      <Form
        onSubmit={submit}
        problem={contradicts ? null : save.error}
        unsaved={(title !== proposition.title || body !== proposition.body) && !save.isSuccess}
      >
        <TextField label={t('value.title')} name="title" required maxLength={200} value={title} onChange={setTitle} />
        <TextArea label={t('value.body')} name="body" speech rows={6} value={body} onChange={setBody} />
        {contradicts && proposition.number > base && (
          <div role="alert" className="border-clay border-l-2 pl-4">
            <p className="font-medium">{t('value.contradicts-title')}</p>
            <p className="mb-3 text-meta text-soft">{t('value.contradicts-help')}</p>
            <Speech who={t('value.contradicts-theirs')} size="small">
              {title !== proposition.title && <p className="mb-2 font-medium">{proposition.title}</p>}
              {differing(body, proposition.body).map(({ text, differs }, place) =>
                differs ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order
                  <mark key={place} className="bg-clay-soft text-ink">
                    {text}
                  </mark>
                ) : (
                  text
                ),
              )}
            </Speech>
          </div>
        )}
        <ButtonRow>
          <Button type="submit" isDisabled={!title.trim() || !body.trim()} isPending={save.isPending}>
            {t('value.save')}
          </Button>
          <Button look="text" onPress={onClose}>
            {t('value.cancel')}
          </Button>
        </ButtonRow>
      </Form>
    </div>
  );
}
