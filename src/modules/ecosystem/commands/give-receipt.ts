import { type Id, newUntimedId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { addReceipt } from '../store-invitations.ts';
import { hashOf, newToken } from '../token.ts';

/** For a visitor at a public link: the private way back to what they raised. The token is told this once. */
export async function giveReceipt(tx: Tx, asked: { name: string }): Promise<{ receiptId: Id; token: string }> {
  const receiptId = newUntimedId();
  const token = newToken();
  await addReceipt(tx, { id: receiptId, hash: hashOf(token), name: asked.name });
  return { receiptId, token };
}
