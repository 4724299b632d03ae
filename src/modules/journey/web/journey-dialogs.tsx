import { type ReactNode, useState } from 'react';
import { DateField } from '../../../web/controls/date-field.tsx';
import { RadioCards } from '../../../web/controls/radio-cards.tsx';
import { Select } from '../../../web/controls/select.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { usePerson } from '../../../web/session.tsx';
import { useWords } from '../../../web/words/words.tsx';
import * as contract from '../contract-journeys.ts';
import * as trials from '../contract-trials.ts';
import { Frame, type Props, useMembers, useParams } from './journey-frame.tsx';
import { Merge, moving, Split } from './move-dialogs.tsx';
import { Retire } from './retire-dialog.tsx';
import { TakeIn } from './take-in.tsx';

export type Doing =
  | 'change'
  | 'signals'
  | 'talk'
  | 'experiment'
  | 'result'
  | 'practice'
  | 'retire'
  | 'unlearned'
  | 'resources'
  | 'park'
  | 'resume'
  | 'send-back'
  | 'merge'
  | 'split'
  | 'realize';

export function JourneyDialog({ doing, ...props }: Props & { doing: Doing }) {
  const Body = DIALOGS[doing];
  return <Body {...props} />;
}

function Change({ journey, onClose }: Props) {
  const { t } = useWords();
  const params = useParams(journey);
  const members = useMembers(journey);
  const [title, setTitle] = useState(journey.title);
  const [whose, setWhose] = useState(journey.whose);
  const [value, setValue] = useState(journey.value);
  const [mode, setMode] = useState(journey.mode);
  const [knowledge, setKnowledge] = useState(journey.knowledge);
  const [owner, setOwner] = useState(journey.owner.id);
  const body = { title, mode, whose, value, knowledge, owner };
  return (
    <Frame
      title={t('journey.change')}
      word={t('journey.save')}
      endpoint={contract.changeJourney}
      asked={title.trim() ? { params, body } : null}
      dirty={title !== journey.title || whose !== journey.whose || value !== journey.value}
      onClose={onClose}
    >
      <TextField
        label={t('journey.journey-title')}
        name="title"
        required
        maxLength={200}
        value={title}
        onChange={setTitle}
      />
      <TextField label={t('journey.whose')} name="whose" maxLength={500} value={whose} onChange={setWhose} />
      <TextField label={t('journey.value')} name="value" maxLength={500} value={value} onChange={setValue} />
      <RadioCards
        label={t('journey.knowledge-label')}
        value={knowledge}
        onChange={setKnowledge}
        options={contract.KNOWLEDGE.map((each) => ({
          value: each,
          label: t('journey.knowledge', { knowledge: each }),
          help: t('journey.knowledge-help', { knowledge: each }),
        }))}
      />
      <RadioCards
        label={t('journey.mode-label')}
        columns={2}
        value={mode}
        onChange={setMode}
        options={contract.MODES.map((each) => ({ value: each, label: t('journey.mode', { mode: each }) }))}
      />
      {journey.may.lead && members.length > 1 && (
        <Select label={t('journey.new-owner')} value={owner} onChange={setOwner} options={members} />
      )}
    </Frame>
  );
}

function Talk({ journey, onClose }: Props) {
  const { t } = useWords();
  const params = useParams(journey);
  const [question, setQuestion] = useState('');
  return (
    <Frame
      title={t('journey.do-synthesis')}
      word={t('journey.talk-send')}
      endpoint={trials.talkThrough}
      asked={question.trim() ? { params, body: { question } } : null}
      dirty={question !== ''}
      onClose={onClose}
    >
      <TextArea
        label={t('journey.talk-question')}
        name="question"
        speech
        rows={2}
        limit={300}
        value={question}
        onChange={setQuestion}
      />
    </Frame>
  );
}

function Experiment({ journey, onClose }: Props) {
  const { t } = useWords();
  const params = useParams(journey);
  const [hypothesis, setHypothesis] = useState('');
  const [measure, setMeasure] = useState('');
  const [threshold, setThreshold] = useState('');
  const [due, setDue] = useState('');
  const whole = [hypothesis, measure, threshold].every((each) => each.trim() !== '');
  return (
    <Frame
      title={t('journey.do-result')}
      word={t('journey.experiment-send')}
      endpoint={trials.beginExperiment}
      asked={whole ? { params, body: { hypothesis, measure, threshold, due: due || null } } : null}
      dirty={hypothesis !== ''}
      onClose={onClose}
    >
      <TextArea
        label={t('journey.hypothesis')}
        name="hypothesis"
        speech
        rows={2}
        value={hypothesis}
        onChange={setHypothesis}
      />
      <TextField
        label={t('journey.measure')}
        name="measure"
        required
        maxLength={1000}
        value={measure}
        onChange={setMeasure}
      />
      <TextField
        label={t('journey.threshold')}
        help={t('journey.threshold-help')}
        name="threshold"
        required
        maxLength={500}
        value={threshold}
        onChange={setThreshold}
      />
      <DateField label={t('journey.due')} name="due" optional value={due} onChange={setDue} />
    </Frame>
  );
}

