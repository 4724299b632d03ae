import { selectable } from '../../../kernel/words.ts';
import type { StoryEvent } from '../../../web/charts/story.tsx';
import { TextLink } from '../../../web/controls/button.tsx';
import { Moment } from '../../../web/controls/moment.tsx';
import type { Words } from '../../../web/words/words.tsx';
import type { Journey } from '../contract-journeys.ts';

type Dated = StoryEvent & { at: string };

/** A journey as it happened: everything that is known of it, in time. What is still to come stands last. */
export function storyOf(
  journey: Journey,
  ecosystem: string,
  { t }: Pick<Words, 't'>,
  titles: ReadonlyMap<string, string | null>,
): StoryEvent[] {
  const to = (path: string) => `/${ecosystem}${path}`;
  const events: Dated[] = [
    ...journey.signals.map(({ id, by, body, raisedAt }) => ({
      key: id,
      at: raisedAt,
      head: (
        <>
          <b>{by ?? t('journey.somebody')}</b> · <Moment at={raisedAt} />
        </>
      ),
      said: <TextLink to={to(`/signals/${id}`)}>{body}</TextLink>,
      quoted: true,
    })),
    ...journey.interpretations.map(({ id, by, body, assumption, givenAt }) => ({
      key: id,
      at: givenAt,
      head: (
        <>
          <b>{by}</b> · <Moment at={givenAt} />
        </>
      ),
      said: body,
      note: assumption ? t('journey.assumes', assumption) : undefined,
    })),
    ...journey.dialogues.map((dialogue) => ({
      key: dialogue.id,
      at: dialogue.openedAt,
      ring: dialogue.closedAt || dialogue.synthesis ? ('leaf' as const) : ('open' as const),
      head: (
        <>
          {t('journey.event-dialogue')} · <Moment at={dialogue.openedAt} />
        </>
      ),
      said: <TextLink to={to(`/dialogues/${dialogue.id}`)}>{dialogue.question}</TextLink>,
      note: t('journey.event-talked', dialogue),
    })),
    ...journey.experiments.flatMap((trial) => trialOf(trial, t)),
    ...journey.practices.map((practice) => ({
      key: practice.id,
      at: practice.adoptedAt,
      ring: practice.retiredAt ? ('clay' as const) : ('leaf' as const),
      head: (
        <>
          {t('journey.event-practice', { keeper: practice.keeper })} · <Moment at={practice.adoptedAt} />
        </>
      ),
      said: practice.what,
      note: practice.retiredReason
        ? t('journey.event-retired', { reason: practice.retiredReason })
        : practice.clause && t('journey.event-serves', { clause: practice.clause }),
    })),
    ...journey.unlearnings.map(({ id, by, what, reason, at }) => ({
      key: id,
      at,
      head: (
        <>
          {t('journey.event-unlearned')} · {by} · <Moment at={at} />
        </>
      ),
      said: <s>{what}</s>,
      note: reason,
    })),
    ...journey.moves.map(({ id, kind, to: stage, other, reason, by, at }) => ({
      key: id,
      at,
      ring: kind === 'sent back' ? ('clay' as const) : ('leaf' as const),
      head: (
        <>
          {by} · <Moment at={at} />
          {' · '}
          {t('journey.event-move', { kind: selectable(kind), to: t('journey.capability', { capability: stage }) })}
          {other && (
            <>
              {': '}
              <TextLink to={to(`/journeys/${other.id}`)}>{other.title}</TextLink>
            </>
          )}
        </>
      ),
      note: reason || undefined,
    })),
    ...journey.realizations
      .filter(({ kind }) => kind !== 'experience' && kind !== 'confirmed')
      .map(({ kind, subjectId, at }) => {
        const path = to(kind === 'promise' ? `/promises/${subjectId}` : `/propositions/${subjectId}`);
        const what = t('journey.event-realized', { kind });
        const title = titles.get(subjectId);
        return {
          key: `${kind}-${subjectId}-${at}`,
          at,
          head: (
            <>
              {title && kind === 'agreement' ? <TextLink to={path}>{what}</TextLink> : what} · <Moment at={at} />
            </>
          ),
          said: kind === 'agreement' ? undefined : <TextLink to={path}>{title ?? what}</TextLink>,
        };
      }),
    ...toldOf(journey, t),
    ...(journey.resources
      ? [
          {
            key: 'resources',
            at: journey.resources.at,
            head: (
              <>
                {t('journey.event-resources')} · {journey.resources.by} · <Moment at={journey.resources.at} />
              </>
            ),
            said: journey.resources.text,
          },
        ]
      : []),
  ];
  const isOpen = (event: Dated) => (event.ring === 'open' ? 1 : 0);
  return events.sort((one, other) => isOpen(one) - isOpen(other) || one.at.localeCompare(other.at));
}

function trialOf(trial: Journey['experiments'][number], t: Words['t']): Dated[] {
  const { id, by, hypothesis, measure, threshold, begunAt, due, result, met, learned, concludedAt } = trial;
  if (result === null || concludedAt === null) {
    return [
      {
        key: id,
        at: begunAt,
        ring: 'open',
        head: (
          <>
            <b>{t('journey.event-trial')}</b> · {by} · <Moment at={due ?? begunAt} />
          </>
        ),
        said: t('journey.event-expected', { hypothesis }),
        note: t('journey.event-threshold', { measure, threshold }),
      },
    ];
  }
  return [
    {
      key: id,
      at: concludedAt,
      ring: met ? 'leaf' : 'clay',
      head: (
        <>
          {t('journey.event-trial')} · {by} · <Moment at={concludedAt} />
        </>
      ),
      said: result,
      note: t('journey.event-learned', { learned: learned ?? '' }),
    },
  ];
}

/** How it went for those it was made for, told once: the promises show the rest. */
function toldOf({ realizations }: Journey, t: Words['t']): Dated[] {
  const told = realizations.filter(({ kind }) => kind === 'experience');
  const first = realizations.find(({ kind }) => kind === 'confirmed') ?? told[0];
  if (!first) return [];
  return [
    {
      key: 'told',
      at: first.at,
      head: <Moment at={first.at} />,
      said: t('journey.event-realized', { kind: first.kind }),
      note: t('journey.event-told', { count: told.length }),
    },
  ];
}
