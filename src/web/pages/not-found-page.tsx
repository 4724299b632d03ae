import { LinkButton } from '../controls/button.tsx';
import { PageHead } from '../controls/page-head.tsx';
import { useWords } from '../words/words.tsx';

/** What is not there and what is not shared sound alike. */
export function NotFoundPage() {
  const { t } = useWords();
  return (
    <div className="mx-auto max-w-form px-5.5 py-16">
      <PageHead title={t('shell.not-found.title')} sentence={t('shell.not-found.body')} />
      <LinkButton to="/" look="quiet">
        {t('shell.not-found.home')}
      </LinkButton>
    </div>
  );
}
