import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { call } from '../api.ts';
import { Button } from '../controls/button.tsx';
import { PageHead } from '../controls/page-head.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { useParam } from '../place.ts';
import type { Problem } from '../problem.ts';
import { renewSession } from '../session.tsx';
import { useWords } from '../words/words.tsx';

/** A button, not the visit itself: programs that look at links before people do must not use it up. */
export function Page() {
  const { t } = useWords();
  const token = useParam('token');
  const client = useQueryClient();
  const router = useRouter();
  const enter = useMutation<unknown, Problem>({
    mutationFn: () => call('POST', '/api/re-entry', { token }),
    onSuccess: async () => {
      await renewSession(client);
      await router.navigate({ to: '/' });
    },
  });
  return (
    <div className="my-auto w-full max-w-96 self-center">
      <PageHead title={t('shell.re-entry.title')} sentence={t('shell.re-entry.sentence')} />
      <ProblemNote problem={enter.error} />
      <Button look="filled" wide isPending={enter.isPending} onPress={() => enter.mutate()}>
        {t('shell.re-entry.do')}
      </Button>
    </div>
  );
}
