import { type Id, newUntimedId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { addReceipt } from '../store-invitations.ts';
import { hashOf, newToken } from '../token.ts';

/**
 * For a visitor at a public link: the private way back to what they raised. Their device may have made the token, so that
 * it knows it also when the reply is lost.
 */
export async function giveReceipt(
  tx: Tx,
  asked: { name: string; token?: string },
): Promise<{ receiptId: Id; token: string }> {
  const receiptId = newUntimedId();
  const token = asked.token ?? newToken();
  await addReceipt(tx, { id: receiptId, hash: hashOf(token), name: asked.name });
  return { receiptId, token };
}
