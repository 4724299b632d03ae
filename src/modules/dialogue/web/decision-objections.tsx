import { useState } from 'react';
import { useSend } from '../../../web/api.ts';
import { Button, ButtonRow } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { answerObjection, type Decision, type Objection, settleObjection } from '../contract-decisions.ts';
import type { OfDecision } from './decision-say.tsx';

export const isOpen = ({ settled }: Objection) => settled === null;

export function Objections({ decision, params }: OfDecision) {
  const { t } = useWords();
  if (decision.objections.length === 0) return null;
  return (
    <div className="mt-4 border-line border-t pt-3">
      <h3 className="mb-2 font-strong text-meta">{t('dialogue.objections')}</h3>
      <ul className="grid gap-4">
        {decision.objections.map((objection) => (
          <li key={objection.id} className="border-clay border-l-2 pl-4">
            <One objection={objection} decision={decision} params={params} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Once there is an outcome nobody is waited for any more. */
function stateOf({ settled, answer }: Objection, { result }: Decision): string {
  if (settled) return settled;
  if (answer === null) return result ? 'never' : 'open';
  return result ? 'kept' : 'answered';
}

function One({ objection, decision, params }: OfDecision & { objection: Objection }) {
  const { t } = useWords();
  const { by, reason, answer, answeredBy, may } = objection;
  const state = stateOf(objection, decision);
  return (
    <>
      <Speech
        size="small"
        who={
          <span className="inline-flex flex-wrap items-center gap-2">
            {by}
            <Chip tone={state === 'withdrawn' ? 'kept' : state === 'kept' ? 'broken' : 'open'}>
              {t('dialogue.objection-state', { state, by })}
            </Chip>
          </span>
        }
      >
        {reason}
      </Speech>
      {answer && (
        <div className="mt-2.5">
          <Speech size="small" who={t('dialogue.objection-answered-by', { by: answeredBy ?? '' })}>
            {answer}
          </Speech>
        </div>
      )}
      {may.answer && !answer && <AnswerForm objection={objection} decision={decision} params={params} />}
      {may.settle && answer && <Settle objection={objection} decision={decision} params={params} />}
    </>
  );
}

function AnswerForm({ objection, decision, params }: OfDecision & { objection: Objection }) {
  const { t } = useWords();
  const [answer, setAnswer] = useState('');
  const send = useSend(answerObjection, { stale: ['/api/:ecosystem/home'] });
  const about = { ...params, decision: decision.id, objection: objection.id };
  return (
    <div className="mt-3">
      <Form onSubmit={() => send.mutate({ params: about, body: { answer } })} problem={send.error}>
        <TextArea
          label={t('dialogue.objection-answer')}
          help={t('dialogue.objection-answer-help', { by: objection.by })}
          name="answer"
          rows={2}
          limit={4000}
          value={answer}
          onChange={setAnswer}
        />
        <ButtonRow>
          <Button type="submit" isDisabled={!answer.trim()} isPending={send.isPending}>
            {t('dialogue.objection-answer-send')}
          </Button>
        </ButtonRow>
      </Form>
    </div>
  );
}

function Settle({ objection, decision, params }: OfDecision & { objection: Objection }) {
  const { t } = useWords();
  const send = useSend(settleObjection, { stale: ['/api/:ecosystem/home'] });
  const settle = (settled: 'withdrawn' | 'kept') =>
    send.mutate({ params: { ...params, decision: decision.id, objection: objection.id }, body: { settled } });
  return (
    <div className="mt-3 grid gap-3">
      <ButtonRow>
        <Button isPending={send.isPending} onPress={() => settle('withdrawn')}>
          {t('dialogue.objection-withdraw')}
        </Button>
        <Button isPending={send.isPending} onPress={() => settle('kept')}>
          {t('dialogue.objection-keep')}
        </Button>
      </ButtonRow>
      <ProblemNote problem={send.error} />
    </div>
  );
}
