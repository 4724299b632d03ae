import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api.ts';
import { Button } from '../controls/button.tsx';
import { Form } from '../controls/form.tsx';
import { PageHead } from '../controls/page-head.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { TextField } from '../controls/text-field.tsx';
import { Mark } from '../layout/mark.tsx';
import { LanguageChoice } from '../layout/settings.tsx';
import { useFilters } from '../place.ts';
import type { Problem } from '../problem.ts';
import { renewSession, useSession } from '../session.tsx';
import { useWords } from '../words/words.tsx';

/** Only a path of ours: an address handed in from elsewhere must not lead elsewhere. */
export function safeNext(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : '/';
}

export function Page() {
  const { t } = useWords();
  const [{ next }] = useFilters();
  const client = useQueryClient();
  const router = useRouter();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation<unknown, Problem>({
    mutationFn: () => call('POST', '/api/session', { email, password }),
    onSuccess: async () => {
      await renewSession(client);
      router.history.push(safeNext(next));
    },
  });
  const { mail } = useSession();
  const forgotten = useMutation<unknown, Problem>({
    mutationFn: () => call('POST', '/api/account/forgotten', { email }),
  });
  return (
    <div className="my-auto w-full max-w-96 self-center">
      <Mark size={30} />
      <div className="mt-5">
        <PageHead title={t('shell.sign-in.title')} />
      </div>
      <Form onSubmit={() => signIn.mutate()} problem={signIn.error}>
        <TextField
          label={t('shell.sign-in.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={setEmail}
        />
        <TextField
          label={t('shell.sign-in.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={setPassword}
        />
        <Button look="filled" type="submit" wide isPending={signIn.isPending}>
          {t('shell.sign-in.do')}
        </Button>
        {!mail && <p className="text-meta text-soft">{t('shell.sign-in.help')}</p>}
      </Form>
      {mail && (
        <div className="mt-4">
          <ProblemNote problem={forgotten.error} />
          {forgotten.isSuccess ? (
            <p role="status">{t('shell.sign-in.sent')}</p>
          ) : (
            <Button look="text" isDisabled={!email} isPending={forgotten.isPending} onPress={() => forgotten.mutate()}>
              {t('shell.sign-in.forgotten')}
            </Button>
          )}
        </div>
      )}
      <div className="mt-10">
        <LanguageChoice />
      </div>
    </div>
  );
}
