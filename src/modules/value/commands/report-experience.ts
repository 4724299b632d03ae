import type { PersonActor } from '../../../kernel/actor.ts';
import { absent, DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId, newUntimedId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { seesSpace } from '../../ecosystem/index.ts';
import { canRepair, canReport } from '../policy.ts';
import { loadPromise } from '../store.ts';
import {
  addExperience,
  addRepair,
  confirmRepairRow,
  findExperienceByKey,
  loadExperience,
  loadRepair,
} from '../store-experiences.ts';

export interface Account {
  noticed: string;
  felt: readonly string[];
  differently: string;
  fit?: number;
  dealt?: number;
  clientKey: Id;
}

/** Sent twice, kept once. */
async function before(tx: Tx, clientKey: Id): Promise<{ id: Id }> {
  const found = await findExperienceByKey(tx, clientKey);
  if (!found) throw new DomainError('value.sent-before');
  return found;
}

export async function reportExperience(
  tx: Tx,
  actor: PersonActor,
  asked: Account & { promise: Id; kept: string },
): Promise<{ id: Id }> {
  const promise = await loadPromise(tx, asked.promise);
  if (!canReport(promise)) throw new DomainError('value.withdrawn');
  const id = newId();
  const made = { ...asked, id, space: promise.space, person: actor.personId, receipt: null };
  if (!(await addExperience(tx, made))) return before(tx, asked.clientKey);
  await announce(tx, {
    kind: 'experience.reported',
    subject: { kind: 'experience', id },
    space: promise.space,
    follows: [{ kind: 'promise', id: asked.promise }],
    payload: { promise: asked.promise, kept: asked.kept, journey: promise.journey },
    content: asked.noticed,
  });
  return { id };
}

export async function tellExperience(tx: Tx, actor: PersonActor, asked: Account & { space: Id }): Promise<{ id: Id }> {
  if (!(await seesSpace(tx, asked.space))) throw absent('space');
  const id = newId();
  const made = { ...asked, id, promise: null, kept: null, person: actor.personId, receipt: null };
  if (!(await addExperience(tx, made))) return before(tx, asked.clientKey);
  await announce(tx, {
    kind: 'experience.told',
    subject: { kind: 'experience', id },
    space: asked.space,
    content: asked.noticed,
  });
  return { id };
}

/** For a visitor at a promise's link: the ledger learns that somebody answered and what, not who, when or which row. */
export async function reportByLink(
  tx: Tx,
  asked: Account & {
    promise: Id;
    space: Id;
    journey: Id | null;
    kept: string;
    name: string;
    receiptId: Id;
    known: boolean;
  },
): Promise<void> {
  const made = { ...asked, id: newUntimedId(), person: null, receipt: asked.receiptId };
  if (!(await addExperience(tx, made))) {
    // The same device sends again what has arrived; the same words under a new receipt would lead nowhere.
    if (asked.known) return;
    throw new DomainError('value.sent-before');
  }
  await announce(tx, {
    kind: 'experience.reported',
    subject: { kind: 'promise', id: asked.promise },
    space: asked.space,
    payload: { promise: asked.promise, kept: asked.kept, journey: asked.journey },
    anonymous: true,
  });
}

export async function repairExperience(
  tx: Tx,
  actor: PersonActor,
  asked: { experience: Id; what: string },
): Promise<{ id: Id }> {
  const experience = await loadExperience(tx, asked.experience);
  if (!experience.member) throw forbidden('value.members-only');
  if (!canRepair(experience.member, experience.kept)) throw new DomainError('value.nothing-to-repair');
  const id = newId();
  await addRepair(tx, { ...asked, id, by: actor.personId });
  await announce(tx, {
    kind: 'experience.repaired',
    subject: subjectOf(experience, asked.experience),
    space: experience.space,
    content: asked.what,
  });
  return { id };
}

/** By the beneficiary: signed in, or holding the receipt. */
export async function confirmRepair(tx: Tx, asked: { repair: Id }): Promise<{ id: Id }> {
  const repair = await loadRepair(tx, asked.repair);
  if (repair.confirmed) throw new DomainError('value.confirmed');
  if (!(await confirmRepairRow(tx, asked.repair))) throw forbidden('value.beneficiary-only');
  await announce(tx, {
    kind: 'repair.confirmed',
    subject: subjectOf(repair, repair.experience),
    space: repair.space,
    anonymous: !repair.withAccount,
  });
  return { id: asked.repair };
}

/** An experience without an account is no subject of the ledger: the promise it was about stands for it. */
function subjectOf(about: { promise: Id | null; withAccount: boolean }, experience: Id) {
  return about.withAccount || about.promise === null
    ? { kind: 'experience', id: experience }
    : { kind: 'promise', id: about.promise };
}
