import { LinkButton } from '../controls/button.tsx';
import { PageHead } from '../controls/page-head.tsx';
import { useWords } from '../words/words.tsx';

/** What is not there and what is not shared sound alike. */
export function NotFoundPage({ detail }: { detail?: string }) {
  const { t } = useWords();
  return (
    <div className="w-full max-w-form py-10">
      <PageHead title={t('shell.not-found.title')} sentence={detail || t('shell.not-found.body')} />
      <LinkButton to="/" look="quiet">
        {t('shell.not-found.home')}
      </LinkButton>
    </div>
  );
}
