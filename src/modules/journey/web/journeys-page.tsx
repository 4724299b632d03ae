import { useState } from 'react';
import { useAsk, useAskPages } from '../../../web/api.ts';
import { Button, TextLink } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Pager } from '../../../web/controls/pager.tsx';
import { Empty } from '../../../web/controls/section.tsx';
import { Segments } from '../../../web/controls/segments.tsx';
import { SpaceFilter } from '../../../web/controls/space-filter.tsx';
import { Table } from '../../../web/controls/table.tsx';
import { useEcosystem, useFilters } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listSpaces } from '../../ecosystem/contract-spaces.ts';
import { type ListedJourney, listJourneys, MODES } from '../contract-journeys.ts';
import { CAPABILITIES } from '../domain/gate.ts';
import { OpenJourneyDialog } from './open-journey-dialog.tsx';

const ABOUT = ['journey', 'experiment', 'synthesis'];

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem() };
  const [filters, change] = useFilters();
  const [opening, setOpening] = useState(false);
  const mode = MODES.find((each) => each === filters.mode);
  const space = filters.space;
  const asked = { params, query: { mode, space } };
  const { items, error, more, loading, onMore } = useAskPages(listJourneys, asked, { about: ABOUT, keep: true });
  const spaces = useAsk(listSpaces, { params }, { about: ['space', 'membership'] }).data?.items ?? [];
  if (error) return <PageProblem problem={error} />;
  if (!items) return <Loading heading lines={6} />;
  const open = items.filter(({ state }) => state === 'open');
  const parked = items.filter(({ state }) => state === 'parked');
  const filtered = Boolean(mode || space);
  const view = filters.view === 'list' ? 'list' : 'board';
  return (
    <>
      <PageHead
        title={t('journey.journeys')}
        sentence={t('journey.journeys-sentence', { count: open.length, parked: parked.length })}
        action={
          <Button look="filled" onPress={() => setOpening(true)}>
            {t('journey.open-journey')}
          </Button>
        }
      />
      {items.length === 0 && !filtered && <Empty title={t('journey.journeys-none')} />}
      {(items.length > 0 || filtered) && (
        <div className="mb-6 flex flex-wrap items-end gap-3">
          <Segments
            label={t('journey.view')}
            hideLabel
            value={view}
            onChange={(next) => change({ view: next === 'board' ? undefined : next })}
            options={[
              { value: 'board', label: t('journey.board') },
              { value: 'list', label: t('journey.as-list') },
            ]}
          />
          <Segments
            label={t('journey.mode-label')}
            hideLabel
            value={mode ?? 'all'}
            onChange={(next) => change({ mode: next === 'all' ? undefined : next })}
            options={[
              { value: 'all', label: t('journey.filter-all') },
              ...MODES.map((value) => ({ value, label: t('journey.mode', { mode: value }) })),
            ]}
          />
          {spaces.length > 1 && <SpaceFilter spaces={spaces} space={space} onChange={change} />}
        </div>
      )}
      {items.length > 0 && (view === 'board' ? <Board items={[...open, ...parked]} /> : <List items={items} />)}
      {items.length === 0 && filtered && <Empty title={t('journey.filter-none')} />}
      <Pager more={more} loading={loading} onMore={onMore} />
      {opening && <OpenJourneyDialog onClose={() => setOpening(false)} />}
    </>
  );
}

function Board({ items }: { items: readonly ListedJourney[] }) {
  const { t } = useWords();
  return (
    <div className="grid gap-x-5 gap-y-9 wide:grid-cols-2 broad:grid-cols-4">
      {CAPABILITIES.map((capability) => {
        const here = items.filter((each) => each.capability === capability);
        return (
          <section
            key={capability}
            aria-labelledby={`stage-${capability}`}
            className="min-w-0 border-leaf border-t-4 pt-2.5"
          >
            <h2 id={`stage-${capability}`} className="font-medium text-meta">
              {t('journey.capability', { capability })} <span className="text-soft tabular-nums">{here.length}</span>
            </h2>
            <p className="mb-2 text-meta text-soft">{t('journey.capability-gloss', { capability })}</p>
            <ul>
              {here.map((journey) => (
                <Card key={journey.id} journey={journey} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Card({ journey }: { journey: ListedJourney }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const missing = journey.gate.needs.filter(({ met }) => !met).length;
  return (
    <li className="border-line border-b py-3">
      <p className="mb-1 font-serif text-[1.0625rem]/6">
        <TextLink to={`/${ecosystem}/journeys/${journey.id}`}>{journey.title}</TextLink>
      </p>
      <p className="mb-1.5 text-meta text-soft">
        {journey.owner.name} · {t('journey.card-needs', { count: missing, capability: journey.capability })}
      </p>
      <p className="flex flex-wrap gap-1.5">
        <Chip tone={journey.mode}>{t('journey.mode', { mode: journey.mode })}</Chip>
        {journey.state !== 'open' && <Chip>{t('journey.journey-state', { state: journey.state })}</Chip>}
      </p>
    </li>
  );
}

function List({ items }: { items: readonly ListedJourney[] }) {
  const { t, moment } = useWords();
  const ecosystem = useEcosystem();
  return (
    <Table
      caption={t('journey.journeys')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          title: t('journey.column', { column: 'journey' }),
          names: true,
          cell: ({ id, title }) => <TextLink to={`/${ecosystem}/journeys/${id}`}>{title}</TextLink>,
        },
        {
          key: 'mode',
          title: t('journey.column', { column: 'mode' }),
          cell: ({ mode }) => t('journey.mode', { mode }),
        },
        {
          key: 'stage',
          title: t('journey.column', { column: 'stage' }),
          cell: ({ capability }) => t('journey.capability', { capability }),
        },
        {
          key: 'state',
          title: t('journey.column', { column: 'state' }),
          cell: ({ state }) => t('journey.journey-state', { state }),
        },
        { key: 'owner', title: t('journey.column', { column: 'owner' }), cell: ({ owner }) => owner.name },
        { key: 'moved', title: t('journey.column', { column: 'moved' }), cell: ({ movedAt }) => moment(movedAt) },
      ]}
    />
  );
}
