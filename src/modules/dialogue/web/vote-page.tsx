import { useEffect, useEffectEvent, useState } from 'react';
import { useAsk } from '../../../web/api.ts';
import { Button, LinkButton, TextLink } from '../../../web/controls/button.tsx';
import { Dialog } from '../../../web/controls/dialog.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { PageHead } from '../../../web/controls/page-head.tsx';
import { PageProblem } from '../../../web/controls/page-problem.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { useEcosystem, useParam } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { type Ballot, readBallot, type Statement, type Vote } from '../contract-statements.ts';
import { useBallot } from './ballot.ts';
import { SayForm } from './say-form.tsx';

export function Page() {
  const params = { ecosystem: useEcosystem(), dialogue: useParam('dialogue') };
  const { data, error, refetch } = useAsk(readBallot, { params }, { about: ['statement', 'dialogue'] });
  if (error) return <PageProblem problem={error} />;
  if (!data) return <Loading heading lines={6} />;
  return <Voting key={params.dialogue} read={data} params={params} onArrived={refetch} />;
}

const KEYS: Record<string, Vote> = { a: 'agree', d: 'disagree', p: 'pass' };

interface VotingProps {
  read: Ballot;
  params: { ecosystem: string; dialogue: string };
  /** Asks what to vote on next. */
  onArrived: () => void;
}

/** One statement at a time, made for a thumb: on a phone the answers are where it is, above the bar. */
function Voting({ read, params, onArrived }: VotingProps) {
  const { t } = useWords();
  const [saying, setSaying] = useState(false);
  const [shown, setShown] = useState<readonly Statement[]>([]);
  const ballot = useBallot(params);
  // What is before one's eyes stays; what comes after it is the server's choice. An undone vote brings its statement back.
  const isOpen = (statement: Statement) => ballot.voteOn(statement) === null;
  const undone = shown.findLast((statement) => isOpen(statement));
  const now = read.may.vote ? (undone ?? read.items.find(isOpen)) : undefined;
  if (now && !undone) setShown([...shown, now]);
  const wished = read.items.filter((statement) => !isOpen(statement)).length;
  const done = Math.min(read.all, read.voted + wished);
  const ask = useEffectEvent(onArrived);
  useEffect(() => {
    if (ballot.arrived > 0) ask();
  }, [ballot.arrived]);
  const choose = (vote: Vote) => {
    if (now) ballot.choose(now.id, vote);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || saying || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
      return;
    const key = event.key.toLowerCase();
    if (KEYS[key]) choose(KEYS[key]);
    else if (key === 'u') ballot.undo();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const back = `/${params.ecosystem}/dialogues/${params.dialogue}`;
  return (
    <div className="mx-auto flex min-h-[calc(100dvh-13rem)] w-full max-w-120 grow flex-col desk:min-h-[70dvh]">
      <p className="flex justify-between gap-4 text-meta text-soft">
        <TextLink to={back} className="min-w-0 truncate">
          {read.question}
        </TextLink>
        <span className="shrink-0 tabular-nums">
          {t('dialogue.progress', { done: Math.min(done + 1, read.all), all: read.all })}
        </span>
      </p>
      <div aria-hidden="true" className="mt-3 h-1.75 overflow-hidden rounded-full bg-stone">
        <div
          className="h-full rounded-full bg-leaf transition-[width]"
          style={{ width: `${read.all === 0 ? 0 : (100 * done) / read.all}%` }}
        />
      </div>
      {now ? (
        <>
          <div className="flex grow items-center py-8">
            <PageHead key={now.id} title={now.body} />
          </div>
          {now.assumption && <p className="mb-4 text-meta text-soft">{t('dialogue.assumes', now.assumption)}</p>}
          <ProblemNote problem={ballot.failed} />
          <div className="grid gap-2.5">
            <Button wide onPress={() => choose('agree')}>
              {t('dialogue.agree')}
            </Button>
            <Button wide onPress={() => choose('disagree')}>
              {t('dialogue.disagree')}
            </Button>
            <Button wide look="text" onPress={() => choose('pass')}>
              {t('dialogue.pass')}
            </Button>
          </div>
        </>
      ) : (
        <div className="grow py-10">
          <PageHead
            title={t(read.may.vote ? 'dialogue.all-voted' : 'dialogue.no-votes')}
            sentence={t(read.may.vote ? 'dialogue.all-voted-note' : 'dialogue.no-votes-note')}
          />
          <LinkButton look="filled" to={back}>
            {t('dialogue.see-results')}
          </LinkButton>
        </div>
      )}
      <p className="mt-5 flex justify-between gap-4 text-meta">
        <Button look="text" isDisabled={!ballot.canUndo} onPress={ballot.undo}>
          {t('dialogue.undo')}
        </Button>
        {read.may.say && (
          <Button look="text" onPress={() => setSaying(true)}>
            {t('dialogue.own-words')}
          </Button>
        )}
      </p>
      <p className="mt-3 hidden text-center text-meta text-soft desk:block">{t('dialogue.vote-keys')}</p>
      {saying && (
        <Dialog title={t('dialogue.say')} isOpen onClose={() => setSaying(false)} closeBeside={false}>
          <SayForm params={params} onSent={() => setSaying(false)} />
        </Dialog>
      )}
    </div>
  );
}
