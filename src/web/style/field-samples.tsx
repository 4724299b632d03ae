import { useState } from 'react';
import { Button, ButtonRow } from '../controls/button.tsx';
import { Checkbox, Switch } from '../controls/checkbox.tsx';
import { ChipChoice } from '../controls/chip-choice.tsx';
import { CopyField } from '../controls/copy-field.tsx';
import { DateField } from '../controls/date-field.tsx';
import { Form } from '../controls/form.tsx';
import { RadioCards } from '../controls/radio-cards.tsx';
import { SearchField } from '../controls/search-field.tsx';
import { Section } from '../controls/section.tsx';
import { Select } from '../controls/select.tsx';
import { TextArea } from '../controls/text-area.tsx';
import { TextField } from '../controls/text-field.tsx';
import { Problem } from '../problem.ts';

const REFUSED = new Problem({
  status: 422,
  code: 'invalid',
  detail: 'One answer needs another look.',
  fields: [{ path: 'body.measure', message: 'Say how one would know: a number, a time, a yes or no.' }],
});

const KEPT = [
  { value: 'kept', label: 'Kept' },
  { value: 'partly', label: 'Partly' },
  { value: 'not', label: 'Not kept' },
  { value: 'early', label: 'Too early' },
] as const;

const RULES = [
  { value: 'consent', label: 'Consent', help: 'It is decided when nobody has a grave objection.' },
  { value: 'majority', label: 'Majority', help: 'It is decided when more than half of those who vote agree.' },
] as const;

const FEELINGS = ['relieved', 'proud', 'the same', 'let down'].map((word) => ({ value: word, label: word }));
const SPACES = [
  { value: 'roofing', label: 'Roofing partners' },
  { value: 'field', label: 'Field service' },
  { value: 'all', label: 'Everybody here' },
];

export function FieldSamples() {
  const [title, setTitle] = useState('Self-holding vent');
  const [measure, setMeasure] = useState('');
  const [said, setSaid] = useState('A second person is a safety rule, not a cost.');
  const [kept, setKept] = useState<(typeof KEPT)[number]['value'] | null>(null);
  const [rule, setRule] = useState<(typeof RULES)[number]['value'] | null>('consent');
  const [felt, setFelt] = useState<string[]>(['relieved']);
  const [space, setSpace] = useState<string | null>(null);
  const [day, setDay] = useState('2026-05-30');
  const [ticked, setTicked] = useState(true);
  const [on, setOn] = useState(true);
  const [sought, setSought] = useState('');
  return (
    <Section title="Fields">
      <Form onSubmit={() => undefined} problem={REFUSED}>
        <SearchField value={sought} onSearch={setSought} placeholder="Search what is shared with you" />
        <TextField label="What is it called?" name="title" value={title} onChange={setTitle} help="A few words." />
        <TextField label="How would one know?" name="measure" value={measure} onChange={setMeasure} optional />
        <TextArea label="In your own words" speech value={said} onChange={setSaid} limit={50} />
        <RadioCards label="Was it kept?" heading columns={2} value={kept} onChange={setKept} options={KEPT} />
        <RadioCards label="How is it decided?" value={rule} onChange={setRule} options={RULES} />
        <ChipChoice label="How did it feel?" heading many value={felt} onChange={setFelt} options={FEELINGS} />
        <Select label="Where does it belong?" value={space} onChange={setSpace} options={SPACES} />
        <DateField label="Until when?" value={day} onChange={setDay} />
        <div>
          <Checkbox label="Anyone with the link may answer" value={ticked} onChange={setTicked} />
          <Checkbox label="Names are shown" value={!ticked} onChange={() => setTicked(!ticked)} />
          <Switch label="Tell me each day" value={on} onChange={setOn} help="At most one message a day." />
          <Switch label="Tell me at once" value={!on} onChange={() => setOn(!on)} />
        </div>
        <CopyField label="The link to hand on" value="https://tilth.example.org/join/x7Hq2mPv9KcT" />
        <ButtonRow>
          <Button look="quiet" type="submit">
            Save
          </Button>
          <Button look="clay">Take it back</Button>
          <Button look="quiet" isDisabled>
            Not now
          </Button>
          <Button look="text">Say it in your own words</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
