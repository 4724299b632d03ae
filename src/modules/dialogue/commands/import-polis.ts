import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import type { PolisConversation } from '../domain/polis.ts';
import { addImported } from '../store-import.ts';

/** As the system: all of it in one transaction, so that a broken file leaves nothing behind. */
export async function importPolis(
  tx: Tx,
  space: Id,
  from: PolisConversation,
  progress?: (votes: number) => void,
): Promise<{ id: Id }> {
  const id = await addImported(tx, space, from, progress);
  const { people, votes, statements } = from;
  await announce(tx, {
    kind: 'dialogue.imported',
    subject: { kind: 'dialogue', id },
    space,
    payload: { people, votes: votes.length, statements: statements.length },
    content: JSON.stringify(from.votes.map(({ statement, value }) => [statement, value])),
  });
  return { id };
}
