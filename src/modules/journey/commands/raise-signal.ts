import type { PersonActor } from '../../../kernel/actor.ts';
import { absent, DomainError } from '../../../kernel/errors.ts';
import { type Id, newId, newUntimedId } from '../../../kernel/identifiers.ts';
import type { Subject } from '../../../kernel/subjects.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { seesSpace } from '../../ecosystem/index.ts';
import { addSignal, findByClientKey } from '../store.ts';

export interface Raising {
  space: Id;
  title: string;
  body: string;
  kind?: string;
  clientKey: Id;
}

interface Raised {
  id: Id;
  /** What an earlier send had kept, where its words differ from these: they were changed before its reply came. */
  earlier: { title: string; body: string } | null;
}

/** Sent twice, kept once: a retry is told the same identifier, and what was kept where that is not what it says now. */
export async function raiseSignal(tx: Tx, actor: PersonActor, asked: Raising): Promise<Raised> {
  if (!(await seesSpace(tx, asked.space))) throw absent('space');
  const id = newId();
  const signal = { ...asked, id, raisedBy: actor.personId, receiptId: null, name: '', kind: asked.kind ?? null };
  if (!(await addSignal(tx, signal))) {
    const before = await findByClientKey(tx, asked.clientKey);
    if (!before) throw absent('signal');
    const { title, body } = before;
    return { id: before.id, earlier: title === asked.title && body === asked.body ? null : { title, body } };
  }
  await announce(tx, {
    kind: 'signal.raised',
    subject: { kind: 'signal', id },
    space: asked.space,
    content: asked.body,
  });
  return { id, earlier: null };
}

/** For a visitor at a public link: the receipt is theirs, the space is the link's. */
export async function raiseByLink(tx: Tx, asked: Raising & { receiptId: Id; name: string }): Promise<{ id: Id }> {
  const id = newId();
  const { receiptId, ...rest } = asked;
  const added = await addSignal(tx, { ...rest, id, raisedBy: null, receiptId, kind: null });
  // The same words under another receipt: refuse, or that receipt would lead nowhere.
  if (!added) throw new DomainError('journey.sent-before');
  await announce(tx, {
    kind: 'signal.raised',
    subject: { kind: 'signal', id },
    space: asked.space,
    content: asked.body,
  });
  return { id };
}

export interface Following {
  space: Id;
  title: string;
  body: string;
  /** Whoever's account of value opened it: a person, or the receipt they hold. */
  by: { person: Id } | { receipt: Id };
  follows: Subject[];
  brokenPromise: Id;
  /** Repeated, it is raised once. */
  key: Id;
}

/**
 * As the system: a signal that follows from something else, a broken promise. Where the author has no account, the moment
 * would tie it to them: it keeps the day only.
 */
export async function raiseFollowing(tx: Tx, asked: Following): Promise<Id | null> {
  const untimed = 'receipt' in asked.by;
  const id = untimed ? newUntimedId() : newId();
  const added = await addSignal(tx, {
    id,
    space: asked.space,
    raisedBy: 'person' in asked.by ? asked.by.person : null,
    receiptId: 'receipt' in asked.by ? asked.by.receipt : null,
    name: '',
    kind: 'problem',
    title: asked.title,
    body: asked.body,
    clientKey: asked.key,
    brokenPromise: asked.brokenPromise,
    untimed,
  });
  if (!added) return null;
  await announce(tx, {
    kind: 'signal.raised',
    subject: { kind: 'signal', id },
    space: asked.space,
    follows: asked.follows,
    content: asked.body,
    anonymous: untimed,
  });
  return id;
}