function Result({ journey, onClose }: Props) {
  const { t } = useWords();
  const trial = journey.experiments.find(({ result }) => result === null);
  const params = { ...useParams(journey), experiment: trial?.id ?? '' };
  const [result, setResult] = useState('');
  const [met, setMet] = useState<'yes' | 'no' | null>(null);
  const [learned, setLearned] = useState('');
  const whole = trial && met && result.trim() && learned.trim();
  return (
    <Frame
      title={t('journey.do-record-result')}
      word={t('journey.result-send')}
      endpoint={trials.concludeExperiment}
      asked={whole ? { params, body: { result, met: met === 'yes', learned } } : null}
      dirty={result !== ''}
      onClose={onClose}
    >
      {trial && (
        <p className="text-meta text-soft">
          {t('journey.event-expected', { hypothesis: trial.hypothesis })}
          {' · '}
          {t('journey.event-threshold', { measure: trial.measure, threshold: trial.threshold })}
        </p>
      )}
      <TextArea label={t('journey.result')} name="result" speech rows={2} value={result} onChange={setResult} />
      <RadioCards
        label={t('journey.met')}
        columns={2}
        value={met}
        onChange={setMet}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t('journey.met-of', { met: value }) }))}
      />
      <TextArea label={t('journey.learned')} name="learned" rows={2} value={learned} onChange={setLearned} />
    </Frame>
  );
}

function Practice({ journey, onClose }: Props) {
  const { t } = useWords();
  const params = useParams(journey);
  const members = useMembers(journey);
  const me = usePerson()?.personId ?? '';
  const [what, setWhat] = useState('');
  const [keeper, setKeeper] = useState(me);
  const [clause, setClause] = useState('');
  return (
    <Frame
      title={t('journey.do-practice')}
      word={t('journey.practice-send')}
      endpoint={trials.adoptPractice}
      asked={what.trim() ? { params, body: { what, keeper, clause } } : null}
      dirty={what !== ''}
      onClose={onClose}
    >
      <TextArea label={t('journey.practice')} name="what" speech rows={2} value={what} onChange={setWhat} />
      <Select label={t('journey.keeper')} name="keeper" value={keeper} onChange={setKeeper} options={members} />
      <TextField
        label={t('journey.clause')}
        name="clause"
        optional
        maxLength={500}
        value={clause}
        onChange={setClause}
      />
    </Frame>
  );
}

function Unlearned({ journey, onClose }: Props) {
  const { t } = useWords();
  const params = useParams(journey);
  const [what, setWhat] = useState('');
  const [reason, setReason] = useState('');
  return (
    <Frame
      title={t('journey.do-unlearned')}
      word={t('journey.unlearned-send')}
      endpoint={trials.noteUnlearning}
      asked={what.trim() && reason.trim() ? { params, body: { what, reason } } : null}
      dirty={what !== ''}
      onClose={onClose}
    >
      <TextArea label={t('journey.unlearned')} name="what" speech rows={2} value={what} onChange={setWhat} />
      <TextArea label={t('journey.unlearned-why')} name="reason" rows={2} value={reason} onChange={setReason} />
    </Frame>
  );
}

function Resources({ journey, onClose }: Props) {
  const { t } = useWords();
  const params = useParams(journey);
  const [text, setText] = useState(journey.resources?.text ?? '');
  return (
    <Frame
      title={t('journey.do-resources')}
      word={t('journey.resources-send')}
      endpoint={trials.commitResources}
      asked={text.trim() ? { params, body: { text } } : null}
      dirty={text !== (journey.resources?.text ?? '')}
      onClose={onClose}
    >
      <TextArea label={t('journey.resources')} name="text" rows={3} value={text} onChange={setText} />
    </Frame>
  );
}

const DIALOGS: Record<Doing, (props: Props) => ReactNode> = {
  change: Change,
  signals: TakeIn,
  talk: Talk,
  experiment: Experiment,
  result: Result,
  practice: Practice,
  retire: Retire,
  unlearned: Unlearned,
  resources: Resources,
  park: moving('park'),
  resume: moving('resume'),
  'send-back': moving('send back'),
  merge: Merge,
  split: Split,
  realize: moving('realize'),
};
