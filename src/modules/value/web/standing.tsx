import { IntervalBar } from '../../../web/charts/interval-bar.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { useWords } from '../../../web/words/words.tsx';
import type { Count } from '../contract-experiences.ts';
import type { ListedPromise } from '../contract-promises.ts';
import { toneOf } from '../domain/standing.ts';

/** In a list: how it stands by those it was made to, and by the link, each with how far it could be off. */
export function StandingChips({ standing: { named, open } }: Pick<ListedPromise, 'standing'>) {
  const { t, share } = useWords();
  if (named.answers + open.answers === 0) return <Chip tone="open">{t('value.not-yet-known')}</Chip>;
  return (
    <>
      {(['kept-for', 'kept-for-link'] as const).map((word) => {
        const count = word === 'kept-for' ? named : open;
        const { kept, answers, low, high } = count;
        return answers === 0 ? null : (
          <span key={word} className="flex flex-wrap items-center gap-1.5 text-meta text-soft">
            <Chip tone={toneOf(count)}>{t(`value.${word}`, { kept, answers })}</Chip>
            {t('value.likely', { low: share(low), high: share(high) })}
          </span>
        );
      })}
    </>
  );
}

/** Those it was made to by name, and those who answered by the link, apart. */
export function Standing({ standing: { named, open } }: Pick<ListedPromise, 'standing'>) {
  const { t } = useWords();
  return (
    <div className="grid gap-5">
      <Share label={t('value.named-share')} count={named} />
      {open.answers + open.early > 0 && <Share label={t('value.open-share')} count={open} />}
      {named.answers + open.answers > 0 && <p className="max-w-measure text-meta text-soft">{t('value.share-note')}</p>}
    </div>
  );
}

function Share({ label, count }: { label: string; count: Count }) {
  const { t } = useWords();
  const { kept, partly, not, answers, low, high, early } = count;
  return (
    <div>
      <IntervalBar label={label} known={{ good: kept, all: answers, low, high }} />
      <p className="mt-1 text-meta text-soft">
        {answers > 0 && t('value.answers-are', { kept, partly, not })} {early > 0 && t('value.early-note', { early })}
      </p>
    </div>
  );
}
