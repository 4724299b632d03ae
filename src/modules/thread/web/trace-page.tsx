import { useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { TraceGraph } from '../../../web/charts/trace-graph.tsx';
import { Button } from '../../../web/controls/button.tsx';
import { Form } from '../../../web/controls/form.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { Disclosure, Section } from '../../../web/controls/section.tsx';
import { TextField } from '../../../web/controls/text-field.tsx';
import { useEcosystem, useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { readTrace, type Step, wordFace } from '../contract.ts';
import { aroundOf, columnsOf } from '../domain/columns.ts';

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), subject: useParam('subject') };
  const { data, error } = useAsk(readTrace, { params }, { about: ['*'] });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={6} />;
  const { start, steps, edges } = data;
  const columns = columnsOf(
    steps.map(({ id }) => id),
    edges,
  );
  const face = (step: Step) =>
    step.sentence ?? t(step.broke ? 'thread.face-broke' : 'thread.face', { kind: step.kind });
  const nodes = steps.map((step) => ({
    id: step.id,
    label: step.title ?? face(step),
    kind:
      step.title === null
        ? `${t('thread.kind', { kind: step.kind })}, ${t('thread.not-shared')}`
        : t('thread.kind', { kind: step.kind }),
    at: step.at,
    column: columns.get(step.id) ?? 0,
    ring: step.broke ? ('clay' as const) : ('leaf' as const),
    to: step.path === null ? undefined : `/${params.ecosystem}${step.path}`,
  }));
  return (
    <>
      <PageHead
        title={start.title ?? face(start)}
        crumbs={[
          ...(start.path
            ? [{ label: t('thread.kind', { kind: start.kind }), to: `/${params.ecosystem}${start.path}` }]
            : []),
          { label: t('thread.trace') },
        ]}
        sentence={t('thread.trace-sentence', aroundOf(start.id, edges))}
      />
      <Section title={t('thread.trace-of')}>
        <TraceGraph label={t('thread.trace-of')} nodes={nodes} edges={edges} here={start.id} />
      </Section>
      {data.mayWord && (
        <Disclosure title={t('thread.face-label')}>
          <WordFace key={start.id} params={params} now={start.sentence ?? ''} />
        </Disclosure>
      )}
    </>
  );
}

function WordFace({ params, now }: { params: { ecosystem: string; subject: string }; now: string }) {
  const { t } = useWords();
  const [sentence, setSentence] = useState(now);
  const send = useSend(wordFace);
  return (
    <div className="max-w-measure">
      <Form onSubmit={() => send.mutate({ params, body: { sentence } })} problem={send.error}>
        <TextField
          label={t('thread.face-label')}
          help={t('thread.face-help')}
          name="sentence"
          maxLength={200}
          value={sentence}
          onChange={setSentence}
        />
        <Button type="submit" isDisabled={!sentence.trim()} isPending={send.isPending}>
          {send.isSuccess ? t('thread.face-saved') : t('thread.face-save')}
        </Button>
      </Form>
    </div>
  );
}
