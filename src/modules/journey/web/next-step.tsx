import { selectable } from '../../../kernel/words.ts';
import { useSend } from '../../../web/api.ts';
import { Button, LinkButton } from '../../../web/controls/button.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { Card, Section } from '../../../web/controls/section.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { type Journey, joinJourney, moveJourney } from '../contract-journeys.ts';
import { nextAfter } from '../domain/gate.ts';
import type { Doing } from './journey-dialogs.tsx';

interface NextStepProps {
  journey: Journey;
  onDo: (doing: Doing) => void;
}

/** What the gate asks for, in plain words, and one button for the next thing that is missing. */
export function NextStep({ journey, onDo }: NextStepProps) {
  const { t } = useWords();
  if (journey.state === 'parked') return <Parked journey={journey} onDo={onDo} />;
  if (journey.state !== 'open') return null;
  const capability = t('journey.capability', { capability: journey.capability });
  const missing = journey.gate.needs.filter(({ met }) => !met);
  const [first] = missing;
  const last = nextAfter(journey.capability) === null ? 'yes' : 'no';
  // What is missing anyone who takes part may bring; moving on, and what is committed, is the owner's.
  const mine = journey.may.lead || (journey.may.contribute && first && first.need !== 'resources');
  return (
    <Section title={t('journey.next')} size="small">
      <Card>
        <p className="text-meta">{t(first ? 'journey.needs-lead' : 'journey.needs-none', { capability, last })}</p>
        {first && (
          <ul className="mt-1.5 list-disc pl-4 text-meta">
            {missing.map(({ need }) => (
              <li key={need}>{t('journey.need', { need: selectable(need) })}</li>
            ))}
          </ul>
        )}
        {!mine && <p className="mt-1.5 text-meta text-soft">{t('journey.held-by', { name: journey.owner.name })}</p>}
        <div className="mt-3 empty:hidden">
          {journey.may.join ? (
            <Join journey={journey} />
          ) : first ? (
            <Do need={first.need} journey={journey} onDo={onDo} />
          ) : (
            <Advance journey={journey} onDo={onDo} />
          )}
        </div>
      </Card>
    </Section>
  );
}

/** Why it rests, and the way back. */
function Parked({ journey, onDo }: NextStepProps) {
  const { t } = useWords();
  const reason = journey.moves.findLast(({ kind }) => kind === 'parked')?.reason;
  return (
    <Section title={t('journey.next')} size="small">
      <Card>
        <p className="text-meta">{t('journey.parked-lead', { reason: reason ?? '' })}</p>
        {journey.may.lead ? (
          <div className="mt-3">
            <Button look="filled" onPress={() => onDo('resume')}>
              {t('journey.resume')}
            </Button>
          </div>
        ) : (
          <p className="mt-1.5 text-meta text-soft">{t('journey.held-by', { name: journey.owner.name })}</p>
        )}
      </Card>
    </Section>
  );
}

/** For whoever could take part, that is the next thing to do. */
function Join({ journey }: { journey: Journey }) {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), journey: journey.id };
  const join = useSend(joinJourney);
  return (
    <>
      <Button look="filled" isPending={join.isPending} onPress={() => join.mutate({ params, body: {} })}>
        {t('journey.join')}
      </Button>
      <ProblemNote problem={join.error} />
    </>
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
  signal: 'signals',
  result: 'experiment',
  practice: 'practice',
  unlearned: 'unlearned',
  resources: 'resources',
};

function Do({ need, journey, onDo }: NextStepProps & { need: Journey['gate']['needs'][number]['need'] }) {
  const { t } = useWords();
  const ecosystem = useEcosystem();
  const to = (path: string) => `/${ecosystem}${path}`;
  if (!journey.may.contribute || (need === 'resources' && !journey.may.lead)) return null;
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
  const made = (kind: string) => journey.realizations.find((each) => each.kind === kind)?.subjectId;
  if (need === 'proposition with promises' || need === 'agreement') {
    const proposition = made('proposition');
    return (
      <LinkButton
        look="filled"
        to={to(proposition ? `/propositions/${proposition}` : `/promises?journey=${journey.id}`)}
      >
        {t(proposition ? 'journey.do-agreement' : 'journey.do-proposition-with-promises')}
      </LinkButton>
    );
  }
  if (need === 'experience') {
    const promise = made('promise');
    return (
      <LinkButton look="filled" to={to(promise ? `/promises/${promise}` : '/promises')}>
        {t('journey.do-experience')}
      </LinkButton>
    );
  }
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
