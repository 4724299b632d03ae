import { useWords } from '../words/words.tsx';

const WIDTHS = ['92%', '100%', '84%', '96%', '61%'];

/** Lines where the words will stand. Never a spinner. */
export function Loading({ lines = 3, heading = false }: { lines?: number; heading?: boolean }) {
  const { t } = useWords();
  return (
    <div role="status" aria-busy="true" className="max-w-measure [animation:breathe_1.6s_ease-in-out_infinite]">
      <span className="sr-only">{t('shell.loading')}</span>
      {heading && <div className="mb-6 h-8 w-3/5 rounded-sm bg-stone" />}
      {Array.from({ length: lines }, (_, line) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: lines without identity
          key={line}
          className="mb-3 h-3.5 rounded-sm bg-stone"
          style={{ width: line === lines - 1 ? '61%' : WIDTHS[line % WIDTHS.length] }}
        />
      ))}
    </div>
  );
}
