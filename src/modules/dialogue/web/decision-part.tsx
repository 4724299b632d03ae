import { useState } from 'react';
import { selectable } from '../../../kernel/words.ts';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button, ButtonRow } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { DateField } from '../../../web/controls/date-field.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { Card, Section } from '../../../web/controls/section.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useWords } from '../../../web/words/words.tsx';
import {
  type Decision,
  listDecisions,
  METHODS,
  openDecision,
  reachDecision,
  takeStance,
} from '../contract-decisions.ts';
import { type Stance, stancesOf } from '../domain/decision.ts';

interface Within {
  params: { ecosystem: string; dialogue: string };
}

export function Decisions({ params }: Within) {
  const { t } = useWords();
  const [opening, setOpening] = useState(false);
  const { data } = useAsk(listDecisions, { params }, { about: ['decision'] });
  if (!data || (data.items.length === 0 && !data.may.decide)) return null;
  return (
    <Section title={t('dialogue.decisions')}>
      {data.items.length === 0 && <p className="text-soft">{t('dialogue.decisions-none')}</p>}
      <div className="grid gap-5">
        {data.items.map((decision) => (
          <Card key={decision.id}>
            <One decision={decision} params={params} />
          </Card>
        ))}
      </div>
      {data.may.decide && (
        <div className="mt-4">
          <Button onPress={() => setOpening(true)}>{t('dialogue.decide')}</Button>
        </div>
      )}
      {opening && <OpenDialog params={params} onClose={() => setOpening(false)} />}
    </Section>
  );
}

function One({ decision, params }: Within & { decision: Decision }) {
  const { t, moment } = useWords();
  const { method, quorum, deadline, result, standing, stances } = decision;
  return (
    <>
      <Speech
        who={`${decision.by} · ${t('dialogue.decision-due', {
          method: t('dialogue.method-short', { method }),
          deadline: moment(deadline),
          quorum,
        })}`}
      >
        {decision.proposal}
      </Speech>
      {stances.length > 0 && (
        <ul className="mt-3 grid gap-1 text-meta">
          {stances.map(({ by, stance, reason }) => (
            <li key={by}>
              <span className="font-medium">{by}</span>{' '}
              <span className={stance === 'object' ? 'text-clay' : 'text-soft'}>
                {t('dialogue.stance-said', { stance })}
              </span>
              {reason && <span className="font-serif">{`: ${reason}`}</span>}
            </li>
          ))}
        </ul>
      )}
      {result ? (
        <div className="mt-4 border-line border-t pt-3">
          <p className="mb-1 flex items-center gap-2 text-meta text-soft">
            <Chip tone={result === 'adopted' ? 'kept' : 'stone'}>
              {t('dialogue.result', { result: selectable(result) })}
            </Chip>
            {decision.reachedAt && <Moment at={decision.reachedAt} />}
          </p>
          <p className="max-w-measure font-serif text-speech">{decision.outcome}</p>
        </div>
      ) : (
        <p className="mt-3 text-meta text-soft">
          {t('dialogue.standing', { result: selectable(standing), count: stances.length, quorum })}
        </p>
      )}
      {decision.may.stand && <StanceForm decision={decision} params={params} />}
      {decision.may.reach && <OutcomeForm decision={decision} params={params} />}
    </>
  );
}

function StanceForm({ decision, params }: Within & { decision: Decision }) {
  const { t } = useWords();
  const [stance, setStance] = useState<Stance | null>(decision.own);
  const [reason, setReason] = useState('');
  const send = useSend(takeStance, { stale: ['/api/:ecosystem/home'] });
  const submit = () => {
    if (stance) send.mutate({ params: { ...params, decision: decision.id }, body: { stance, reason } });
  };
  return (
    <div className="mt-4 border-line border-t pt-4">
      <Form onSubmit={submit} problem={send.error}>
        <RadioCards
          label={t('dialogue.stance-label')}
          value={stance}
          onChange={setStance}
          options={stancesOf(decision.method).map((value) => ({
            value,
            label: t('dialogue.stance', { stance: value }),
          }))}
        />
        {stance !== null && stance !== decision.own && (
          <TextArea
            label={t('dialogue.stance-reason')}
            name="reason"
            optional={stance !== 'object'}
            rows={2}
            value={reason}
            onChange={setReason}
          />
        )}
        <ButtonRow>
          <Button
            type="submit"
            isDisabled={!stance || (stance === 'object' && !reason.trim())}
            isPending={send.isPending}
          >
            {t('dialogue.stance-send')}
          </Button>
        </ButtonRow>
      </Form>
    </div>
  );
}

function OutcomeForm({ decision, params }: Within & { decision: Decision }) {
  const { t } = useWords();
  const [outcome, setOutcome] = useState('');
  const send = useSend(reachDecision);
  return (
    <div className="mt-4 border-line border-t pt-4">
      <Form
        onSubmit={() => send.mutate({ params: { ...params, decision: decision.id }, body: { outcome } })}
        problem={send.error}
      >
        <TextArea label={t('dialogue.outcome-label')} name="outcome" rows={2} value={outcome} onChange={setOutcome} />
        <ButtonRow>
          <Button type="submit" isDisabled={!outcome.trim()} isPending={send.isPending}>
            {t('dialogue.outcome-send')}
          </Button>
        </ButtonRow>
      </Form>
    </div>
  );
}

function OpenDialog({ params, onClose }: Within & { onClose: () => void }) {
  const { t } = useWords();
  const [method, setMethod] = useState<(typeof METHODS)[number] | null>(null);
  const [proposal, setProposal] = useState('');
  const [quorum, setQuorum] = useState('3');
  const [day, setDay] = useState('');
  const send = useSend(openDecision, { onSent: onClose });
  const submit = () => {
    // The end of that day, where the reader is.
    const deadline = new Date(`${day}T23:59:59`).toISOString();
    if (method) send.mutate({ params, body: { method, proposal, quorum: Number(quorum), deadline } });
  };
  return (
    <Dialog title={t('dialogue.decide')} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={submit} problem={send.error} unsaved={proposal !== '' && !send.isSuccess}>
        <TextArea
          label={t('dialogue.proposal')}
          help={t('dialogue.proposal-help')}
          name="proposal"
          speech
          rows={2}
          value={proposal}
          onChange={setProposal}
        />
        <RadioCards
          label={t('dialogue.method')}
          value={method}
          onChange={setMethod}
          options={METHODS.map((value) => ({ value, label: t('dialogue.method-of', { method: value }) }))}
        />
        <TextField label={t('dialogue.quorum')} name="quorum" type="number" value={quorum} onChange={setQuorum} />
        <DateField label={t('dialogue.deadline')} name="deadline" required value={day} onChange={setDay} />
        <Button
          type="submit"
          look="filled"
          isDisabled={!method || !proposal.trim() || !day || !(Number(quorum) >= 1)}
          isPending={send.isPending}
        >
          {t('dialogue.decide-send')}
        </Button>
      </Form>
    </Dialog>
  );
}
