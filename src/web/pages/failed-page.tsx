import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Button } from '../controls/button.tsx';
import { PageHead } from '../controls/page-head.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { Problem } from '../problem.ts';
import { useWords } from '../words/words.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** A part of the program that is gone from the server: it was built anew meanwhile. */
function outdated(error: unknown): boolean {
  return error instanceof TypeError && /import|module script/i.test(error.message);
}

export function FailedPage({ error, reset }: ErrorComponentProps) {
  const { t } = useWords();
  const router = useRouter();
  if (error instanceof Problem && (error.status === 404 || error.status === 410)) return <NotFoundPage />;
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="w-full max-w-form py-10">
      <PageHead
        title={t('shell.failed.title')}
        sentence={outdated(error) ? t('shell.failed.outdated') : t('shell.failed.body')}
      />
      {error instanceof Problem && <ProblemNote problem={error} />}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button look="filled" onPress={() => location.reload()}>
          {t('shell.reload')}
        </Button>
        {!outdated(error) && (
          <Button look="quiet" onPress={again}>
            {t('shell.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
