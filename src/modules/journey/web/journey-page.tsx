import { useState } from 'react';
import { useAsk } from '../../../web/api.ts';
import { Story } from '../../../web/charts/story.tsx';
import { Track } from '../../../web/charts/track.tsx';
import { Button, TextLink } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Columns, Facts, Section } from '../../../web/controls/section.tsx';
import { useEcosystem, useParam } from '../../../web/place.ts';
import { useWords, type Words } from '../../../web/words/words.tsx';
import { readTrace } from '../../thread/contract.ts';
import { type Journey, readJourney } from '../contract-journeys.ts';
import { CAPABILITIES, progressOf } from '../domain/gate.ts';
import { type Doing, JourneyDialog } from './journey-dialogs.tsx';
import { People } from './journey-people.tsx';
import { NextStep } from './next-step.tsx';
import { storyOf } from './story-events.tsx';

const ABOUT = [
  'journey',
  'signal',
  'interpretation',
  'dialogue',
  'synthesis',
  'experiment',
  'practice',
  'proposition',
  'promise',
  'experience',
];

export function Page() {
  const words = useWords();
  const { t } = words;
  const params = { ecosystem: useEcosystem(), journey: useParam('journey') };
  const [doing, setDoing] = useState<Doing | null>(null);
  const { data, error } = useAsk(readJourney, { params }, { about: ABOUT });
  // What it was realized in belongs to a later room: its trace knows how that is called.
  const asked = { params: { ecosystem: params.ecosystem, subject: params.journey } };
  const trace = useAsk(readTrace, asked, { about: ABOUT, when: (data?.realizations.length ?? 0) > 0 }).data;
  const titles = new Map(trace?.steps.map(({ id, title }) => [id, title]));
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={8} />;
  return (
    <>
      <PageHead
        title={data.title}
        crumbs={[{ label: t('journey.journeys'), to: `/${params.ecosystem}/journeys` }, { label: data.space.name }]}
        chips={
          <>
            <Chip tone={data.mode}>{t('journey.mode', { mode: data.mode })}</Chip>
            {data.knowledge && <Chip>{t('journey.knowledge', { knowledge: data.knowledge })}</Chip>}
            {data.state !== 'open' && <Chip>{t('journey.journey-state', { state: data.state })}</Chip>}
          </>
        }
      />
      <Track label={data.title} steps={stepsOf(data, words)} />
      <Columns first={<NextStep journey={data} onDo={setDoing} />} aside={<Aside journey={data} onDo={setDoing} />}>
        <Section title={t('journey.story')}>
          <Story label={t('journey.story')} events={storyOf(data, params.ecosystem, words, titles)} />
        </Section>
      </Columns>
      {doing && <JourneyDialog journey={data} doing={doing} onClose={() => setDoing(null)} />}
    </>
  );
}

function stepsOf(journey: Journey, { t }: Pick<Words, 't'>) {
  const now = CAPABILITIES.indexOf(journey.capability);
  const missing = journey.gate.needs.filter(({ met }) => !met).length;
  return CAPABILITIES.map((capability, place) => ({
    key: capability,
    label: t('journey.capability', { capability }),
    note:
      place === now && journey.state !== 'realized'
        ? t('journey.card-needs', { count: missing, capability })
        : undefined,
    done: place < now || journey.state === 'realized' ? 1 : place > now ? 0 : Math.min(0.95, progressOf(journey.gate)),
  }));
}

function Aside({ journey, onDo }: { journey: Journey; onDo: (doing: Doing) => void }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  return (
    <>
      <Clocks journey={journey} />
      {(journey.whose || journey.value) && (
        <Section title={t('journey.target')} size="small">
          <p className="text-meta text-soft">{journey.whose}</p>
          <p className="font-serif text-[1.0625rem]/6">{journey.value}</p>
        </Section>
      )}
      <People journey={journey} />
      <p className="mb-5 text-meta">
        <TextLink to={`/${ecosystem}/traces/${journey.id}`}>{t('journey.trace')}</TextLink>
      </p>
      <More journey={journey} onDo={onDo} />
    </>
  );
}

function Clocks({ journey }: { journey: Journey }) {
  const { t } = useWords();
  const { raisedAt, firstAnswerAt, valueAt } = journey.clocks;
  if (!raisedAt) return null;
  const days = (until: string | null) =>
    Math.max(0, Math.floor((Date.parse(until ?? new Date().toISOString()) - Date.parse(raisedAt)) / 86_400_000));
  const clock = (until: string | null) => t(until ? 'journey.days' : 'journey.not-yet-clock', { days: days(until) });
  return (
    <Section title={t('journey.clocks')} size="small">
      <Facts
        facts={[
          { term: t('journey.first-answer'), is: clock(firstAnswerAt) },
          { term: t('journey.signal-to-value'), is: clock(valueAt) },
        ]}
      />
    </Section>
  );
}

const LABELS = {
  change: 'journey.change',
  signals: 'journey.do-signal',
  experiment: 'journey.do-result',
  practice: 'journey.do-practice',
  retire: 'journey.retire',
  unlearned: 'journey.do-unlearned',
  park: 'journey.park',
  'send-back': 'journey.send-back',
  merge: 'journey.merge',
  split: 'journey.split',
} as const;

function More({ journey, onDo }: { journey: Journey; onDo: (doing: Doing) => void }) {
  const { t } = useWords();
  const { may, state, capability } = journey;
  const actions: (keyof typeof LABELS)[] = [
    ...(may.change ? (['change', 'signals'] as const) : []),
    ...(may.contribute ? (['experiment', 'practice', 'unlearned'] as const) : []),
    ...(may.contribute && journey.practices.some(({ retiredAt }) => retiredAt === null) ? (['retire'] as const) : []),
    ...(may.lead && state === 'open' ? (['park'] as const) : []),
    ...(may.lead && state === 'open' && capability !== 'acquisition' ? (['send-back'] as const) : []),
    ...(may.lead ? (['merge'] as const) : []),
    ...(may.lead && journey.signals.length > 1 ? (['split'] as const) : []),
  ];
  if (actions.length === 0) return null;
  return (
    <Section title={t('journey.more-actions')} size="small">
      <ul className="grid justify-items-start gap-1.5 text-meta">
        {actions.map((doing) => (
          <li key={doing}>
            <Button look="text" onPress={() => onDo(doing)}>
              {t(LABELS[doing])}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
