import { useAskPages } from '../../../web/api.ts';
import { TextLink } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { VirtualList } from '../../../web/controls/virtual-list.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { type ListedSignal, listSignals } from '../contract.ts';

export function Page() {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const asked = { params: { ecosystem } };
  const { items, error, onMore } = useAskPages(listSignals, asked, { about: ['signal', 'interpretation'] });
  if (error) return <ProblemNote problem={error} />;
  if (!items) return <Loading heading lines={6} />;
  const empty = items.length === 0;
  return (
    <>
      <PageHead
        title={t('journey.signals')}
        sentence={t(empty ? 'journey.signals-none' : 'journey.signals-sentence')}
      />
      <VirtualList
        label={t('journey.signals')}
        items={items}
        itemKey={({ id }) => id}
        row={(signal) => <Row ecosystem={ecosystem} signal={signal} />}
        onEnd={onMore}
      />
    </>
  );
}

function Row({ ecosystem, signal }: { ecosystem: string; signal: ListedSignal }) {
  const { t } = useWords();
  return (
    <article className="border-line border-b py-4">
      <p className="mb-0.5 text-meta text-soft">
        {signal.by ?? t('journey.somebody')} · {signal.space.name} · <Moment at={signal.raisedAt} relative />
      </p>
      <p className="mb-1.5 max-w-measure font-serif text-speech">
        <TextLink to={`/${ecosystem}/signals/${signal.id}`}>{signal.body}</TextLink>
      </p>
      <Chip>{t('journey.state', { state: signal.state })}</Chip>
    </article>
  );
}
