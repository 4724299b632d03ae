import { selectable } from '../../../kernel/words.ts';
import { useAsk, useAskPages } from '../../../web/api.ts';
import { TextLink } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { SearchField } from '../../../web/controls/search-field.tsx';
import { Empty } from '../../../web/controls/section.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { SpaceFilter } from '../../../web/controls/space-filter.tsx';
import { VirtualList } from '../../../web/controls/virtual-list.tsx';
import { useEcosystem, useFilters } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listSpaces } from '../../ecosystem/contract-spaces.ts';
import { type ListedSignal, listSignals, readOverview, SIGNAL_KINDS, SIGNAL_STATES } from '../contract.ts';
import { wordsOf } from './said.tsx';

const ABOUT = ['signal', 'interpretation', 'journey'];

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [filters, change] = useFilters();
  const kind = SIGNAL_KINDS.find((each) => each === filters.kind);
  const state = SIGNAL_STATES.find((each) => each === filters.state);
  const words = filters.q?.slice(0, 200);
  const own = filters.own === 'yes' ? ('yes' as const) : undefined;
  const space = filters.space;
  const query = { kind, state, space, own, words: words?.trim() || undefined };
  const { items, error, onMore } = useAskPages(listSignals, { params, query }, { about: ABOUT, keep: true });
  const overview = useAsk(readOverview, { params }, { about: ABOUT }).data;
  const spaces = useAsk(listSpaces, { params }, { about: ['space', 'membership'] }).data?.items ?? [];
  if (error) return <PageProblem problem={error} />;
  if (!items) return <Loading heading lines={6} />;
  const unfiltered = !Object.values(query).some(Boolean);
  if (items.length === 0 && unfiltered) {
    return (
      <>
        <PageHead title={t('journey.signals')} />
        <Empty title={t('journey.signals-none')}>{t('journey.signals-none-how')}</Empty>
      </>
    );
  }
  const unanswered = overview?.states.find((each) => each.state === 'unanswered')?.count ?? 0;
  const hours = overview?.firstAnswerHours ?? null;
  return (
    <>
      <PageHead
        title={t('journey.signals')}
        sentence={
          overview && t('journey.overview-sentence', { unanswered, hours: hours === null ? -1 : Math.round(hours) })
        }
      />
      {overview && <Sides overview={overview} onChoose={(chosen) => change({ kind: chosen })} />}
      <div className="mb-4 grid gap-3">
        <div className="max-w-measure">
          <SearchField
            label={t('journey.filter-words')}
            value={words ?? ''}
            onSearch={(q) => change({ q: q || undefined })}
          />
        </div>
        <div className="grid grid-cols-2 gap-3 wide:max-w-180 wide:grid-cols-4">
          <Select
            label={t('journey.kind-word')}
            value={kind ?? 'all'}
            onChange={(next) => change({ kind: next === 'all' ? undefined : next })}
            options={[
              { value: 'all', label: t('journey.filter-kinds') },
              ...SIGNAL_KINDS.map((value) => ({ value, label: t('journey.kind', { kind: selectable(value) }) })),
            ]}
          />
          <Select
            label={t('journey.state-word')}
            value={state ?? 'all'}
            onChange={(next) => change({ state: next === 'all' ? undefined : next })}
            options={[
              { value: 'all', label: t('journey.filter-states') },
              ...SIGNAL_STATES.map((value) => ({ value, label: t('journey.state', { state: selectable(value) }) })),
            ]}
          />
          <SpaceFilter spaces={spaces} space={space} onChange={change} />
          <Select
            label={t('journey.filter-by')}
            value={own ?? 'all'}
            onChange={(next) => change({ own: next === 'all' ? undefined : next })}
            options={[
              { value: 'all', label: t('journey.filter-anybody') },
              { value: 'yes', label: t('journey.filter-me') },
            ]}
          />
        </div>
      </div>
      {items.length === 0 && !unfiltered && <Empty title={t('journey.filter-none')} />}
      <VirtualList
        label={t('journey.signals')}
        items={items}
        itemKey={({ id }) => id}
        estimate={118}
        row={(signal) => <Row ecosystem={params.ecosystem} signal={signal} />}
        onEnd={onMore}
      />
    </>
  );
}

interface SidesProps {
  overview: { kinds: { kind: ListedSignal['kind']; count: number }[] };
  onChoose: (kind: string) => void;
}

/** Creating opportunities counts as much as solving problems: both stand side by side, each opens its list. */
function Sides({ overview, onChoose }: SidesProps) {
  const { t, number } = useWords();
  const count = (kind: string) => overview.kinds.find((each) => each.kind === kind)?.count ?? 0;
  return (
    <div className="mb-6 grid max-w-measure grid-cols-2 gap-5">
      {(['problem', 'opportunity'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          onClick={() => onChoose(kind)}
          className="border-line border-t pt-2 text-left hover:border-leaf"
        >
          <span className="font-serif text-heading tabular-nums">{number(count(kind))}</span>
          <span className="ml-2 text-meta text-soft">
            {t(kind === 'problem' ? 'journey.side-problems' : 'journey.side-opportunities')}
          </span>
        </button>
      ))}
    </div>
  );
}

function Row({ ecosystem, signal }: { ecosystem: string; signal: ListedSignal }) {
  const { t } = useWords();
  return (
    <article className="py-4">
      <p className="mb-0.5 text-meta text-soft">
        {[signal.by ?? t('journey.somebody'), signal.space.name].filter(Boolean).join(' · ')} ·{' '}
        <Moment at={signal.raisedAt} relative />
        {signal.photos > 0 && ` · ${t('journey.photos-count', { count: signal.photos })}`}
      </p>
      <p className="mb-1.5 line-clamp-3 max-w-measure font-serif text-speech">
        <TextLink to={`/${ecosystem}/signals/${signal.id}`}>{wordsOf(t, signal)}</TextLink>
      </p>
      <p className="flex flex-wrap gap-1.5">
        {signal.brokenPromise && (
          <Chip tone="broken">
            <TextLink to={`/${ecosystem}/promises/${signal.brokenPromise}`}>{t('journey.broken-promise')}</TextLink>
          </Chip>
        )}
        {signal.kind && <Chip>{t('journey.kind', { kind: selectable(signal.kind) })}</Chip>}
        <Chip tone={signal.state === 'unanswered' ? 'open' : 'stone'}>
          {t('journey.state', { state: selectable(signal.state) })}
        </Chip>
      </p>
    </article>
  );
}
