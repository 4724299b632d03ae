import { lazy, Suspense, useState } from 'react';
import { useAsk } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Card, Section } from '../../../web/controls/section.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { listDecisions } from '../contract-decisions.ts';
import { Changes } from './decision-changes.tsx';
import { Count } from './decision-count.tsx';
import { Objections } from './decision-objections.tsx';
import { Outcome, Steering } from './decision-outcome.tsx';
import { Voices } from './decision-said.tsx';
import { type OfDecision, Say } from './decision-say.tsx';

/** Most who read a dialogue put nothing to decision: its forms come when somebody does. */
const OpenDecision = lazy(async () => ({ default: (await import('./decision-open.tsx')).OpenDecision }));

export function Decisions({ params }: Pick<OfDecision, 'params'>) {
  const { t } = useWords();
  const [opening, setOpening] = useState(false);
  const { data } = useAsk(listDecisions, { params }, { about: ['decision'] });
  if (!data || (data.items.length === 0 && !data.may.decide)) return null;
  return (
    <Section title={t('dialogue.decisions')}>
      {data.items.length === 0 && <p className="text-soft">{t('dialogue.decisions-none')}</p>}
      <div className="grid gap-5">
        {data.items.map((decision) => (
          <Card key={decision.id}>
            <One decision={decision} params={params} />
          </Card>
        ))}
      </div>
      {data.may.decide && (
        <div className="mt-4">
          <Button onPress={() => setOpening(true)}>{t('dialogue.decide')}</Button>
        </div>
      )}
      {opening && (
        <Suspense>
          <OpenDecision params={params} onClose={() => setOpening(false)} />
        </Suspense>
      )}
    </Section>
  );
}

function One({ decision, params }: OfDecision) {
  const { t, moment, list } = useWords();
  const { method, quorum, deadline, result, by, deciders, extensions } = decision;
  return (
    <>
      <Speech
        who={`${by} · ${t('dialogue.decision-due', {
          method: t('dialogue.method-short', { method }),
          deadline: moment(deadline),
          quorum,
        })}`}
      >
        {decision.proposal}
      </Speech>
      {result === null && (
        <p className="mt-1 text-meta text-soft">
          {t('dialogue.method-help', { method })}
          {deciders && ` ${t('dialogue.deciders-are', { names: list(deciders) })}`}
        </p>
      )}
      {extensions.map(({ after, reason, by: who }) => (
        <p key={after} className="mt-1 text-meta text-soft">
          {t('dialogue.extended-note', { after: moment(after), by: who, reason })}
        </p>
      ))}
      <Changes changes={decision.changes} />
      <Outcome decision={decision} params={params} />
      <Count decision={decision} />
      <Objections decision={decision} params={params} />
      <Voices decision={decision} />
      {decision.may.stand && <Say decision={decision} params={params} />}
      <Steering decision={decision} params={params} />
    </>
  );
}
