import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api.ts';
import { Button } from '../controls/button.tsx';
import { Switch } from '../controls/checkbox.tsx';
import { CopyField } from '../controls/copy-field.tsx';
import { Form } from '../controls/form.tsx';
import { PageHead } from '../controls/page-head.tsx';
import { ProblemNote } from '../controls/problem-note.tsx';
import { QrCode } from '../controls/qr-code.tsx';
import { Section } from '../controls/section.tsx';
import { TextField } from '../controls/text-field.tsx';
import type { Problem } from '../problem.ts';
import { renewSession, useSession } from '../session.tsx';
import { useWords } from '../words/words.tsx';

/** How one comes in: whatever else one is, is said in each ecosystem. */
export function Page() {
  const { t } = useWords();
  const { account, mail } = useSession();
  if (!account) return null;
  const { email } = account;
  return (
    <div className="w-full max-w-measure">
      <PageHead
        title={t('shell.account.title')}
        sentence={email ? t('shell.account.signs-in', { email }) : t('shell.account.guest')}
      />
      {email ? <ChangePassword /> : <AddCredentials />}
      {email && mail && <DigestChoice />}
      <OtherDevice />
      <Everywhere guest={!email} />
    </div>
  );
}

function AddCredentials() {
  const { t } = useWords();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const add = useMutation<unknown, Problem>({
    mutationFn: () => call('POST', '/api/account/credentials', { email, password }),
    onSuccess: () => renewSession(client),
  });
  return (
    <div className="mb-10">
      <Form onSubmit={() => add.mutate()} problem={add.error}>
        <TextField
          label={t('shell.sign-in.email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={setEmail}
        />
        <NewPassword label={t('shell.sign-in.password')} name="password" value={password} onChange={setPassword} />
        <Button type="submit" look="filled" isPending={add.isPending}>
          {t('shell.account.add')}
        </Button>
      </Form>
    </div>
  );
}

interface NewPasswordProps {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
}

export function NewPassword(props: NewPasswordProps) {
  const { t } = useWords();
  return (
    <TextField
      {...props}
      help={t('shell.account.password.help')}
      type="password"
      autoComplete="new-password"
      required
      maxLength={200}
    />
  );
}

function ChangePassword() {
  const { t } = useWords();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation<unknown, Problem>({
    mutationFn: () => call('POST', '/api/account/password', { current, next }),
    onSuccess: () => {
      setCurrent('');
      setNext('');
    },
  });
  return (
    <Section title={t('shell.account.password.title')}>
      <Form onSubmit={() => change.mutate()} problem={change.error}>
        <TextField
          label={t('shell.account.password.current')}
          name="current"
          type="password"
          autoComplete="current-password"
          required
          value={current}
          onChange={setCurrent}
        />
        <NewPassword label={t('shell.account.password.next')} name="next" value={next} onChange={setNext} />
        <p className="text-meta text-soft" role="status">
          {change.isSuccess ? t('shell.account.password.done') : t('shell.account.password.others')}
        </p>
        <Button type="submit" isDisabled={!current || !next} isPending={change.isPending}>
          {t('shell.account.password.do')}
        </Button>
      </Form>
    </Section>
  );
}

function DigestChoice() {
  const { t } = useWords();
  const client = useQueryClient();
  const { account } = useSession();
  const choose = useMutation<unknown, Problem, boolean>({
    mutationFn: (daily) => call('PUT', '/api/account/digest', { digest: daily ? 'daily' : 'off' }),
    onSuccess: () => renewSession(client),
  });
  return (
    <Section title={t('shell.account.digest.title')}>
      <ProblemNote problem={choose.error} />
      <Switch label={t('shell.account.digest.sentence')} value={account?.digest === 'daily'} onChange={choose.mutate} />
    </Section>
  );
}

function OtherDevice() {
  const { t } = useWords();
  const make = useMutation<{ token: string }, Problem>({ mutationFn: () => call('POST', '/api/account/re-entry') });
  const address = make.data && `${window.location.origin}/again/${make.data.token}`;
  return (
    <Section title={t('shell.account.again.title')}>
      <p className="mb-4">{t('shell.account.again.sentence')}</p>
      <ProblemNote problem={make.error} />
      {address ? (
        <div className="grid gap-4">
          <CopyField label={t('shell.account.again.link')} value={address} />
          <QrCode address={address} />
        </div>
      ) : (
        <Button isPending={make.isPending} onPress={() => make.mutate()}>
          {t('shell.account.again.do')}
        </Button>
      )}
    </Section>
  );
}

function Everywhere({ guest }: { guest: boolean }) {
  const { t } = useWords();
  const client = useQueryClient();
  const router = useRouter();
  const out = useMutation<unknown, Problem>({
    mutationFn: () => call('POST', '/api/session/everywhere-out'),
    onSuccess: async () => {
      await renewSession(client);
      await router.navigate({ to: '/' });
    },
  });
  return (
    <Section title={t('shell.account.everywhere.title')}>
      <p className="mb-4">{t('shell.account.everywhere.sentence')}</p>
      {guest && <p className="mb-4 text-clay">{t('shell.account.everywhere.guest')}</p>}
      <ProblemNote problem={out.error} />
      <Button look="clay" isPending={out.isPending} onPress={() => out.mutate()}>
        {t('shell.account.everywhere.do')}
      </Button>
    </Section>
  );
}
