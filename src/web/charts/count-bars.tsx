import { useWords, type Words } from '../words/words.tsx';
import { Behind } from './behind.tsx';

export type BarTone =
  | 'leaf'
  | 'clay'
  | 'plum'
  | 'teal'
  | 'indigo'
  | 'rose'
  | 'olive'
  | 'cocoa'
  | 'ochre'
  | 'slate'
  | 'soft';

export interface CountBar {
  key: string;
  /** Short, before the figure: a group's letter, an answer. */
  label: string;
  count: number;
  /** Out of how many; without it, bars are compared with the longest. */
  of?: number;
  tone?: BarTone;
}

const TONES: Record<BarTone, string> = {
  leaf: 'bg-leaf',
  clay: 'bg-clay',
  plum: 'bg-plum',
  teal: 'bg-teal',
  indigo: 'bg-indigo',
  rose: 'bg-rose',
  olive: 'bg-olive',
  cocoa: 'bg-cocoa',
  ochre: 'bg-ochre',
  slate: 'bg-slate',
  soft: 'bg-soft',
};

function barFigure(bar: CountBar, words: Pick<Words, 'share' | 'number'>): string {
  return bar.of ? words.share(bar.count / bar.of) : words.number(bar.count);
}

/** "A 93%, B 97%." */
export function barsSentence(bars: readonly CountBar[], words: Pick<Words, 'share' | 'number' | 'list'>): string {
  return `${words.list(bars.map((bar) => `${bar.label} ${barFigure(bar, words)}`))}.`;
}

interface CountBarsProps {
  label: string;
  /** Said instead of the sentence the figures make by themselves. */
  sentence?: string;
  bars: readonly CountBar[];
  /** Leave the table out where the figures stand beside the bars anyway and there are many of these. */
  bare?: boolean;
}

/** Few counts or shares, one under the other. */
export function CountBars({ label, sentence, bars, bare = false }: CountBarsProps) {
  const words = useWords();
  const { t, number } = words;
  const longest = Math.max(1, ...bars.map((bar) => bar.of ?? bar.count));
  return (
    <figure>
      <figcaption className={sentence ? 'mb-1 text-meta text-soft' : 'sr-only'}>
        {sentence ?? `${label}: ${barsSentence(bars, words)}`}
      </figcaption>
      <div aria-hidden="true" className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2.5">
        {bars.map((bar) => (
          <div key={bar.key} className="col-span-2 grid grid-cols-subgrid items-center">
            <div className="h-1.75 overflow-hidden rounded-full bg-stone print:border print:border-edge">
              <div
                className={`h-full rounded-full ${TONES[bar.tone ?? 'leaf']}`}
                style={{ width: `${((bar.count / (bar.of ?? longest)) * 100).toFixed(1)}%` }}
              />
            </div>
            <span className="text-meta text-soft tabular-nums">
              {bar.label} {barFigure(bar, words)}
            </span>
          </div>
        ))}
      </div>
      {!bare && (
        <Behind
          caption={label}
          rows={bars}
          rowKey={(bar) => bar.key}
          columns={[
            { key: 'what', title: t('shell.share.what'), names: true, cell: (bar) => bar.label },
            { key: 'count', title: t('shell.share.count'), figure: true, cell: (bar) => number(bar.count) },
            ...(bars.some((bar) => bar.of)
              ? [
                  {
                    key: 'share',
                    title: t('shell.share.value'),
                    figure: true,
                    cell: (bar: CountBar) => barFigure(bar, words),
                  },
                ]
              : []),
          ]}
        />
      )}
    </figure>
  );
}

/** How far one is: a bar with a word beside it, as on the head of a phone's page. */
export function Progress({ label, done, of }: { label: string; done: number; of: number }) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={of}
      className="h-1.75 overflow-hidden rounded-full bg-stone"
    >
      <div
        className="h-full rounded-full bg-leaf transition-[width]"
        style={{ width: `${((done / Math.max(1, of)) * 100).toFixed(1)}%` }}
      />
    </div>
  );
}
