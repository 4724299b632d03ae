import { IntervalBar } from '../../../web/charts/interval-bar.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { Count } from '../contract-experiences.ts';
import type { ListedPromise } from '../contract-promises.ts';

/** In a list: one chip that says how it stands, never a bare share of few answers. */
export function StandingChip({ standing }: Pick<ListedPromise, 'standing'>) {
  const { t } = useWords();
  const all = standing.named.answers + standing.open.answers;
  if (all === 0) return <Chip tone="open">{t('value.not-yet-known')}</Chip>;
  const kept = standing.named.kept + standing.open.kept;
  return <Chip tone={kept * 2 >= all ? 'kept' : 'broken'}>{t('value.kept-for', { kept, answers: all })}</Chip>;
}

/** Those it was made to by name, and those who answered by the link, apart. */
export function Standing({ standing }: Pick<ListedPromise, 'standing'>) {
  const { t } = useWords();
  return (
    <div className="grid gap-5">
      <Share label={t('value.named-share')} count={standing.named} />
      {standing.open.answers + standing.open.early > 0 && <Share label={t('value.open-share')} count={standing.open} />}
    </div>
  );
}

function Share({ label, count }: { label: string; count: Count }) {
  const { t } = useWords();
  const { kept, answers, low, high, early } = count;
  return (
    <div>
      <IntervalBar label={label} known={{ good: kept, all: answers, low, high }} />
      {early > 0 && <p className="mt-1 text-meta text-soft">{t('value.early-note', { early })}</p>}
    </div>
  );
}
