import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { giveReceipt, personCalled } from '../../ecosystem/index.ts';
import { addSignal, findByClientKey } from '../store.ts';

export interface Imported {
  space: Id;
  title: string;
  body: string;
  kind: string | null;
  /** The name of whoever raised it: a person here, if exactly one is called so; else a receipt bears it. */
  by: string;
  /** The same row has the same key: importing twice doubles nothing. */
  key: Id;
}

/** As the system. @returns null where this row had been imported before. */
export async function importSignal(tx: Tx, from: Imported): Promise<{ id: Id } | null> {
  if (await findByClientKey(tx, from.key)) return null;
  const id = newId();
  const person = from.by ? await personCalled(tx, from.by) : null;
  const added = await addSignal(tx, {
    id,
    space: from.space,
    raisedBy: person,
    receiptId: person ? null : (await giveReceipt(tx, { name: from.by })).receiptId,
    name: person ? '' : from.by,
    kind: from.kind,
    title: from.title,
    body: from.body,
    clientKey: from.key,
  });
  // Somebody imports the same file beside us: the receipt must not stay behind.
  if (!added) throw new Error('This signal is being imported by somebody else at this moment. Try again.');
  await announce(tx, { kind: 'signal.raised', subject: { kind: 'signal', id }, space: from.space, content: from.body });
  return { id };
}
