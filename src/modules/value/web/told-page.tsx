import { selectable } from '../../../kernel/words.ts';
import { useAsk, useSend } from '../../../web/api.ts';
import { Story, type StoryEvent } from '../../../web/charts/story.tsx';
import { Button, TextLink } from '../../../web/controls/button.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { readReceipt } from '../../journey/contract.ts';
import { confirmByReceipt, readExperienceReceipt } from '../contract-experiences.ts';
import { StandingChips } from './standing.tsx';

/** For whoever told without an account: their answers, how it was put right, and how the promise stands. */
export function Page() {
  const { t } = useWords();
  const [link, token] = [useParam('token'), useParam('receipt')];
  const { data, error } = useAsk(readExperienceReceipt, { params: { token } }, { every: 30_000 });
  // The first broken answer opened the signal, and its receipt is the signal's too; a later one only joined it.
  const raised = useAsk(readReceipt, { params: { token } }, { when: data?.signal === true });
  const confirm = useSend(confirmByReceipt, { stale: ['/api/receipts'] });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={4} />;
  const events = [...data.experiences].reverse().flatMap((told): StoryEvent[] => [
    {
      key: told.id,
      ring: told.kept === 'not' ? 'clay' : 'leaf',
      head: <Moment at={told.at} />,
      said: told.noticed || t('value.kept-said', { kept: selectable(told.kept ?? '') }),
      note: told.noticed ? t('value.kept-said', { kept: selectable(told.kept ?? '') }) : undefined,
    },
    ...told.repairs.map(
      ({ id, what, at, confirmedAt }): StoryEvent => ({
        key: id,
        ring: confirmedAt ? 'leaf' : 'open',
        head: <Moment at={at} />,
        said: what,
        note: confirmedAt ? (
          t('value.repair-confirmed')
        ) : (
          <Button isPending={confirm.isPending} onPress={() => confirm.mutate({ params: { token, repair: id } })}>
            {t('value.confirm')}
          </Button>
        ),
      }),
    ),
  ]);
  return (
    <div className="w-full max-w-120 self-center">
      <p className="mb-2 text-meta text-soft">{t('value.promised-you', { ecosystem: data.ecosystem })}</p>
      <PageHead title={data.claim} chips={<StandingChips standing={data.standing} />} />
      <Story label={data.claim} events={events} />
      <ProblemNote problem={confirm.error} />
      {raised.data && (
        <p className="mt-6">
          <TextLink to={`/r/${token}`}>{t('value.became-own')}</TextLink>
        </p>
      )}
      {raised.error?.status === 404 && <p className="mt-6 text-meta text-soft">{t('value.became-joined')}</p>}
      <p className="mt-6">
        <TextLink to={`/e/${link}`}>{t('value.answer-again')}</TextLink>
      </p>
    </div>
  );
}
