import { selectable } from '../../../kernel/words.ts';
import { useSend } from '../../../web/api.ts';
import { Button, LinkButton } from '../../../web/controls/button.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { Card, Section } from '../../../web/controls/section.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { type Journey, moveJourney } from '../contract-journeys.ts';
import { nextAfter } from '../domain/gate.ts';
import type { Doing } from './journey-dialogs.tsx';

interface NextStepProps {
  journey: Journey;
  onDo: (doing: Doing) => void;
}

/** What the gate asks for, in plain words, and one button for the next thing that is missing. */
export function NextStep({ journey, onDo }: NextStepProps) {
  const { t } = useWords();
  if (journey.state !== 'open') return null;
  const capability = t('journey.capability', { capability: journey.capability });
  const missing = journey.gate.needs.filter(({ met }) => !met);
  const [first] = missing;
  return (
    <Section title={t('journey.next')} size="small">
      <Card>
        <p className="text-meta">{t(first ? 'journey.needs-lead' : 'journey.needs-none', { capability })}</p>
        {first && (
          <ul className="mt-1.5 mb-3 list-disc pl-4 text-meta">
            {missing.map(({ need }) => (
              <li key={need}>{t('journey.need', { need: selectable(need) })}</li>
            ))}
          </ul>
        )}
        {!first && <div className="h-3" />}
        {first ? <Do need={first.need} journey={journey} onDo={onDo} /> : <Advance journey={journey} onDo={onDo} />}
      </Card>
    </Section>
  );
}

function Advance({ journey, onDo }: NextStepProps) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), journey: journey.id };
  const move = useSend(moveJourney);
  const next = nextAfter(journey.capability);
  if (!journey.may.lead) return null;
  return (
    <>
      <Button
        look="filled"
        isPending={move.isPending}
        onPress={() => (next ? move.mutate({ params, body: { do: 'advance' } }) : onDo('realize'))}
      >
        {next
          ? t('journey.advance', { capability: t('journey.capability', { capability: next }) })
          : t('journey.realize')}
      </Button>
      <ProblemNote problem={move.error} />
    </>
  );
}

const DIALOGS: Partial<Record<Journey['gate']['needs'][number]['need'], Doing>> = {
  'target value': 'change',
  knowledge: 'change',
  result: 'experiment',
  practice: 'practice',
  unlearned: 'unlearned',
  resources: 'resources',
};

function Do({ need, journey, onDo }: NextStepProps & { need: Journey['gate']['needs'][number]['need'] }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const to = (path: string) => `/${ecosystem}${path}`;
  if (need === 'signal')
    return (
      <LinkButton look="filled" to={to('/signals')}>
        {t('journey.do-signal')}
      </LinkButton>
    );
  if (need === 'interpretation with its assumption') {
    const signal = journey.signals[0];
    return (
      <LinkButton look="filled" to={to(signal ? `/signals/${signal.id}` : '/signals')}>
        {t('journey.do-interpretation-with-its-assumption')}
      </LinkButton>
    );
  }
  const dialogue = journey.dialogues.at(-1);
  if (need === 'synthesis' && dialogue) {
    return (
      <LinkButton look="filled" to={to(`/dialogues/${dialogue.id}`)}>
        {t('journey.do-write-synthesis')}
      </LinkButton>
    );
  }
  if (need === 'agreement' || need === 'experience') {
    return (
      <LinkButton look="filled" to={to('/promises')}>
        {t(`journey.do-${need}`)}
      </LinkButton>
    );
  }
  if (need === 'proposition with promises') {
    const drafted = journey.realizations.find(({ kind }) => kind === 'proposition');
    return (
      <LinkButton
        look="filled"
        to={to(drafted ? `/propositions/${drafted.subjectId}` : `/promises?journey=${journey.id}`)}
      >
        {t('journey.do-proposition-with-promises')}
      </LinkButton>
    );
  }
  if (!journey.may.contribute) return null;
  const open = journey.experiments.find(({ result }) => result === null);
  const doing: Doing =
    need === 'synthesis' ? 'talk' : need === 'result' && open ? 'result' : (DIALOGS[need] ?? 'change');
  const word =
    doing === 'result'
      ? 'journey.do-record-result'
      : (`journey.do-${need.replaceAll(' ', '-')}` as 'journey.do-practice');
  return (
    <Button look="filled" onPress={() => onDo(doing)}>
      {t(word)}
    </Button>
  );
}
