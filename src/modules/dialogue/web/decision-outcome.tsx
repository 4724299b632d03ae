import { useState } from 'react';
import { selectable } from '../../../kernel/words.ts';
import { useSend } from '../../../web/api.ts';
import { Button, ButtonRow } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { DateField } from '../../../web/controls/date-field.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { type Decision, extendDecision, reachDecision, tellCommitment } from '../contract-decisions.ts';
import { ChangeFields, whole, written } from './decision-changes.tsx';
import { isOpen } from './decision-objections.tsx';
import type { OfDecision } from './decision-say.tsx';
import { dayIn, endOf, usePeopleHere } from './decision-settings.tsx';

const GOOD: readonly Decision['result'][] = ['adopted', 'chosen', 'heard'];

/** What was decided, and who carries it out. */
export function Outcome({ decision, params }: OfDecision) {
  const { t, moment } = useWords();
  const { result, outcome, reachedAt, commitment } = decision;
  if (!result) return null;
  const state = commitment?.done == null ? 'open' : commitment.done ? 'done' : 'not_done';
  return (
    <div className="mt-4 border-line border-t pt-3">
      <p className="mb-1 flex items-center gap-2 text-meta text-soft">
        <Chip tone={GOOD.includes(result) ? 'kept' : 'stone'}>
          {t('dialogue.result', { result: selectable(result) })}
        </Chip>
        {reachedAt && <Moment at={reachedAt} />}
      </p>
      <p className="max-w-measure whitespace-pre-line font-serif text-speech">{outcome}</p>
      {commitment && (
        <div className="mt-2 text-meta">
          <p className={state === 'not_done' ? 'text-clay' : ''}>
            {t('dialogue.commitment', {
              state,
              owner: commitment.owner,
              due: moment(`${commitment.due}T12:00:00`, 'day'),
            })}
          </p>
          {commitment.note && <p className="max-w-measure font-serif text-[1.0625rem]/6">{commitment.note}</p>}
          {commitment.may.tell && commitment.done === null && <Tell decision={decision} params={params} />}
        </div>
      )}
    </div>
  );
}

function Tell({ decision, params }: OfDecision) {
  const { t } = useWords();
  const [done, setDone] = useState<'yes' | 'no' | null>(null);
  const [note, setNote] = useState('');
  const send = useSend(tellCommitment, { stale: ['/api/:ecosystem/home'] });
  const submit = () =>
    send.mutate({ params: { ...params, decision: decision.id }, body: { done: done === 'yes', note } });
  return (
    <div className="mt-3 max-w-measure">
      <Form onSubmit={submit} problem={send.error}>
        <RadioCards
          label={t('dialogue.commitment-tell')}
          columns={2}
          value={done}
          onChange={setDone}
          options={(['yes', 'no'] as const).map((each) => ({
            value: each,
            label: t('dialogue.commitment-done', { done: each }),
          }))}
        />
        {done && (
          <TextArea
            label={t('dialogue.commitment-note')}
            name="note"
            optional={done === 'yes'}
            rows={2}
            limit={2000}
            value={note}
            onChange={setNote}
          />
        )}
        <ButtonRow>
          <Button type="submit" isDisabled={!done || (done === 'no' && !note.trim())} isPending={send.isPending}>
            {t('dialogue.commitment-send')}
          </Button>
        </ButtonRow>
      </Form>
    </div>
  );
}

/** What whoever looks after a decision can do while it is open. */
export function Steering({ decision, params }: OfDecision) {
  const { t } = useWords();
  const [open, setOpen] = useState<'outcome' | 'extend' | null>(null);
  const { may, objections, deadline } = decision;
  if (!may.reach && !may.extend) return null;
  const waits = objections.some((each) => isOpen(each) && (each.answer === null || new Date(deadline) > new Date()));
  return (
    <div className="mt-4 border-line border-t pt-4">
      {waits && <p className="mb-3 text-meta text-soft">{t('dialogue.outcome-waits')}</p>}
      <ButtonRow>
        {may.reach && (
          <Button isDisabled={waits} onPress={() => setOpen('outcome')}>
            {t('dialogue.outcome-send')}
          </Button>
        )}
        {may.extend && (
          <Button look="text" onPress={() => setOpen('extend')}>
            {t('dialogue.extend')}
          </Button>
        )}
      </ButtonRow>
      {open === 'outcome' && <OutcomeDialog decision={decision} params={params} onClose={() => setOpen(null)} />}
      {open === 'extend' && <ExtendDialog decision={decision} params={params} onClose={() => setOpen(null)} />}
    </div>
  );
}

const NOBODY = 'nobody';

function OutcomeDialog({ decision, params, onClose }: OfDecision & { onClose: () => void }) {
  const { t } = useWords();
  const people = usePeopleHere(params);
  const [outcome, setOutcome] = useState('');
  const [changes, setChanges] = useState(() => decision.changes.map(written));
  const [owner, setOwner] = useState<string | null>(null);
  const [due, setDue] = useState('');
  const send = useSend(reachDecision, { stale: ['/api/:ecosystem/home'], onSent: onClose });
  const isOwned = owner !== null && owner !== NOBODY;
  const submit = () =>
    send.mutate({
      params: { ...params, decision: decision.id },
      body: { outcome, changes: whole(changes), commitment: isOwned ? { owner, due } : null },
    });
  return (
    <Dialog title={t('dialogue.outcome-send')} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={submit} problem={send.error} unsaved={outcome !== '' && !send.isSuccess}>
        <TextArea
          label={t('dialogue.outcome-label')}
          name="outcome"
          speech
          rows={2}
          limit={4000}
          value={outcome}
          onChange={setOutcome}
        />
        <ChangeFields value={changes} onChange={setChanges} />
        <Select
          label={t('dialogue.outcome-owner')}
          name="commitment.owner"
          value={owner}
          onChange={setOwner}
          options={[
            { value: NOBODY, label: t('dialogue.outcome-nobody') },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {isOwned && (
          <DateField
            label={t('dialogue.outcome-due')}
            name="commitment.due"
            required
            min={dayIn(0)}
            value={due}
            onChange={setDue}
          />
        )}
        <Button
          type="submit"
          look="filled"
          isDisabled={!outcome.trim() || owner === null || (isOwned && !due)}
          isPending={send.isPending}
        >
          {t('dialogue.outcome-send')}
        </Button>
      </Form>
    </Dialog>
  );
}

function ExtendDialog({ decision, params, onClose }: OfDecision & { onClose: () => void }) {
  const { t } = useWords();
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const send = useSend(extendDecision, { stale: ['/api/:ecosystem/home'], onSent: onClose });
  const submit = () =>
    send.mutate({ params: { ...params, decision: decision.id }, body: { deadline: endOf(day), reason } });
  return (
    <Dialog title={t('dialogue.extend')} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={submit} problem={send.error}>
        <DateField
          label={t('dialogue.deadline')}
          name="deadline"
          required
          min={decision.deadline.slice(0, 10)}
          value={day}
          onChange={setDay}
        />
        <TextArea
          label={t('dialogue.extend-reason')}
          name="reason"
          rows={2}
          limit={1000}
          value={reason}
          onChange={setReason}
        />
        <Button type="submit" look="filled" isDisabled={!day || !reason.trim()} isPending={send.isPending}>
          {t('dialogue.extend')}
        </Button>
      </Form>
    </Dialog>
  );
}
