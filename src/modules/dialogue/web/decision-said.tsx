import { Disclosure } from '../../../web/controls/section.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { Decision } from '../contract-decisions.ts';
import { useSaid } from './decision-words.ts';

/** Those who gave a reason, in their words; the others behind a fold. */
export function Voices({ decision }: { decision: Decision }) {
  const { t } = useWords();
  // What somebody objects stands among the objections already.
  const voices = decision.ballots.filter(
    ({ stance, before }) => stance !== 'object' || before.length > 0 || decision.objections.length === 0,
  );
  const reasoned = voices.filter(({ reason }) => reason);
  const others = voices.filter(({ reason }) => !reason);
  return (
    <>
      {reasoned.length > 0 && <List decision={decision} ballots={reasoned} />}
      {others.length > 0 && (
        <Disclosure
          title={t(reasoned.length > 0 ? 'dialogue.said-more' : 'dialogue.said-by', { count: others.length })}
        >
          <List decision={decision} ballots={others} />
        </Disclosure>
      )}
    </>
  );
}

function List({ decision, ballots }: { decision: Decision; ballots: Decision['ballots'] }) {
  const { t } = useWords();
  const said = useSaid(decision);
  const stops = ({ stance }: Decision['ballots'][number]) => stance === 'object' || stance === 'block';
  return (
    <ul className="mt-3 grid gap-2 text-meta">
      {ballots.map((ballot) => (
        <li key={ballot.by}>
          <span className="font-medium">{ballot.by}</span>{' '}
          <span className={stops(ballot) ? 'text-clay' : 'text-soft'}>{said(ballot)}</span>
          {ballot.reason && <p className="max-w-measure font-serif text-[1.0625rem]/6">{ballot.reason}</p>}
          {ballot.before.map((past, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the past is only ever added to
            <p key={place} className="text-soft">
              {t('dialogue.stance-before', { what: [said(past), past.reason].filter(Boolean).join(': ') })}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
