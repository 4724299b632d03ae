import { useAsk } from '../../../web/api.ts';
import { Story, type StoryEvent } from '../../../web/charts/story.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { readReceipt } from '../contract.ts';

/** For whoever raised something without an account: their words, and what became of them. */
export function Page() {
  const { t } = useWords();
  const { data, error } = useAsk(readReceipt, { params: { token: useParam('token') } }, { every: 30_000 });
  if (error) return <ProblemNote problem={error} />;
  if (!data) return <Loading heading lines={4} />;
  const events: StoryEvent[] = [{ key: 'raised', head: <Moment at={data.raisedAt} />, said: t('journey.you-raised') }];
  if (data.lookedAt) events.push({ key: 'looked', head: <Moment at={data.lookedAt} />, said: t('journey.looked-at') });
  if (data.answer) {
    const head = (
      <>
        {t('journey.answered-you')} · <Moment at={data.answer.at} />
      </>
    );
    events.push({ key: 'answer', head, said: data.answer.body, quoted: true });
  } else
    events.push({
      key: 'open',
      ring: 'open',
      head: t('journey.state', { state: data.state }),
      said: t('journey.not-yet'),
    });
  return (
    <div className="w-full max-w-120 self-center">
      <p className="mb-2 text-meta text-soft">{t('journey.receipt-title')}</p>
      <PageHead title={data.body} said />
      <Story label={t('journey.receipt-title')} events={events} />
    </div>
  );
}
