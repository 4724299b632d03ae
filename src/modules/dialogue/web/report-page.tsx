import { useState } from 'react';
import { useAsk } from '../../../web/api.ts';
import { Button, ButtonRow, TextLink } from '../../../web/controls/button.tsx';
import { CopyField } from '../../../web/controls/copy-field.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { useEcosystem, useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { type Report, readReport } from '../contract-exchange.ts';
import { Concluded } from './report-concluded.tsx';
import { Decided } from './report-decided.tsx';
import { Computed, Standing } from './report-standing.tsx';

/** A dialogue for whoever was not there: it stands by itself, on a screen and on paper. */
export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), dialogue: useParam('dialogue') };
  const { data, error } = useAsk(readReport, { params }, { about: ['dialogue', 'map', 'synthesis', 'decision'] });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={8} />;
  const { space, ecosystem } = data;
  return (
    <>
      {data.may.open && (
        <p className="mb-6 text-meta print:hidden">
          <TextLink to={`/${params.ecosystem}/dialogues/${data.id}`}>{t('dialogue.report-open')}</TextLink>
        </p>
      )}
      <p className="mb-2 text-meta text-soft">{t('dialogue.report-where', { space, ecosystem })}</p>
      <PageHead title={data.question} />
      {data.context && <p className="mb-9 max-w-measure whitespace-pre-line">{data.context}</p>}
      <Asked report={data} />
      <Standing report={data} />
      <Concluded report={data} />
      <Decided report={data} />
      <Computed report={data} />
      <Share report={data} />
    </>
  );
}

function Asked({ report }: { report: Report }) {
  const { t, moment } = useWords();
  const { voters, members, statements, imported, closedAt, closesAt } = report;
  const state = closedAt ? 'closed' : closesAt ? 'due' : 'open';
  const to = closedAt ?? closesAt;
  return (
    <Section title={t('dialogue.report-how')}>
      <p className="max-w-measure">
        {t('dialogue.report-took-part', {
          voters,
          members,
          statements,
          known: imported || voters > members ? 'no' : 'yes',
        })}{' '}
        {t('dialogue.report-when', { state, from: moment(report.openedAt, 'day'), to: to ? moment(to, 'day') : '' })}{' '}
        {t('dialogue.report-statement')} {t('dialogue.report-votes', { mode: imported ? 'other' : report.votes })}
      </p>
    </Section>
  );
}

function Share({ report }: { report: Report }) {
  const { t } = useWords();
  const [copied, setCopied] = useState<'yes' | 'failed' | null>(null);
  const address = `${location.origin}${location.pathname}`;
  const share = async () => {
    // Over plain HTTP browsers hide the clipboard: then the address is shown, to be copied by hand.
    try {
      await navigator.clipboard.writeText(address);
      setCopied('yes');
    } catch {
      setCopied('failed');
    }
  };
  return (
    <div data-screen className="border-line border-t pt-6">
      <ButtonRow>
        <Button look="filled" onPress={() => void share()}>
          <span aria-live="polite">{t(copied === 'yes' ? 'dialogue.report-shared' : 'dialogue.report-share')}</span>
        </Button>
      </ButtonRow>
      {copied === 'failed' && (
        <div className="mt-4">
          <CopyField label={t('dialogue.report-address')} value={address} />
        </div>
      )}
      <p className="mt-3 max-w-measure text-meta text-soft">
        {t('dialogue.report-who', { public: report.public ? 'yes' : 'no', space: report.space })}
      </p>
    </div>
  );
}
