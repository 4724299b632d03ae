import { CountBars, Progress } from '../charts/count-bars.tsx';
import { IntervalBar } from '../charts/interval-bar.tsx';
import { Story } from '../charts/story.tsx';
import { TraceGraph } from '../charts/trace-graph.tsx';
import type { TraceEdge, TraceNode } from '../charts/trace-layout.ts';
import { Track } from '../charts/track.tsx';
import { Chip } from '../controls/chip.tsx';
import { Columns, Section } from '../controls/section.tsx';

const STEPS = [
  { key: 'acquisition', label: 'Acquisition', note: '2 signals, 4 readings', done: 1 },
  { key: 'assimilation', label: 'Assimilation', note: '23 people talked it through', done: 1 },
  { key: 'transformation', label: 'Transformation', note: 'trial 2 of 3 on five roofs', done: 0.55 },
  { key: 'exploitation', label: 'Exploitation', note: 'needs a result and an owner', done: 0 },
];

const NODES: TraceNode[] = [
  {
    id: 's1',
    label: '“Two of us, forty minutes, for one vent.”',
    kind: 'signal',
    at: '2026-03-04',
    column: 0,
    to: '/style',
  },
  { id: 's2', label: 'Clips snap when it is cold', kind: 'signal', at: '2026-03-09', column: 0, to: '/style' },
  { id: 'd1', label: 'Should the flashing hold itself?', kind: 'dialogue', at: '2026-03-18', column: 1, to: '/style' },
  {
    id: 'e1',
    label: '26 minutes alone. We had said under 20.',
    kind: 'trial',
    at: '2026-04-22',
    column: 2,
    ring: 'clay',
    to: '/style',
  },
  { id: 'e2', label: 'One person, under 20 minutes', kind: 'trial', at: '2026-05-30', column: 2, to: '/style' },
  { id: 'p1', label: 'A second catch on every tile clip', kind: 'practice', at: '2026-06-03', column: 3 },
  {
    id: 'v1',
    label: 'One person, under 20 minutes, from the ladder',
    kind: 'promise',
    at: '2026-06-09',
    column: 4,
    to: '/style',
  },
  { id: 'x1', label: 'The first experiences are due', kind: 'experience', at: '2026-08-01', column: 5, ring: 'open' },
];

const EDGES: TraceEdge[] = [
  { from: 's1', to: 'd1' },
  { from: 's2', to: 'd1' },
  { from: 'd1', to: 'e1' },
  { from: 'd1', to: 'e2' },
  { from: 'e1', to: 'e2' },
  { from: 'e2', to: 'p1' },
  { from: 'e2', to: 'v1' },
  { from: 'p1', to: 'v1' },
  { from: 'v1', to: 'x1' },
];

function StorySample() {
  return (
    <Story
      label="The story so far"
      events={[
        {
          key: '1',
          head: (
            <>
              <b>Dario Venn</b>, installer · 4 March
            </>
          ),
          said: 'Two of us, forty minutes, for one vent. On a steep roof I will not do it alone.',
          quoted: true,
          note: 'with 2 photos · raised from the QR code on the box',
        },
        {
          key: '2',
          head: (
            <>
              <b>Mei Tran</b>, field service · 6 March
            </>
          ),
          said: 'It is the flashing, not the vent: it has to be held while the screws go in.',
          note: (
            <>
              assumes <em>others</em>: installers always come in pairs —{' '}
              <span className="text-clay">fell in the dialogue</span>
            </>
          ),
        },
        {
          key: '3',
          ring: 'clay',
          head: 'Trial 1 · three roofs · 22 April',
          said: '26 minutes alone. We had said under 20.',
          note: 'learned: the clip needs a second catch for tile, not for metal',
        },
        {
          key: '4',
          ring: 'open',
          head: (
            <>
              <b>Trial 2</b> · five roofs · result due 30 May
            </>
          ),
          said: 'Expected: one person, under 20 minutes, on four of five.',
          note: <Chip tone="open">not yet known</Chip>,
        },
      ]}
    />
  );
}

export function ChartSamples() {
  return (
    <>
      <Track label="A vent one person can fit from the ladder" steps={STEPS} />
      <Columns
        aside={
          <>
            <Section title="Kept" size="small">
              <IntervalBar label="Kept, as beneficiaries say." known={{ good: 41, all: 44, low: 0.82, high: 0.977 }} />
            </Section>
            <Section title="Kept, by open link" size="small">
              <IntervalBar label="Kept, by open link." known={{ good: 2, all: 3, low: 0.21, high: 0.94 }} />
            </Section>
            <Section title="Nobody answered yet" size="small">
              <IntervalBar label="Kept." known={{ good: 0, all: 0, low: 0, high: 1 }} />
            </Section>
            <Section title="What bridges us" size="small">
              <CountBars
                label="Nobody should stand on a steep roof holding metal with both hands"
                bars={[
                  { key: 'a', label: 'A', count: 13, of: 14, tone: 'plum' },
                  { key: 'b', label: 'B', count: 16, of: 17, tone: 'teal' },
                ]}
              />
            </Section>
            <Section title="7 of 31" size="small">
              <Progress label="Statements voted on" done={7} of={31} />
            </Section>
          </>
        }
      >
        <Section title="The story so far">
          <StorySample />
        </Section>
      </Columns>
      <Section title="Where it came from and what became of it">
        <TraceGraph label="Trace" nodes={NODES} edges={EDGES} here="e2" />
      </Section>
    </>
  );
}
