import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api.ts';
import { Button } from '../controls/button.tsx';
import { Form } from '../controls/form.tsx';
import { PageHead } from '../controls/page-head.tsx';
import { useParam } from '../place.ts';
import type { Problem } from '../problem.ts';
import { renewSession } from '../session.tsx';
import { useWords } from '../words/words.tsx';
import { NewPassword } from './account-page.tsx';

/** At the end of a link that a steward handed out. */
export function Page() {
  const { t } = useWords();
  const token = useParam('token');
  const client = useQueryClient();
  const router = useRouter();
  const [password, setPassword] = useState('');
  const reset = useMutation<unknown, Problem>({
    mutationFn: () => call('POST', '/api/reset', { token, password }),
    onSuccess: async () => {
      await renewSession(client);
      await router.navigate({ to: '/' });
    },
  });
  return (
    <div className="my-auto w-full max-w-96 self-center">
      <PageHead title={t('shell.reset.title')} />
      <Form onSubmit={() => reset.mutate()} problem={reset.error}>
        <NewPassword label={t('shell.account.password.next')} name="password" value={password} onChange={setPassword} />
        <Button type="submit" look="filled" wide isDisabled={!password} isPending={reset.isPending}>
          {t('shell.reset.do')}
        </Button>
      </Form>
    </div>
  );
}
