import type { PersonActor } from '../../../kernel/actor.ts';
import { absent, DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { mustTakePart, takesPart } from '../../ecosystem/index.ts';
import { canChange, canContribute, canJoin, canLead, type LoadedJourney } from '../policy.ts';
import {
  addJourney,
  addJourneySignals,
  addParticipant,
  type ChangedJourney,
  endParticipant,
  loadJourney,
  type NewJourney,
  saveJourney,
  saveResources,
  seenSignals,
} from '../store-journeys.ts';

const signalsOf = (ids: readonly Id[]) => ids.map((id) => ({ kind: 'signal', id }));

/** Says why somebody may not, in the order in which they could change it. */
export function refuse(journey: LoadedJourney): Error {
  if (!journey.member) return forbidden('journey.members-only');
  if (journey.state === 'merged' || journey.state === 'realized') return new DomainError(`journey.is-${journey.state}`);
  if (!journey.participant) return forbidden('journey.participants-only');
  if (journey.state === 'parked') return new DomainError('journey.is-parked');
  return forbidden('journey.owner-only');
}

export async function openJourney(
  tx: Tx,
  actor: PersonActor,
  asked: Omit<NewJourney, 'id' | 'by'> & { signals: Id[] },
): Promise<{ id: Id }> {
  await mustTakePart(tx, asked.space, 'journey.members-only');
  if ((await seenSignals(tx, asked.signals)).length < new Set(asked.signals).size) throw absent('signal');
  const id = newId();
  await addJourney(tx, { ...asked, id, by: actor.personId });
  await addParticipant(tx, id, actor.personId);
  await addJourneySignals(tx, id, asked.signals, actor.personId);
  await announce(tx, {
    kind: 'journey.opened',
    subject: { kind: 'journey', id },
    space: asked.space,
    follows: signalsOf([...new Set(asked.signals)]),
    content: asked.title,
  });
  return { id };
}

export async function changeJourney(tx: Tx, _actor: PersonActor, id: Id, asked: ChangedJourney): Promise<{ id: Id }> {
  const journey = await loadJourney(tx, id, true);
  if (!canChange(journey)) throw refuse(journey);
  const handsOver = asked.owner !== journey.ownerId;
  if (handsOver && !canLead(journey)) throw forbidden('journey.owner-only');
  if (handsOver && !(await takesPart(tx, journey.space, asked.owner))) throw new DomainError('journey.not-a-member');
  await saveJourney(tx, id, asked);
  if (handsOver) await addParticipant(tx, id, asked.owner);
  await announce(tx, {
    kind: 'journey.changed',
    subject: { kind: 'journey', id },
    space: journey.space,
    content: JSON.stringify(asked),
  });
  return { id };
}

export async function addSignals(tx: Tx, actor: PersonActor, id: Id, signals: Id[]): Promise<{ id: Id }> {
  const journey = await loadJourney(tx, id);
  if (!canChange(journey)) throw refuse(journey);
  if ((await seenSignals(tx, signals)).length < new Set(signals).size) throw absent('signal');
  const added = await addJourneySignals(tx, id, signals, actor.personId);
  if (added.length === 0) return { id };
  await announce(tx, {
    kind: 'journey.widened',
    subject: { kind: 'journey', id },
    space: journey.space,
    follows: signalsOf(added),
  });
  return { id };
}

export async function joinJourney(tx: Tx, actor: PersonActor, id: Id, person: Id | undefined): Promise<{ id: Id }> {
  const journey = await loadJourney(tx, id);
  const whom = person ?? actor.personId;
  if (whom === actor.personId ? !canJoin(journey) && !journey.participant : !canChange(journey)) throw refuse(journey);
  if (!(await takesPart(tx, journey.space, whom))) throw new DomainError('journey.not-a-member');
  if (await addParticipant(tx, id, whom)) {
    await announce(tx, {
      kind: 'journey.joined',
      subject: { kind: 'journey', id },
      space: journey.space,
      payload: { person: whom },
      ...(whom === actor.personId ? {} : { audience: whom }),
    });
  }
  return { id };
}

export async function leaveJourney(tx: Tx, actor: PersonActor, id: Id, person: Id): Promise<{ id: Id }> {
  const journey = await loadJourney(tx, id);
  if (person !== actor.personId && !canLead(journey)) throw refuse(journey);
  if (person === journey.ownerId) throw new DomainError('journey.needs-an-owner');
  if ((await endParticipant(tx, id, person)) === 0) throw absent('person');
  await announce(tx, {
    kind: 'journey.left',
    subject: { kind: 'journey', id },
    space: journey.space,
    payload: { person },
  });
  return { id };
}

export async function commitResources(tx: Tx, actor: PersonActor, id: Id, text: string): Promise<{ id: Id }> {
  const journey = await loadJourney(tx, id);
  if (!canContribute(journey)) throw refuse(journey);
  if (!canLead(journey)) throw forbidden('journey.owner-only');
  await saveResources(tx, id, text, actor.personId);
  await announce(tx, {
    kind: 'journey.resourced',
    subject: { kind: 'journey', id },
    space: journey.space,
    content: text,
  });
  return { id };
}
