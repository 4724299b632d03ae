import { randomBytes } from 'node:crypto';
import type { PersonActor } from '../../../kernel/actor.ts';
import { absent, DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId, newUntimedId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { knownPersons } from '../../ecosystem/index.ts';
import { canLink, canPromise, canWithdraw } from '../policy.ts';
import {
  addPromise,
  addPromiseLink,
  closePromiseLinkRow,
  loadPromise,
  loadProposition,
  type NewPromise,
  withdrawPromiseRow,
} from '../store.ts';

export type Promising = Omit<NewPromise, 'id' | 'space' | 'journey' | 'by'> & { persons: Id[] };

export async function makePromise(tx: Tx, actor: PersonActor, asked: Promising): Promise<{ id: Id }> {
  const proposition = await loadProposition(tx, asked.proposition);
  if (!canPromise(proposition)) throw forbidden('value.members-only');
  if (asked.persons.length === 0 && !asked.openLink) throw new DomainError('value.to-whom', {}, 'invalid');
  if ((await knownPersons(tx, asked.persons)).length < new Set(asked.persons).size) throw absent('person');
  const id = newId();
  const { space, journey } = proposition;
  await addPromise(tx, { ...asked, id, space, journey, by: actor.personId }, asked.persons);
  await announce(tx, {
    kind: 'promise.made',
    subject: { kind: 'promise', id },
    space,
    follows: [{ kind: 'proposition', id: asked.proposition }],
    payload: { journey },
    content: `${asked.claim}\n${asked.measure}\n${asked.evidence}`,
  });
  for (const person of asked.persons) {
    await announce(tx, { kind: 'promise.addressed', subject: { kind: 'promise', id }, space: null, audience: person });
  }
  return { id };
}

export async function withdrawPromise(
  tx: Tx,
  _actor: PersonActor,
  asked: { promise: Id; reason: string },
): Promise<{ id: Id }> {
  const promise = await loadPromise(tx, asked.promise);
  if (!promise.member) throw forbidden('value.members-only');
  if (!canWithdraw(promise) || !(await withdrawPromiseRow(tx, asked.promise, asked.reason))) {
    throw new DomainError('value.withdrawn');
  }
  await announce(tx, {
    kind: 'promise.withdrawn',
    subject: { kind: 'promise', id: asked.promise },
    space: promise.space,
    content: asked.reason,
  });
  return { id: asked.promise };
}

export async function makePromiseLink(tx: Tx, actor: PersonActor, id: Id): Promise<{ id: Id; token: string }> {
  const promise = await loadPromise(tx, id);
  if (!promise.member) throw forbidden('value.members-only');
  if (!canLink(promise)) throw new DomainError(promise.withdrawn ? 'value.withdrawn' : 'value.named-only');
  const link = newUntimedId();
  const token = randomBytes(16).toString('base64url');
  await addPromiseLink(tx, { id: link, promise: id, token, by: actor.personId });
  await announce(tx, { kind: 'link.made', subject: { kind: 'link', id: link }, space: promise.space });
  return { id: link, token };
}

export async function closePromiseLink(tx: Tx, asked: { promise: Id; link: Id }): Promise<{ id: Id }> {
  const promise = await loadPromise(tx, asked.promise);
  if (!promise.member) throw forbidden('value.members-only');
  if ((await closePromiseLinkRow(tx, asked.promise, asked.link)) === 0) throw absent('link');
  await announce(tx, { kind: 'link.closed', subject: { kind: 'link', id: asked.link }, space: promise.space });
  return { id: asked.link };
}
