import { lazy, Suspense, useState } from 'react';
import { useAsk, useSend } from '../../../web/api.ts';
import { Button, LinkButton, TextLink } from '../../../web/controls/button.tsx';
import { Chip } from '../../../web/controls/chip.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { Columns, Section } from '../../../web/controls/section.tsx';
import { useEcosystem, useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { closeDialogue, type Dialogue, readDialogue } from '../contract.ts';
import { TakeAlong } from './report-take.tsx';
import { SayForm } from './say-form.tsx';
import { StatementList } from './statement-list.tsx';
import { Synthesis } from './synthesis-part.tsx';

/** The words of a dialogue are there first; its picture, and how it decides, follow. */
const Decisions = lazy(async () => ({ default: (await import('./decision-part.tsx')).Decisions }));
const MapPart = lazy(async () => ({ default: (await import('./map-part.tsx')).MapPart }));
const OpenDialogueDialog = lazy(async () => ({ default: (await import('./open-dialog.tsx')).OpenDialogueDialog }));

const ABOUT = ['dialogue', 'statement', 'synthesis', 'dissent', 'decision', 'map'];

export function Page() {
  const { t } = useWords();
  const params = { ecosystem: useEcosystem(), dialogue: useParam('dialogue') };
  const { data, error } = useAsk(readDialogue, { params }, { about: ABOUT });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={8} />;
  return (
    <>
      <PageHead
        title={data.question}
        crumbs={[{ label: t('dialogue.dialogues'), to: `/${params.ecosystem}/dialogues` }, { label: data.space.name }]}
        sentence={`${t('dialogue.counts', { statements: data.statements, voters: data.voters })}. ${t('dialogue.votes-note', { mode: data.votes })}`}
        chips={
          data.closedAt && (
            <Chip>
              {t('dialogue.closed-by', { who: data.closedBy ?? '', how: howClosed(data) })} ·{' '}
              <Moment at={data.closedAt} />
            </Chip>
          )
        }
        action={
          data.left > 0 && (
            <LinkButton look="filled" to={`/${params.ecosystem}/dialogues/${data.id}/vote`}>
              {t('dialogue.vote-on', { count: data.left })}
            </LinkButton>
          )
        }
      />
      <Suspense>
        <MapPart params={params} dialogue={data} />
      </Suspense>
      <Columns aside={<Aside dialogue={data} params={params} />}>
        {data.context && <p className="mb-9 max-w-measure whitespace-pre-line">{data.context}</p>}
        {/* Until there is something to conclude from, what was said comes first. */}
        {data.concluded && <Conclusions dialogue={data} params={params} />}
        <Section title={t('dialogue.statements')}>
          {data.may.say && (
            <div className="mb-7 max-w-measure">
              <SayForm params={params} onSent={() => {}} />
            </div>
          )}
          <StatementList dialogue={data} params={params} />
        </Section>
        {!data.concluded && <Conclusions dialogue={data} params={params} />}
      </Columns>
    </>
  );
}

const howClosed = ({ closedBy, closesAt }: Dialogue) => (closedBy ? 'person' : closesAt ? 'deadline' : 'other');

interface Within {
  dialogue: Dialogue;
  params: { ecosystem: string; dialogue: string };
}

function Conclusions({ dialogue, params }: Within) {
  return (
    <>
      <Synthesis params={params} early={dialogue.left > 0} />
      <Suspense>
        <Decisions params={params} />
      </Suspense>
    </>
  );
}

function Aside({ dialogue, params }: Within) {
  const { t } = useWords();
  const [open, setOpen] = useState<'change' | 'close' | null>(null);
  const close = useSend(closeDialogue, { onSent: () => setOpen(null) });
  return (
    <>
      <p className="mb-6 text-meta text-soft">
        {dialogue.by && <>{dialogue.by} · </>}
        <Moment at={dialogue.openedAt} />
        {dialogue.closesAt && !dialogue.closedAt && (
          <>
            <br />
            {t('dialogue.closes-at')} <Moment at={dialogue.closesAt} />
          </>
        )}
      </p>
      <p className="mb-6 text-meta">
        <TextLink to={`/${params.ecosystem}/traces/${dialogue.id}`}>{t('dialogue.trace')}</TextLink>
      </p>
      <TakeAlong dialogue={dialogue} ecosystem={params.ecosystem} />
      <div className="grid justify-items-start gap-3">
        {dialogue.may.change && <Button onPress={() => setOpen('change')}>{t('dialogue.change')}</Button>}
        {dialogue.may.close && <Button onPress={() => setOpen('close')}>{t('dialogue.close')}</Button>}
      </div>
      {open === 'change' && (
        <Suspense>
          <OpenDialogueDialog dialogue={dialogue} onClose={() => setOpen(null)} />
        </Suspense>
      )}
      {open === 'close' && (
        <Dialog title={t('dialogue.close')} isOpen onClose={() => setOpen(null)}>
          <p className="mb-5">{t('dialogue.close-sure', { mode: dialogue.votes })}</p>
          <ProblemNote problem={close.error} />
          <Button look="filled" isPending={close.isPending} onPress={() => close.mutate({ params })}>
            {t('dialogue.close')}
          </Button>
        </Dialog>
      )}
    </>
  );
}
