import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { selectable } from '../../../kernel/words.ts';
import { ask, useAsk, useSend } from '../../../web/api.ts';
import { Story, type StoryEvent } from '../../../web/charts/story.tsx';
import { Button } from '../../../web/controls/button.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { Section } from '../../../web/controls/section.tsx';
import { Speech } from '../../../web/controls/speech.tsx';
import { TextArea } from '../../../web/controls/text-area.tsx';
import { useParam } from '../../../web/place.ts';
import type { Problem } from '../../../web/problem.ts';
import { useSession } from '../../../web/session.tsx';
import { useWords } from '../../../web/words/words.tsx';
import { claimReceipt } from '../../ecosystem/contract-joining.ts';
import { readReceiptSteps } from '../../thread/contract.ts';
import { readReceipt, replyByReceipt } from '../contract.ts';
import { Photos, photosOfReceipt } from './photos.tsx';
import { Account, headingOf } from './said.tsx';

const EVERY = { every: 30_000 };

/** For whoever raised something without an account: their words, what they are asked, and what became of them. */
export function Page() {
  const { t } = useWords();
  const token = useParam('token');
  const { data, error } = useAsk(readReceipt, { params: { token } }, EVERY);
  const steps = useAsk(readReceiptSteps, { params: { token } }, EVERY).data?.items ?? [];
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={4} />;
  const asked = data.questions.filter(({ reply }) => reply === null);
  const events: (StoryEvent & { at: string })[] = [
    { key: 'raised', at: data.raisedAt, head: <Moment at={data.raisedAt} />, said: t('journey.you-raised') },
    ...steps.map(({ kind, at, sentence, broke }, place) => ({
      key: `${place}-${kind}`,
      at,
      ring: broke ? ('clay' as const) : ('leaf' as const),
      head: <Moment at={at} />,
      said: sentence ?? t('journey.face', { kind: broke ? `${kind}_broke` : kind }),
    })),
  ];
  if (data.answer) {
    events.push({
      key: 'answer',
      at: data.answer.at,
      head: (
        <>
          {t('journey.answered-you')} · <Moment at={data.answer.at} />
        </>
      ),
      said: data.answer.body,
      quoted: true,
    });
  }
  events.sort((one, other) => one.at.localeCompare(other.at));
  const open: StoryEvent = {
    key: 'open',
    ring: 'open',
    head: t('journey.state', { state: selectable(data.state) }),
    said: t('journey.not-yet'),
  };
  return (
    <div className="w-full max-w-120 self-center">
      <p className="mb-2 text-meta text-soft">{t('journey.receipt-title')}</p>
      <PageHead title={headingOf(data)} said />
      <Account body={data.body} />
      <Photos photos={data.photos} from={photosOfReceipt(token)} below={photosOfReceipt(token)} />
      {asked.length > 0 && (
        <Section title={t('journey.asked-you')}>
          {asked.map(({ id, body }) => (
            <Question key={id} params={{ token, question: id }} body={body} />
          ))}
        </Section>
      )}
      {!data.claimed && <Claim token={token} />}
      <Story label={t('journey.receipt-title')} events={data.state === 'unanswered' ? [...events, open] : events} />
    </div>
  );
}

/** For whoever has an account by now: in which of their ecosystems it was raised, only the server knows. */
function Claim({ token }: { token: string }) {
  const { t } = useWords();
  const { ecosystems } = useSession();
  const client = useQueryClient();
  const claim = useMutation<void, Problem>({
    mutationFn: async () => {
      let refused: unknown;
      for (const { slug } of ecosystems) {
        try {
          await ask(claimReceipt, { params: { ecosystem: slug, token } });
          return void (await client.invalidateQueries());
        } catch (problem) {
          refused = problem;
        }
      }
      throw refused;
    },
  });
  if (ecosystems.length === 0) return null;
  return (
    <div className="mb-7">
      <p className="mb-3 text-soft">{t('journey.claim-sentence')}</p>
      <Button isPending={claim.isPending} onPress={() => claim.mutate()}>
        {t('journey.claim')}
      </Button>
      <ProblemNote problem={claim.error} />
    </div>
  );
}

function Question({ params, body }: { params: { token: string; question: string }; body: string }) {
  const { t } = useWords();
  const [reply, setReply] = useState('');
  const send = useSend(replyByReceipt, { stale: ['/api/receipts'] });
  return (
    <Form onSubmit={() => send.mutate({ params, body: { body: reply } })} problem={send.error}>
      <Speech>{body}</Speech>
      <TextArea label={t('journey.reply-label')} name="body" speech rows={2} value={reply} onChange={setReply} />
      <Button type="submit" look="filled" isDisabled={!reply.trim()} isPending={send.isPending}>
        {t('journey.reply-send')}
      </Button>
    </Form>
  );
}
