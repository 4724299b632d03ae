import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { Loading } from './loading.tsx';

interface PagerProps {
  /** There is more. */
  more: boolean;
  loading: boolean;
  onMore: () => void;
  /** Say so at the end (long lists). */
  sayEnd?: boolean;
}

/** At the end of a list: the way on, never a page number. */
export function Pager({ more, loading, onMore, sayEnd = false }: PagerProps) {
  const { t } = useWords();
  if (loading) return <Loading lines={2} />;
  if (!more) return sayEnd ? <p className="py-6 text-meta text-soft">{t('shell.no-more')}</p> : null;
  return (
    <div className="py-6">
      <Button look="quiet" onPress={onMore}>
        {t('shell.load-more')}
      </Button>
    </div>
  );
}
