import { NotFoundPage } from '../pages/not-found-page.tsx';
import { Problem } from '../problem.ts';
import { useWords } from '../words/words.tsx';
import { PageHead } from './page-head.tsx';
import { ProblemNote } from './problem-note.tsx';

/** In place of a page whose reply did not come: what is not there is not there; the rest may be tried again. */
export function PageProblem({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { t } = useWords();
  if (problem instanceof Problem && (problem.status === 404 || problem.status === 410)) {
    return <NotFoundPage detail={problem.status === 410 ? problem.detail : undefined} />;
  }
  return (
    <>
      <PageHead title={t('shell.failed.title')} />
      <ProblemNote problem={problem} onRetry={onRetry} />
    </>
  );
}
