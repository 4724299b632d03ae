import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { addSignal } from '../store.ts';

export interface Imported {
  space: Id;
  title: string;
  body: string;
  kind: string | null;
  /** Whoever raised it, where they are a person here; else a receipt under their name. */
  by: { person: Id } | { receipt: Id; name: string };
  /** The same row has the same key: importing twice doubles nothing. */
  key: Id;
}

/** As the system. @returns null where this row had been imported before. */
export async function importSignal(tx: Tx, from: Imported): Promise<{ id: Id } | null> {
  const id = newId();
  const added = await addSignal(tx, {
    id,
    space: from.space,
    raisedBy: 'person' in from.by ? from.by.person : null,
    receiptId: 'receipt' in from.by ? from.by.receipt : null,
    name: 'name' in from.by ? from.by.name : '',
    kind: from.kind,
    title: from.title,
    body: from.body,
    clientKey: from.key,
  });
  if (!added) return null;
  await announce(tx, { kind: 'signal.raised', subject: { kind: 'signal', id }, space: from.space, content: from.body });
  return { id };
}
