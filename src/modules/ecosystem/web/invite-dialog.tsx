import { useState } from 'react';
import type { ReplyOf } from '../../../kernel/endpoint.ts';
import { useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Switch } from '../../../web/controls/checkbox.tsx';
import { ChipChoice } from '../../../web/controls/chip-choice.tsx';
import { CopyField } from '../../../web/controls/copy-field.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { QrCode } from '../../../web/controls/qr-code.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useSession } from '../../../web/session.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { readEcosystem } from '../contract.ts';
import { RELATIONS } from '../contract-fields.ts';
import { invite } from '../contract-joining.ts';

type Relation = (typeof RELATIONS)[number];
const NEW = 'new';
const NONE = 'none';
const DAYS = ['1', '7', '14', '30', '90', '365'];

/** A relation, an organization, spaces; then the link, once. */
export function InviteDialog({
  ecosystem,
  onClose,
}: {
  ecosystem: ReplyOf<typeof readEcosystem>;
  onClose: () => void;
}) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const { publicUrl, mail } = useSession();
  const [email, setEmail] = useState('');
  const [relation, setRelation] = useState<Relation | null>(null);
  const [organization, setOrganization] = useState<string>(NONE);
  const [newName, setNewName] = useState('');
  const [spaces, setSpaces] = useState<string[]>([]);
  const [many, setMany] = useState(false);
  const [note, setNote] = useState('');
  const [days, setDays] = useState('14');
  const send = useSend(invite);
  const submit = () => {
    if (!relation) return;
    const where =
      organization === NEW
        ? { newOrganization: newName }
        : organization === NONE
          ? {}
          : { organizationId: organization };
    send.mutate({
      params,
      body: { relation, ...where, spaces, note, email: email || undefined, days: Number(days), uses: many ? null : 1 },
    });
  };
  const address = send.data && `${publicUrl}${send.data.url}`;
  return (
    <Dialog title={t('ecosystem.invite')} isOpen onClose={onClose} closeBeside={false}>
      {address ? (
        <div className="grid justify-items-start gap-5">
          {email && <p>{t(send.data?.mailed ? 'ecosystem.invitation-mailed' : 'ecosystem.invitation-not-mailed')}</p>}
          <CopyField label={t('ecosystem.invitation-link')} help={t('ecosystem.invitation-once')} value={address} />
          <QrCode address={address} />
          <Button onPress={onClose}>{t('shell.close')}</Button>
        </div>
      ) : (
        <Form onSubmit={submit} problem={send.error}>
          <Select
            label={t('ecosystem.relation-label')}
            name="relation"
            required
            value={relation}
            onChange={setRelation}
            options={RELATIONS.map((value) => ({ value, label: t('ecosystem.relation', { relation: value }) }))}
          />
          <Select
            label={t('ecosystem.organization')}
            value={organization}
            onChange={setOrganization}
            options={[
              { value: NONE, label: t('ecosystem.organization-none') },
              ...ecosystem.organizations.map(({ id, name }) => ({ value: id, label: name })),
              { value: NEW, label: t('ecosystem.organization-new') },
            ]}
          />
          {organization === NEW && (
            <TextField
              label={t('ecosystem.organization-name')}
              name="newOrganization"
              required
              maxLength={120}
              value={newName}
              onChange={setNewName}
            />
          )}
          {ecosystem.spaces.length > 0 && (
            <ChipChoice
              label={t('ecosystem.spaces')}
              many
              optional
              value={spaces}
              onChange={setSpaces}
              options={ecosystem.spaces.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          {mail && (
            <TextField
              label={t('ecosystem.invitation-email')}
              name="email"
              type="email"
              optional
              value={email}
              onChange={setEmail}
            />
          )}
          <TextArea label={t('ecosystem.invitation-note')} optional limit={1_000} value={note} onChange={setNote} />
          <Select
            label={t('ecosystem.invitation-days')}
            value={days}
            onChange={setDays}
            options={DAYS.map((value) => ({ value, label: t('ecosystem.days', { days: Number(value) }) }))}
          />
          <Switch label={t('ecosystem.many-uses')} value={many} onChange={setMany} />
          <Button type="submit" look="filled" isDisabled={!relation} isPending={send.isPending}>
            {t('ecosystem.make-invitation')}
          </Button>
        </Form>
      )}
    </Dialog>
  );
}
