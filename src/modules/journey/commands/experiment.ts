import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { takesPart } from '../../ecosystem/index.ts';
import { canContribute } from '../policy.ts';
import { loadJourney, type StoredJourney } from '../store-journeys.ts';
import {
  addExperiment,
  addPractice,
  addUnlearning,
  findExperiment,
  findPractice,
  type NewExperiment,
  retirePracticeRow,
  saveResult,
} from '../store-trials.ts';
import { refuse } from './open-journey.ts';

async function contributing(tx: Tx, id: Id): Promise<StoredJourney> {
  const journey = await loadJourney(tx, id);
  if (!canContribute(journey)) throw refuse(journey);
  return journey;
}

/** The threshold is set here, before there is a result. */
export async function beginExperiment(
  tx: Tx,
  actor: PersonActor,
  asked: Omit<NewExperiment, 'id' | 'by'>,
): Promise<{ id: Id }> {
  const { space } = await contributing(tx, asked.journey);
  const id = newId();
  await addExperiment(tx, { ...asked, id, by: actor.personId });
  await announce(tx, {
    kind: 'experiment.begun',
    subject: { kind: 'experiment', id },
    space,
    follows: [{ kind: 'journey', id: asked.journey }],
    content: `${asked.hypothesis}\n${asked.measure}\n${asked.threshold}`,
  });
  return { id };
}

export async function concludeExperiment(
  tx: Tx,
  actor: PersonActor,
  asked: { journey: Id; experiment: Id; result: string; met: boolean; learned: string },
): Promise<{ id: Id }> {
  const { space } = await contributing(tx, asked.journey);
  const { concluded } = await findExperiment(tx, asked.journey, asked.experiment);
  if (concluded || !(await saveResult(tx, asked.experiment, { ...asked, by: actor.personId }))) {
    throw new DomainError('journey.result-stands');
  }
  await announce(tx, {
    kind: 'experiment.concluded',
    subject: { kind: 'experiment', id: asked.experiment },
    space,
    payload: { met: asked.met },
    content: `${asked.result}\n${asked.learned}`,
  });
  return { id: asked.experiment };
}

export async function adoptPractice(
  tx: Tx,
  actor: PersonActor,
  asked: { journey: Id; what: string; keeper: Id; since?: string; clause: string },
): Promise<{ id: Id }> {
  const { space } = await contributing(tx, asked.journey);
  if (!(await takesPart(tx, space, asked.keeper))) throw new DomainError('journey.not-a-member');
  const id = newId();
  await addPractice(tx, { ...asked, id, by: actor.personId });
  await announce(tx, {
    kind: 'practice.adopted',
    subject: { kind: 'practice', id },
    space,
    follows: [{ kind: 'journey', id: asked.journey }],
    content: asked.what,
  });
  return { id };
}

export async function retirePractice(
  tx: Tx,
  _actor: PersonActor,
  asked: { journey: Id; practice: Id; reason: string },
): Promise<{ id: Id }> {
  const { space } = await contributing(tx, asked.journey);
  const { retired } = await findPractice(tx, asked.journey, asked.practice);
  if (retired || !(await retirePracticeRow(tx, asked.practice, asked.reason))) {
    throw new DomainError('journey.practice-retired');
  }
  await announce(tx, {
    kind: 'practice.retired',
    subject: { kind: 'practice', id: asked.practice },
    space,
    content: asked.reason,
  });
  return { id: asked.practice };
}

export async function noteUnlearning(
  tx: Tx,
  actor: PersonActor,
  asked: { journey: Id; what: string; reason: string },
): Promise<{ id: Id }> {
  const { space } = await contributing(tx, asked.journey);
  const id = newId();
  await addUnlearning(tx, { ...asked, id, by: actor.personId });
  await announce(tx, {
    kind: 'journey.unlearned',
    subject: { kind: 'journey', id: asked.journey },
    space,
    content: `${asked.what}\n${asked.reason}`,
  });
  return { id };
}
