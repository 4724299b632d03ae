import { forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { canName } from '../policy.ts';
import { loadSignal, saveName } from '../store.ts';

export async function nameSignal(
  tx: Tx,
  asked: { signal: Id; kind?: string | null; title?: string },
): Promise<{ id: Id }> {
  const signal = await loadSignal(tx, asked.signal);
  if (!canName(signal)) throw forbidden('journey.members-only');
  await saveName(tx, asked.signal, asked);
  await announce(tx, {
    kind: 'signal.named',
    subject: { kind: 'signal', id: asked.signal },
    space: signal.space,
    payload: asked.kind === undefined ? {} : { kind: asked.kind },
  });
  return { id: asked.signal };
}
