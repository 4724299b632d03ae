import { useState } from 'react';
import { useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { openDecision } from '../contract-decisions.ts';
import { METHOD_NAMES, type MethodName, methodOf } from '../domain/decision.ts';
import { TEMPLATES } from '../domain/decision-templates.ts';
import { wrongOptions } from '../domain/options.ts';
import { ChangeFields, type Written, whole, written } from './decision-changes.tsx';
import { OptionFields, optionsIn, twoEmpty } from './decision-options.tsx';
import { dayIn, endOf, quorumOf, type Settings, SettingsFields, usePeopleHere } from './decision-settings.tsx';

interface OpenProps {
  params: { ecosystem: string; dialogue: string };
  onClose: () => void;
}

/** How long those are open that no template sets. */
const USUAL_DAYS = 5;

/** First the way of deciding, then what is decided: three that fit mostly, and all of them. */
export function OpenDecision({ params, onClose }: OpenProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<{ method: MethodName; days: number } | null>(null);
  const [other, setOther] = useState(false);
  const choose = (name: string) => {
    const template = TEMPLATES.find((each) => each.name === name);
    if (template) setChosen(template);
    else setOther(true);
  };
  const back = () => {
    setChosen(null);
    setOther(false);
  };
  if (chosen) {
    return (
      <Dialog title={t('dialogue.method-name', { method: chosen.method })} isOpen onClose={onClose} closeBeside={false}>
        <p className="-mt-3 mb-5 text-meta text-soft">
          {t('dialogue.method-help', { method: chosen.method })}{' '}
          <Button look="text" onPress={back}>
            {t('dialogue.decide-back')}
          </Button>
        </p>
        <ProposalForm {...chosen} params={params} onClose={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('dialogue.decide')} isOpen onClose={onClose}>
      {other ? (
        <RadioCards
          label={t('dialogue.method')}
          value={null}
          onChange={(method) => setChosen({ method, days: USUAL_DAYS })}
          options={METHOD_NAMES.map((method) => ({
            value: method,
            label: t('dialogue.method-name', { method }),
            help: t('dialogue.method-help', { method }),
          }))}
        />
      ) : (
        <RadioCards
          label={t('dialogue.decide-how')}
          value={null}
          onChange={choose}
          options={[...TEMPLATES.map(({ name }) => name), 'other'].map((name) => ({
            value: name,
            label: t('dialogue.template', { name }),
            help: t('dialogue.template-help', { name }),
          }))}
        />
      )}
    </Dialog>
  );
}

function ProposalForm({ method, days, params, onClose }: OpenProps & { method: MethodName; days: number }) {
  const { t } = useWords();
  const people = usePeopleHere(params);
  const { marks } = methodOf(method);
  const [proposal, setProposal] = useState('');
  const [given, setGiven] = useState(twoEmpty);
  const [changes, setChanges] = useState<Written[]>(() => [written({ whom: '', what: '' })]);
  const [settings, setSettings] = useState<Settings>({ day: dayIn(days), quorum: '', dots: '', deciders: null });
  const send = useSend(openDecision, { stale: ['/api/:ecosystem/home'], onSent: onClose });
  const options = marks ? optionsIn(given, marks.moments) : [];
  const quorum = quorumOf(settings, people.length);
  const { day, dots, deciders } = settings;
  const isWhole =
    proposal.trim() !== '' &&
    day !== '' &&
    quorum >= 1 &&
    deciders?.length !== 0 &&
    wrongOptions(method, options) === null;
  const submit = () =>
    send.mutate({
      params,
      body: {
        method,
        proposal,
        options,
        quorum,
        deadline: endOf(day),
        dots: dots === '' ? null : Number(dots),
        deciders: deciders && [...deciders],
        changes: whole(changes),
      },
    });
  return (
    <Form onSubmit={submit} problem={send.error} unsaved={proposal !== '' && !send.isSuccess}>
      <TextArea
        label={t(marks ? 'dialogue.proposal-among' : 'dialogue.proposal')}
        name="proposal"
        speech
        rows={2}
        limit={4000}
        value={proposal}
        onChange={setProposal}
      />
      {marks && <OptionFields value={given} onChange={setGiven} moments={marks.moments} />}
      <ChangeFields value={changes} onChange={setChanges} />
      <SettingsFields method={method} value={settings} onChange={setSettings} people={people} />
      <Button type="submit" look="filled" isDisabled={!isWhole} isPending={send.isPending}>
        {t('dialogue.decide-send')}
      </Button>
    </Form>
  );
}
