import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Checkbox } from '../../../web/controls/checkbox.tsx';
import { ChipChoice } from '../../../web/controls/chip-choice.tsx';
import { DateField } from '../../../web/controls/date-field.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { readSpace } from '../../ecosystem/contract-spaces.ts';
import { agreeToProposition, creditContributor, type Proposition } from '../contract.ts';
import { makePromise } from '../contract-promises.ts';

interface Props {
  proposition: Proposition;
  onClose: () => void;
}

function usePeople(proposition: Proposition) {
  const ecosystem = useEcosystem();
  const { data } = useAsk(readSpace, { params: { ecosystem, space: proposition.space.id } });
  return data?.people ?? [];
}

export function PromiseDialog({ proposition, onClose }: Props) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), proposition: proposition.id };
  const outside = usePeople(proposition).filter(({ relation }) => relation !== 'employee');
  const [claim, setClaim] = useState('');
  const [measure, setMeasure] = useState('');
  const [evidence, setEvidence] = useState('');
  const [beneficiaries, setBeneficiaries] = useState('');
  const [persons, setPersons] = useState<string[]>([]);
  const [horizon, setHorizon] = useState('');
  const [openLink, setOpenLink] = useState(true);
  const send = useSend(makePromise, { onSent: onClose, stale: ['/api/:ecosystem/promises'] });
  const body = { claim, measure, evidence, beneficiaries, persons, horizon, openLink };
  const whole = [claim, measure, evidence, horizon].every((each) => each.trim() !== '');
  return (
    <Dialog title={t('value.make-promise')} isOpen onClose={onClose} closeBeside={false}>
      <Form
        onSubmit={() => send.mutate({ params, body })}
        problem={send.error}
        unsaved={(claim + evidence).trim() !== '' && !send.isSuccess}
      >
        <TextArea
          label={t('value.claim')}
          help={t('value.claim-help')}
          name="claim"
          speech
          rows={2}
          limit={300}
          value={claim}
          onChange={setClaim}
        />
        <TextArea label={t('value.measure')} name="measure" rows={2} value={measure} onChange={setMeasure} />
        <TextArea
          label={t('value.evidence')}
          help={t('value.evidence-help')}
          name="evidence"
          rows={2}
          value={evidence}
          onChange={setEvidence}
        />
        <DateField label={t('value.horizon')} name="horizon" required value={horizon} onChange={setHorizon} />
        {outside.length > 0 && (
          <ChipChoice
            label={t('value.persons')}
            name="persons"
            many
            value={persons}
            onChange={setPersons}
            options={outside.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField
          label={t('value.beneficiaries')}
          name="beneficiaries"
          optional
          maxLength={500}
          value={beneficiaries}
          onChange={setBeneficiaries}
        />
        <Checkbox label={t('value.open-link')} value={openLink} onChange={setOpenLink} />
        <Button type="submit" look="filled" isDisabled={!whole} isPending={send.isPending}>
          {t('value.promise-send')}
        </Button>
      </Form>
    </Dialog>
  );
}

export function CreditDialog({ proposition, onClose }: Props) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), proposition: proposition.id };
  const people = usePeople(proposition);
  const [person, setPerson] = useState('');
  const [name, setName] = useState('');
  const [gave, setGave] = useState('');
  const send = useSend(creditContributor, { onSent: onClose });
  const who = person ? { person } : { name };
  return (
    <Dialog title={t('value.credit')} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={() => send.mutate({ params, body: { ...who, gave } })} problem={send.error}>
        <Select
          label={t('value.credit-person')}
          optional
          value={person}
          onChange={setPerson}
          options={[{ value: '', label: '–' }, ...people.map((each) => ({ value: each.id, label: each.name }))]}
        />
        {!person && (
          <TextField label={t('value.credit-name')} name="name" maxLength={120} value={name} onChange={setName} />
        )}
        <TextField label={t('value.gave')} name="gave" required maxLength={500} value={gave} onChange={setGave} />
        <Button
          type="submit"
          look="filled"
          isDisabled={!gave.trim() || !(person || name.trim())}
          isPending={send.isPending}
        >
          {t('value.credit-send')}
        </Button>
      </Form>
    </Dialog>
  );
}

export function AgreeDialog({ proposition, onClose }: Props) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), proposition: proposition.id };
  const [note, setNote] = useState('');
  const send = useSend(agreeToProposition, { onSent: onClose });
  return (
    <Dialog title={t('value.agree')} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={() => send.mutate({ params, body: { note } })} problem={send.error}>
        <TextArea label={t('value.agree-note')} name="note" optional rows={2} value={note} onChange={setNote} />
        <Button type="submit" look="filled" isPending={send.isPending}>
          {t('value.agree-send')}
        </Button>
      </Form>
    </Dialog>
  );
}
