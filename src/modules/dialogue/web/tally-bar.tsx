import { useWords } from '../../../web/words/words.tsx';
import type { Tally } from '../contract-statements.ts';

interface Tallied {
  tally: Tally;
}

const votesIn = ({ agree, disagree, pass }: Tallied['tally']) => agree + disagree + pass;

/** At a glance: agreement from the left, disagreement from the right, passes between. The sentence beside it says it. */
export function TallyBar({ tally }: Tallied) {
  const all = votesIn(tally);
  if (all === 0) return null;
  const width = (count: number) => ({ width: `${(100 * count) / all}%` });
  return (
    <div aria-hidden="true" className="mt-2 flex h-1.5 max-w-80 gap-0.5 overflow-hidden rounded-full">
      <div className="bg-leaf" style={width(tally.agree)} />
      <div className="bg-edge" style={width(tally.pass)} />
      <div className="bg-clay" style={width(tally.disagree)} />
    </div>
  );
}

export function TallySentence({ tally }: Tallied) {
  const { t } = useWords();
  return (
    <span className="tabular-nums">
      {votesIn(tally) === 0 ? t('dialogue.tally-none') : t('dialogue.tally-sentence', tally)}
    </span>
  );
}
