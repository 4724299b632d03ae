import { useState } from 'react';
import { useSend } from '../../../web/api.ts';
import { Button, ButtonRow } from '../../../web/controls/button.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { type Decision, takeStance } from '../contract-decisions.ts';
import { methodOf, wrongWith } from '../domain/decision.ts';
import type { MarkList, Stance } from '../domain/methods/method.ts';
import { MarkFields } from './decision-marks.tsx';
import { useSaid } from './decision-words.ts';

export interface OfDecision {
  decision: Decision;
  params: { ecosystem: string; dialogue: string };
}

/** What the reader says; said once, it is folded away until they want to say otherwise. */
export function Say({ decision, params }: OfDecision) {
  const { t } = useWords();
  const said = useSaid(decision);
  const [again, setAgain] = useState(false);
  const { own } = decision;
  if (!own || again) return <SayForm decision={decision} params={params} onSent={() => setAgain(false)} />;
  return (
    <div className="mt-4 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-t pt-3 text-meta">
      <p>{t('dialogue.stance-own', { what: said(own) })}</p>
      <Button look="text" onPress={() => setAgain(true)}>
        {t('dialogue.stance-change')}
      </Button>
    </div>
  );
}

function SayForm({ decision, params, onSent }: OfDecision & { onSent: () => void }) {
  const { t } = useWords();
  const { method, options, dots, own } = decision;
  const { stances, reasons, marks: range } = methodOf(method);
  const [stance, setStance] = useState<Stance | null>(own?.stance ?? null);
  const [marks, setMarks] = useState<MarkList>(own?.marks ?? options.map(() => null));
  const [reason, setReason] = useState(own?.reason ?? '');
  const send = useSend(takeStance, { stale: ['/api/:ecosystem/home'], onSent });
  const say = (body: { stance: Stance | null; marks: (number | null)[] | null; reason: string }) =>
    send.mutate({ params: { ...params, decision: decision.id }, body });
  const body = { stance: range ? null : stance, marks: range ? [...marks] : null, reason: reason.trim() };
  const needed = stance !== null && reasons.includes(stance);
  const touched = range ? marks.some((mark) => mark !== null) : stance !== null;
  return (
    <div className="mt-4 border-line border-t pt-4">
      <Form onSubmit={() => say(body)} problem={send.error}>
        {range ? (
          <MarkFields decision={decision} value={marks} onChange={setMarks} />
        ) : (
          <RadioCards
            label={t('dialogue.stance-label')}
            value={stance}
            onChange={setStance}
            options={stances.map((value) => ({ value, label: t('dialogue.stance', { stance: value }) }))}
          />
        )}
        {touched && (
          <TextArea
            label={t(needed ? 'dialogue.stance-reason-needed' : 'dialogue.stance-reason')}
            name="reason"
            optional={!needed}
            rows={2}
            limit={4000}
            value={reason}
            onChange={setReason}
          />
        )}
        <ButtonRow>
          <Button
            type="submit"
            isDisabled={!touched || wrongWith(body, { method, options: options.length, dots }) !== null}
            isPending={send.isPending}
          >
            {t('dialogue.stance-send')}
          </Button>
          {range && (
            <Button look="text" onPress={() => say({ stance: 'abstain', marks: null, reason: body.reason })}>
              {t('dialogue.marks-abstain')}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </div>
  );
}
