import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useParam } from '../../../web/place.ts';
import { renewSession, useSession } from '../../../web/session.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { acceptInvitation, readInvitation } from '../contract-joining.ts';

/** A name alone, and one is in. */
export function Page() {
  const { t, list } = useWords();
  const params = { token: useParam('token') };
  const { account } = useSession();
  const client = useQueryClient();
  const router = useRouter();
  const [name, setName] = useState('');
  const { data, error } = useAsk(readInvitation, { params });
  const accept = useSend(acceptInvitation, {
    onSent: async ({ slug }) => {
      await renewSession(client);
      router.history.push(`/${slug}`);
    },
  });
  if (accept.isSuccess) return <Loading heading lines={2} />;
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={4} />;
  return (
    <div className="my-auto w-full max-w-120 self-center">
      <PageHead
        title={t('ecosystem.join-title', { name: data.ecosystem })}
        sentence={t('ecosystem.join-sentence', { inviter: data.inviter, relation: data.relation })}
      />
      {data.note && <Speech>{data.note}</Speech>}
      {data.spaces.length > 0 && (
        <p className="mb-6 text-soft">{t('ecosystem.join-spaces', { spaces: list(data.spaces) })}</p>
      )}
      <Form onSubmit={() => accept.mutate({ params, body: account ? {} : { name } })} problem={accept.error}>
        {account ? (
          <p>{t('ecosystem.join-as', { name: account.name })}</p>
        ) : (
          <TextField
            label={t('ecosystem.your-name')}
            help={t('ecosystem.name-help')}
            name="name"
            autoComplete="name"
            required
            maxLength={120}
            value={name}
            onChange={setName}
          />
        )}
        <Button type="submit" look="filled" wide isPending={accept.isPending}>
          {t('ecosystem.join')}
        </Button>
      </Form>
    </div>
  );
}
