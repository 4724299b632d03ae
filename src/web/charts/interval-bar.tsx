import { useWords, type Words } from '../words/words.tsx';
import { Behind } from './behind.tsx';

export interface ShareKnown {
  /** How many of how many. */
  good: number;
  all: number;
  /** The 95% interval of the share (Wilson's, for few answers). */
  low: number;
  high: number;
}

/** "41 of 44 (93%); with so many answers, the true share is likely between 82% and 98%." */
export function shareSentence({ good, all, low, high }: ShareKnown, words: Pick<Words, 't' | 'share'>): string {
  if (all === 0) return words.t('shell.share.unknown');
  const values = { good, all, share: words.share(good / all), low: words.share(low), high: words.share(high) };
  return words.t('shell.share.sentence', values);
}

function percent(share: number): string {
  return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(1)}%`;
}

function Bar({ good, all, low, high }: ShareKnown) {
  if (all === 0) return <div aria-hidden="true" className="my-4 border-edge border-t-2 border-dotted" />;
  return (
    <div aria-hidden="true" className="relative my-2.5 h-4">
      <div className="absolute inset-x-0 top-1/2 h-px bg-edge" />
      <div
        className="absolute top-1/2 h-2 -translate-y-1/2 rounded-full border border-leaf bg-leaf-soft"
        style={{ left: percent(low), width: percent(high - low) }}
      />
      <div
        className="absolute top-0 h-4 w-1 -translate-x-1/2 rounded-full bg-leaf"
        style={{ left: percent(good / all) }}
      />
    </div>
  );
}

interface IntervalBarProps {
  /** What is counted: "Kept, as their beneficiaries say". */
  label: string;
  known: ShareKnown;
}

/** A share of few answers: where it is, and how far it could be off. */
export function IntervalBar({ label, known }: IntervalBarProps) {
  const words = useWords();
  const { t, share } = words;
  return (
    <figure className="max-w-measure">
      <figcaption className="text-meta">
        <span className="font-medium">{label}</span> <span className="text-soft">{shareSentence(known, words)}</span>
      </figcaption>
      <Bar {...known} />
      {known.all > 0 && (
        <Behind
          caption={label}
          rowKey={() => 'all'}
          rows={[known]}
          columns={[
            { key: 'what', title: t('shell.share.what'), names: true, cell: () => label },
            {
              key: 'count',
              title: t('shell.share.count'),
              figure: true,
              cell: (row) => t('shell.share.of', { good: row.good, all: row.all }),
            },
            { key: 'share', title: t('shell.share.value'), figure: true, cell: (row) => share(row.good / row.all) },
            {
              key: 'interval',
              title: t('shell.share.interval'),
              figure: true,
              cell: (row) => `${share(row.low)} – ${share(row.high)}`,
            },
          ]}
        />
      )}
    </figure>
  );
}
