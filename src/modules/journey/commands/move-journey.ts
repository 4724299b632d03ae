import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { before, nextAfter } from '../domain/gate.ts';
import { canLead } from '../policy.ts';
import { gateNow } from '../queries/gate.ts';
import { peopleAndSignals } from '../queries/parts.ts';
import {
  addJourney,
  addJourneyDialogue,
  addJourneySignals,
  addMove,
  addParticipant,
  dialoguesOf,
  loadJourney,
  type StoredJourney,
  saveStage,
} from '../store-journeys.ts';
import { refuse } from './open-journey.ts';

export type Move = 'advance' | 'send back' | 'park' | 'resume' | 'realize';

interface Step {
  kind: string;
  capability: string;
  state: string;
  comparison?: string;
}

export async function moveJourney(
  tx: Tx,
  actor: PersonActor,
  asked: { journey: Id; do: Move; reason: string },
): Promise<{ id: Id }> {
  const journey = await loadJourney(tx, asked.journey, true);
  if (!canLead(journey)) throw journey.participant && journey.member ? ownerOrEnd(journey) : refuse(journey);
  const step = await stepOf(tx, journey, asked);
  await saveStage(tx, asked.journey, step);
  await addMove(tx, {
    id: newId(),
    journey: asked.journey,
    kind: step.kind,
    from: journey.capability,
    to: step.capability,
    reason: asked.reason,
    by: actor.personId,
  });
  await announce(tx, {
    kind: `journey.${step.kind.replace(' ', '-')}`,
    subject: { kind: 'journey', id: asked.journey },
    space: journey.space,
    payload: { from: journey.capability, to: step.capability },
    content: asked.reason,
  });
  return { id: asked.journey };
}

function ownerOrEnd(journey: StoredJourney): Error {
  return journey.owner ? refuse(journey) : forbidden('journey.owner-only');
}

async function stepOf(tx: Tx, journey: StoredJourney, asked: { journey: Id; do: Move; reason: string }): Promise<Step> {
  const { capability } = journey;
  const needsReason = asked.do === 'send back' || asked.do === 'park' || asked.do === 'realize';
  if (needsReason && !asked.reason) throw new DomainError('journey.needs-a-reason', {}, 'invalid');
  if (asked.do === 'resume') {
    if (journey.state !== 'parked') throw new DomainError('journey.is-open');
    return { kind: 'resumed', capability, state: 'open' };
  }
  if (journey.state !== 'open') throw new DomainError('journey.is-parked');
  if (asked.do === 'park') return { kind: 'parked', capability, state: 'parked' };
  if (asked.do === 'send back') {
    const back = before(capability);
    if (!back) throw new DomainError('journey.is-first');
    return { kind: 'sent back', capability: back, state: 'open' };
  }
  const next = nextAfter(capability);
  if ((asked.do === 'realize') !== (next === null)) {
    throw new DomainError(next === null ? 'journey.is-last' : 'journey.not-last');
  }
  const gate = await gateNow(tx, asked.journey, capability);
  if (!gate.open) {
    const missing = gate.needs.find(({ met }) => !met);
    throw new DomainError('journey.gate-closed', { capability, need: missing?.need.replaceAll(' ', '_') ?? '' });
  }
  return next === null
    ? { kind: 'realized', capability, state: 'realized', comparison: asked.reason }
    : { kind: 'advanced', capability: next, state: 'open' };
}

/** Its signals, dialogues and participants go along; both stories stay. */
export async function mergeJourney(
  tx: Tx,
  actor: PersonActor,
  asked: { journey: Id; into: Id; reason: string },
): Promise<{ id: Id }> {
  if (asked.journey === asked.into) throw new DomainError('journey.merge-itself', {}, 'invalid');
  const journey = await loadJourney(tx, asked.journey, true);
  const into = await loadJourney(tx, asked.into, true);
  if (!canLead(journey)) throw refuse(journey);
  if (!into.member || into.state === 'merged' || into.state === 'realized') throw refuse(into);
  const { signals, participants } = await peopleAndSignals(tx, asked.journey);
  await addJourneySignals(tx, asked.into, signals, actor.personId);
  for (const dialogue of await dialoguesOf(tx, asked.journey)) {
    await addJourneyDialogue(tx, asked.into, dialogue, actor.personId);
  }
  for (const person of participants) await addParticipant(tx, asked.into, person);
  await saveStage(tx, asked.journey, { capability: journey.capability, state: 'merged', mergedInto: asked.into });
  const move = { kind: 'merged', reason: asked.reason, by: actor.personId };
  await addMove(tx, {
    ...move,
    id: newId(),
    journey: asked.journey,
    from: journey.capability,
    to: into.capability,
    other: asked.into,
  });
  await addMove(tx, {
    ...move,
    id: newId(),
    journey: asked.into,
    from: into.capability,
    to: into.capability,
    other: asked.journey,
  });
  await announce(tx, {
    kind: 'journey.merged',
    subject: { kind: 'journey', id: asked.into },
    space: into.space,
    follows: [{ kind: 'journey', id: asked.journey }],
    content: asked.reason,
  });
  return { id: asked.into };
}

/** A new journey begins at acquisition with some of the signals; those stay in the first one too. */
export async function splitJourney(
  tx: Tx,
  actor: PersonActor,
  asked: { journey: Id; title: string; signals: Id[]; reason: string },
): Promise<{ id: Id }> {
  const journey = await loadJourney(tx, asked.journey, true);
  if (!canLead(journey)) throw refuse(journey);
  const { signals } = await peopleAndSignals(tx, asked.journey);
  if (!asked.signals.every((id) => signals.includes(id))) throw new DomainError('journey.split-strange', {}, 'invalid');
  const id = newId();
  const { space, mode, whose, value } = journey;
  await addJourney(tx, { id, space, title: asked.title, mode, whose, value, by: actor.personId });
  await addParticipant(tx, id, actor.personId);
  await addJourneySignals(tx, id, asked.signals, actor.personId);
  const move = { kind: 'split', reason: asked.reason, by: actor.personId };
  await addMove(tx, {
    ...move,
    id: newId(),
    journey: asked.journey,
    from: journey.capability,
    to: journey.capability,
    other: id,
  });
  await addMove(tx, {
    ...move,
    id: newId(),
    journey: id,
    from: 'acquisition',
    to: 'acquisition',
    other: asked.journey,
  });
  await announce(tx, {
    kind: 'journey.split',
    subject: { kind: 'journey', id },
    space,
    follows: [
      { kind: 'journey', id: asked.journey },
      ...asked.signals.map((signal) => ({ kind: 'signal', id: signal })),
    ],
    content: asked.reason,
  });
  return { id };
}
