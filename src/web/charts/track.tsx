import type { ReactNode } from 'react';
import { useWords, type Words } from '../words/words.tsx';

export interface TrackStep {
  key: string;
  label: string;
  /** What happened or is missing there: "2 signals, 4 readings". */
  note?: ReactNode;
  /** How much of it is behind: 0 to 1. */
  done: number;
}

/** "2 of 4 steps are behind it; now: transformation." */
export function trackSentence(steps: readonly TrackStep[], { t }: Pick<Words, 't'>): string {
  const all = steps.length;
  const now = steps.find((step) => step.done < 1);
  if (!now) return t('shell.track.sentence-complete', { all });
  return t('shell.track.sentence', { all, done: steps.filter((step) => step.done >= 1).length, now: now.label });
}

function Segment({ done }: { done: number }) {
  const width = `${Math.round(Math.min(1, Math.max(0, done)) * 100)}%`;
  return (
    <div aria-hidden="true" className="h-1 overflow-hidden bg-line print:border print:border-edge">
      <div className="h-full bg-leaf transition-[width]" style={{ width }} />
    </div>
  );
}

/** The four capabilities as one line that grows. It folds in two on a phone. */
export function Track({ steps, label }: { steps: readonly TrackStep[]; label: string }) {
  const words = useWords();
  const { t } = words;
  const now = steps.findIndex((step) => step.done < 1);
  const state = (place: number) => {
    if (now === place) return t('shell.track.now');
    return now === -1 || place < now ? t('shell.track.done') : t('shell.track.ahead');
  };
  return (
    <figure className="my-6.5">
      <figcaption className="sr-only">{`${label}: ${trackSentence(steps, words)}`}</figcaption>
      <ol className="grid grid-cols-2 gap-x-1.5 gap-y-5 wide:grid-cols-4">
        {steps.map((step, place) => (
          <li key={step.key} aria-current={place === now ? 'step' : undefined} className="min-w-0">
            <Segment done={step.done} />
            <p className={`mt-2.25 pr-3 font-medium text-meta ${place > now && now >= 0 ? 'text-soft' : ''}`}>
              {step.label}
              <span className="sr-only"> ({state(place)})</span>
            </p>
            {step.note && <p className="pr-3 text-meta text-soft">{step.note}</p>}
          </li>
        ))}
      </ol>
    </figure>
  );
}
