import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ask, call, LONG_WORK, useAsk, useSend } from '../../../web/api.ts';
import { Avatar } from '../../../web/controls/avatar.tsx';
import { Button, TextLink } from '../../../web/controls/button.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { Mark } from '../../../web/layout/mark.tsx';
import { LanguageChoice } from '../../../web/layout/settings.tsx';
import { Page as StartPage } from '../../../web/pages/start-page.tsx';
import type { Problem } from '../../../web/problem.ts';
import { renewSession, useSession } from '../../../web/session.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { foundEcosystem } from '../contract.ts';
import { listDemonstrations, walkIn } from '../contract-joining.ts';

/** Two ways to begin; whoever is signed in already goes on to their ecosystems. */
export function Page() {
  const { account, ecosystems } = useSession();
  if (account && ecosystems.length > 0) return <StartPage />;
  return <Welcome />;
}

function Welcome() {
  const { t } = useWords();
  const { account } = useSession();
  return (
    <div className="my-auto w-full max-w-160 self-center">
      <Mark size={30} />
      <div className="mt-6">
        <PageHead title={t('ecosystem.welcome')} sentence={t('ecosystem.welcome-sentence')} />
      </div>
      <Explore />
      <Section title={t('ecosystem.start-own')}>
        <Found />
      </Section>
      {!account && (
        <p className="mb-8">
          <TextLink to="/sign-in">{t('ecosystem.have-account')}</TextLink>
        </p>
      )}
      <LanguageChoice />
    </div>
  );
}

function useArrival() {
  const client = useQueryClient();
  const router = useRouter();
  return async (slug: string) => {
    await renewSession(client);
    router.history.push(`/${slug}`);
  };
}

function Explore() {
  const { t } = useWords();
  const arrive = useArrival();
  const { data } = useAsk(listDemonstrations, {});
  const enter = useSend(walkIn, { onSent: ({ slug }) => void arrive(slug) });
  const client = useQueryClient();
  const load = useMutation<void, Problem>({
    mutationFn: async () => {
      await call('POST', '/api/demonstrations', undefined, { patience: LONG_WORK });
      await client.invalidateQueries();
    },
  });
  const demonstrations = data?.items ?? [];
  return (
    <Section title={t('ecosystem.explore')}>
      {demonstrations.length === 0 && (
        <>
          <p className="mb-4 max-w-measure text-soft">{t('ecosystem.explore-sentence')}</p>
          <Button isPending={load.isPending} onPress={() => load.mutate()}>
            {t(load.isPending ? 'ecosystem.exploring' : 'ecosystem.explore')}
          </Button>
          <ProblemNote problem={load.error} />
        </>
      )}
      <ProblemNote problem={enter.error} />
      {demonstrations.length > 0 && <p className="mb-4 max-w-measure text-soft">{t('ecosystem.walk-in-sentence')}</p>}
      {demonstrations.map(({ slug, people }) => (
        <ul key={slug} className="grid gap-2.5 wide:grid-cols-2">
          {people.map(({ id, name, role, organization, relation }) => (
            <li key={id}>
              <button
                type="button"
                disabled={enter.isPending}
                onClick={() => enter.mutate({ params: { slug }, body: { personId: id } })}
                className="flex h-full min-h-16 w-full items-center gap-3 rounded-lg border border-line bg-card p-4 text-left hover:border-edge"
              >
                <Avatar name={name} size={40} />
                <span className="min-w-0">
                  <span className="block font-medium">{name}</span>
                  <span className="block text-meta text-soft">
                    {[role || t('ecosystem.relation', { relation }), organization].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      ))}
    </Section>
  );
}

function Found() {
  const { t } = useWords();
  const { account } = useSession();
  const arrive = useArrival();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [organization, setOrganization] = useState('');
  const found = useMutation<{ slug: string }, Problem>({
    mutationFn: async () => {
      if (!account) {
        await call('POST', '/api/account', { name, email, password });
        // Should founding fail, trying again must not sign up a second time.
        await renewSession(client);
      }
      return ask(foundEcosystem, { body: { name: organization } });
    },
    onSuccess: ({ slug }) => arrive(slug),
  });
  return (
    <Form onSubmit={() => found.mutate()} problem={found.error}>
      {!account && (
        <>
          <TextField
            label={t('ecosystem.your-name')}
            name="name"
            autoComplete="name"
            required
            maxLength={120}
            value={name}
            onChange={setName}
          />
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
            autoComplete="new-password"
            required
            value={password}
            onChange={setPassword}
          />
        </>
      )}
      <TextField
        label={t('ecosystem.organization-name')}
        name="organization"
        autoComplete="organization"
        required
        maxLength={120}
        value={organization}
        onChange={setOrganization}
      />
      <Button type="submit" look="filled" isPending={found.isPending}>
        {t('ecosystem.start')}
      </Button>
    </Form>
  );
}
