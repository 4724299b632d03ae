import { Button, TextLink } from '../controls/button.tsx';
import { Chip } from '../controls/chip.tsx';
import { PageHead } from '../controls/page-head.tsx';
import { Section } from '../controls/section.tsx';
import { Mark } from '../layout/mark.tsx';
import { LanguageChoice, ThemeChoice } from '../layout/settings.tsx';
import { ChartSamples } from './chart-samples.tsx';
import { FieldSamples } from './field-samples.tsx';
import { PartSamples } from './part-samples.tsx';

const COLOURS = [
  'paper',
  'card',
  'stone',
  'line',
  'edge',
  'soft',
  'ink',
  'leaf',
  'leaf-soft',
  'clay',
  'clay-soft',
  'ochre',
  'ochre-ink',
  'ochre-soft',
  'slate',
  'slate-soft',
  'plum',
  'plum-soft',
  'teal',
  'teal-soft',
  'indigo',
  'indigo-soft',
  'rose',
  'rose-soft',
  'olive',
  'olive-soft',
  'cocoa',
  'cocoa-soft',
];

function Colours() {
  return (
    <ul className="grid grid-cols-3 gap-3 text-chip wide:grid-cols-5 desk:grid-cols-10">
      {COLOURS.map((name) => (
        <li key={name}>
          <div className="h-12 rounded-md border border-line" style={{ background: `var(--color-${name})` }} />
          {name}
        </li>
      ))}
    </ul>
  );
}

function TypeSamples() {
  return (
    <div className="grid gap-3">
      <p className="font-serif text-title">Title: a vent one person can fit from the ladder</p>
      <p className="font-serif text-voice">Voice: a second person is a safety rule, not a cost.</p>
      <p className="font-serif text-heading">Heading: the story so far</p>
      <p className="font-serif text-speech">Speech: it is the flashing, not the vent.</p>
      <p>Body: to leave transformation this needs trial 2’s result and what was learned. Mei holds it.</p>
      <p className="text-meta text-soft">Meta: with 2 photos · raised from the QR code on the box</p>
    </div>
  );
}

/** Every control and chart in one place, for whoever builds a page and for the eye. Its sample sentences are in no catalogue. */
export function Page() {
  return (
    <div>
      <PageHead
        title="Style"
        crumbs={[{ label: 'Tilth', to: '/' }, { label: 'Style' }]}
        sentence="Every control and chart there is. Look at it light and dark, wide and narrow, in English and German."
        chips={
          <>
            <Chip tone="explore">explore</Chip>
            <Chip tone="exploit">exploit</Chip>
            <Chip tone="kept">kept for 41 of 44</Chip>
            <Chip tone="broken">broken once</Chip>
            <Chip tone="open">not yet known</Chip>
            <Chip>serves “We help the people who use what we make”</Chip>
          </>
        }
        action={<Button look="filled">The one main action</Button>}
      />
      <div className="mb-11 flex flex-wrap gap-8">
        <ThemeChoice />
        <LanguageChoice />
        <div className="flex items-center gap-2 font-serif text-heading">
          <Mark size={34} /> Tilth
        </div>
      </div>
      <ChartSamples />
      <div className="max-w-form">
        <FieldSamples />
        <p className="mb-11">
          A sentence with <TextLink to="/style">a link in it</TextLink>.
        </p>
      </div>
      <PartSamples />
      <Section title="Type">
        <TypeSamples />
      </Section>
      <Section title="Colours">
        <Colours />
      </Section>
    </div>
  );
}
