import { useState } from 'react';
import { newUntimedId } from '../../../kernel/identifiers.ts';
import { useAsk, useAskPages, useSend } from '../../../web/api.ts';
import { Button, TextLink } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { CopyField } from '../../../web/controls/copy-field.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Pager } from '../../../web/controls/pager.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { QrCode } from '../../../web/controls/qr-code.tsx';
import { Columns, Facts, Section } from '../../../web/controls/section.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useEcosystem, useParam } from '../../../web/place.ts';
import { useSession } from '../../../web/session.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { listExperiences, reportExperience } from '../contract-experiences.ts';
import {
  closePromiseLink,
  makePromiseLink,
  type Promised,
  readPromise,
  withdrawPromise,
} from '../contract-promises.ts';
import { AccountFields, bodyOf, NOTHING_TOLD, type Told } from './account-fields.tsx';
import { ExperienceList } from './experience-list.tsx';
import { Standing } from './standing.tsx';

export function Page() {
  const { t, list, moment } = useWords();
  const params = { ecosystem: useEcosystem(), promise: useParam('promise') };
  const [dialog, setDialog] = useState<'report' | 'withdraw' | null>(null);
  const { data, error } = useAsk(readPromise, { params }, { about: ['promise', 'experience'] });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={6} />;
  const close = () => setDialog(null);
  const whom = [...data.named.map(({ name }) => name), ...(data.beneficiaries ? [data.beneficiaries] : [])];
  return (
    <>
      <PageHead
        title={data.claim}
        crumbs={[
          { label: t('value.promises'), to: `/${params.ecosystem}/promises` },
          ...(data.proposition
            ? [{ label: data.proposition.title, to: `/${params.ecosystem}/propositions/${data.proposition.id}` }]
            : []),
        ]}
        sentence={t('value.measured-by', { measure: data.measure })}
        chips={
          <>
            <Chip>{t('value.by', { horizon: moment(data.horizon) })}</Chip>
            {data.withdrawnAt && <Chip tone="broken">{t('value.withdrawn')}</Chip>}
          </>
        }
        action={
          data.may.report && (
            <Button look="filled" onPress={() => setDialog('report')}>
              {t('value.report')}
            </Button>
          )
        }
      />
      <Columns aside={<Aside promise={data} onWithdraw={() => setDialog('withdraw')} />}>
        {data.withdrawnReason && (
          <div className="mb-11 border-clay border-l-2 pl-4">
            <Speech who={t('value.withdrawn-because')}>{data.withdrawnReason}</Speech>
          </div>
        )}
        <Section title={t('value.kept-label')}>
          <Standing standing={data.standing} />
        </Section>
        <Section title={t('value.evidence-title')}>
          <p className="max-w-measure whitespace-pre-line font-serif text-speech">{data.evidence}</p>
          <div className="mt-4">
            <Facts
              facts={[
                {
                  term: t('value.made-by'),
                  is: [data.by, moment(data.madeAt), data.space?.name].filter(Boolean).join(' · '),
                },
                ...(whom.length > 0 ? [{ term: t('value.made-to'), is: list(whom) }] : []),
              ]}
            />
          </div>
        </Section>
        <Experiences promise={data} />
      </Columns>
      {dialog === 'report' && <ReportDialog params={params} onClose={close} claim={data.claim} />}
      {dialog === 'withdraw' && <WithdrawDialog params={params} onClose={close} />}
    </>
  );
}

/** The newest first; all of them, page by page. */
function Experiences({ promise }: { promise: Promised }) {
  const { t } = useWords();
  const asked = { params: { ecosystem: useEcosystem() }, query: { promise: promise.id } };
  const about = ['promise', 'experience'];
  const { items, more, loading, onMore } = useAskPages(listExperiences, asked, { about });
  return (
    <Section title={t('value.experiences')}>
      {items ? (
        <>
          {items.length === 0 && <p className="text-soft">{t('value.experiences-none')}</p>}
          <ExperienceList items={items} mayRepair={promise.may.repair} />
        </>
      ) : (
        <Loading lines={4} />
      )}
      <Pager more={more} loading={loading} onMore={onMore} />
    </Section>
  );
}

interface Within {
  params: { ecosystem: string; promise: string };
  onClose: () => void;
}

function ReportDialog({ params, onClose, claim }: Within & { claim: string }) {
  const { t } = useWords();
  const [told, setTold] = useState<Told>(NOTHING_TOLD);
  const [clientKey] = useState(newUntimedId);
  const send = useSend(reportExperience, {
    onSent: onClose,
    stale: ['/api/:ecosystem/home', '/api/:ecosystem/experiences'],
  });
  const submit = () => {
    if (told.kept) send.mutate({ params, body: { ...bodyOf(told), kept: told.kept, clientKey } });
  };
  return (
    <Dialog title={claim} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={submit} problem={send.error} unsaved={told.noticed !== '' && !send.isSuccess}>
        <AccountFields told={told} change={(part) => setTold({ ...told, ...part })} />
        <Button type="submit" look="filled" isDisabled={!told.kept} isPending={send.isPending}>
          {t('value.send')}
        </Button>
      </Form>
    </Dialog>
  );
}

function WithdrawDialog({ params, onClose }: Within) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const send = useSend(withdrawPromise, { onSent: onClose });
  return (
    <Dialog title={t('value.withdraw')} isOpen onClose={onClose} closeBeside={false}>
      <Form onSubmit={() => send.mutate({ params, body: { reason } })} problem={send.error}>
        <TextArea label={t('value.withdraw-reason')} name="reason" value={reason} onChange={setReason} />
        <Button type="submit" look="clay" isDisabled={!reason.trim()} isPending={send.isPending}>
          {t('value.withdraw')}
        </Button>
      </Form>
    </Dialog>
  );
}

function Aside({ promise, onWithdraw }: { promise: Promised; onWithdraw: () => void }) {
  const { t } = useWords();
  const { publicUrl } = useSession();
  const params = { ecosystem: useEcosystem(), promise: promise.id };
  const make = useSend(makePromiseLink);
  const close = useSend(closePromiseLink);
  return (
    <>
      <p className="mb-6 text-meta">
        <TextLink to={`/${params.ecosystem}/traces/${promise.id}`}>{t('value.trace')}</TextLink>
      </p>
      {promise.may.link && (
        <Section title={t('value.link-title')} size="small">
          <p className="mb-4 text-meta text-soft">{t('value.link-help')}</p>
          {promise.links.map(({ id, token }) => (
            <div key={id} className="mb-6 grid justify-items-start gap-3">
              <QrCode address={`${publicUrl}/e/${token}`} size={160} />
              <CopyField label={t('value.link-title')} value={`${publicUrl}/e/${token}`} />
              <Button look="text" onPress={() => close.mutate({ params: { ...params, link: id } })}>
                {t('value.close-link')}
              </Button>
            </div>
          ))}
          <Button isPending={make.isPending} onPress={() => make.mutate({ params })}>
            {t('value.make-link')}
          </Button>
          <ProblemNote problem={make.error ?? close.error} />
        </Section>
      )}
      {promise.may.withdraw && (
        <Button look="text" onPress={onWithdraw}>
          {t('value.withdraw')}
        </Button>
      )}
    </>
  );
}
