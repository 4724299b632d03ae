import { absent } from '../../../kernel/errors.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { claimReceiptRow } from '../store-invitations.ts';
import { hashOf } from '../token.ts';

/** Whoever holds a receipt and has an account now makes what it raised theirs. It is told nowhere: it was anonymous until now. */
export async function claimReceipt(tx: Tx, token: string): Promise<{ claimed: true }> {
  if (!(await claimReceiptRow(tx, hashOf(token)))) throw absent('receipt');
  return { claimed: true };
}
