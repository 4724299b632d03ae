import { PageHead } from '../controls/page-head.tsx';
import { useWords } from '../words/words.tsx';

export function Page() {
  const { t } = useWords();
  return <PageHead title={t('shell.sign-in.title')} />;
}
