import { useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { Disclosure, Facts, Section } from '../../../web/controls/section.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { usePerson } from '../../../web/session.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { type Journey, joinJourney, leaveJourney } from '../contract-journeys.ts';

/** Who made it, and what each of them gave. */
export function People({ journey }: { journey: Journey }) {
  const { t, list } = useWords();
  const params = { ecosystem: useEcosystem(), journey: journey.id };
  const me = usePerson()?.personId ?? '';
  const leave = useSend(leaveJourney);
  const gave = ({ id, did }: Journey['participants'][number]) => {
    const all = [
      ...(id === journey.owner.id ? [t('journey.owner')] : []),
      ...did.map((each) => t('journey.did', { did: each })),
    ];
    return all.length > 0 ? list(all) : t('journey.takes-part');
  };
  return (
    <Section title={t('journey.made-by')} size="small">
      <Facts
        facts={journey.participants.map((person) => ({
          term: person.name,
          to: `/${params.ecosystem}/people/${person.id}`,
          is: gave(person),
        }))}
      />
      {journey.joined && journey.may.change && journey.suggested.length > 0 && (
        <div className="mt-2">
          <Disclosure title={t('journey.might-join')}>
            <Suggested journey={journey} params={params} />
          </Disclosure>
        </div>
      )}
      {journey.joined && journey.owner.id !== me && (
        <p className="mt-2 text-meta">
          <Button
            look="text"
            isPending={leave.isPending}
            onPress={() => leave.mutate({ params: { ...params, person: me } })}
          >
            {t('journey.leave')}
          </Button>
        </p>
      )}
      <ProblemNote problem={leave.error} />
    </Section>
  );
}

interface SuggestedProps {
  journey: Journey;
  params: { ecosystem: string; journey: string };
}

function Suggested({ journey, params }: SuggestedProps) {
  const { t } = useWords();
  const join = useSend(joinJourney);
  return (
    <>
      <ul className="grid gap-2 text-meta">
        {journey.suggested.map(({ id, name, because }) => (
          <li key={id} className="flex items-baseline justify-between gap-3">
            <span className="min-w-0">
              {name} <span className="text-soft">{t('journey.because', { because })}</span>
            </span>
            <Button
              look="text"
              aria-label={t('journey.ask-in', { name })}
              isPending={join.isPending}
              onPress={() => join.mutate({ params, body: { person: id } })}
            >
              {t('journey.ask-in-short')}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemNote problem={join.error} />
    </>
  );
}
