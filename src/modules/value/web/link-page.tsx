import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button, TextLink } from '../../../web/controls/button.tsx';
import { CopyField } from '../../../web/controls/copy-field.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { reportByLink } from '../contract-experiences.ts';
import { readPromiseLink } from '../contract-promises.ts';
import { AccountFields, bodyOf } from './account-fields.tsx';
import { again, type KeptHere, keep, openKept } from './kept-here.ts';

/** Behind the QR code on the box: what was promised, and whether it was kept; a minute, no account. */
export function Page() {
  const { t } = useWords();
  const token = useParam('token');
  const { data, error } = useAsk(readPromiseLink, { params: { token } });
  const [kept, setKept] = useState(() => openKept(token));
  const change = (part: Partial<KeptHere>) => {
    const next = { ...kept, ...part };
    setKept(next);
    keep(token, next);
  };
  const send = useSend(reportByLink, { onSent: () => change({ sent: true }) });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={4} />;
  if (kept.sent) return <Sent token={token} receipt={kept.receipt} onAgain={() => change(again(kept))} />;
  const { told, name, clientKey, receipt } = kept;
  const submit = () => {
    if (told.kept)
      send.mutate({ params: { token }, body: { ...bodyOf(told), kept: told.kept, name, clientKey, receipt } });
  };
  return (
    <div className="w-full max-w-120 self-center">
      <p className="mb-2 text-meta text-soft">{t('value.promised-you', { ecosystem: data.ecosystem })}</p>
      <PageHead
        title={data.claim}
        sentence={`${data.proposition} · ${t('value.measured-by', { measure: data.measure })}`}
      />
      <Form onSubmit={submit} problem={send.error}>
        <AccountFields told={told} change={(part) => change({ told: { ...told, ...part } })} />
        <TextField
          label={t('value.your-name')}
          name="name"
          maxLength={120}
          value={name}
          onChange={(next) => change({ name: next })}
        />
        <Button type="submit" look="filled" wide isDisabled={!told.kept} isPending={send.isPending}>
          {t('value.send')}
        </Button>
        <p className="text-center text-meta text-soft">{t('value.no-account')}</p>
      </Form>
    </div>
  );
}

function Sent({ token, receipt, onAgain }: { token: string; receipt: string; onAgain: () => void }) {
  const { t } = useWords();
  const path = `/e/${token}/${receipt}`;
  return (
    <div className="grid w-full max-w-120 gap-5 self-center">
      <PageHead title={t('value.sent-title')} sentence={t('value.sent-sentence')} />
      <CopyField label={t('value.receipt-link')} value={`${window.location.origin}${path}`} />
      <p>
        <TextLink to={path}>{t('value.see-receipt')}</TextLink>
      </p>
      <p>
        <Button look="text" onPress={onAgain}>
          {t('value.answer-again')}
        </Button>
      </p>
    </div>
  );
}
