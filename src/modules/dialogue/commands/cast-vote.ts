import { DomainError, forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { canVote } from '../policy.ts';
import { loadDialogue, loadStatement, saveVote } from '../store.ts';

const VALUES = { agree: 1, disagree: -1, pass: 0 } as const;
export type Vote = keyof typeof VALUES;

export async function castVote(tx: Tx, asked: { dialogue: Id; statement: Id; vote: Vote | null }): Promise<{ id: Id }> {
  const value = asked.vote === null ? null : VALUES[asked.vote];
  const cast = await saveVote(tx, { ...asked, value });
  if (!cast) throw await refusal(tx, asked);
  // An anonymous vote enters the ledger at closing only, as part of the count: an entry of its own would date it.
  if (cast.votes === 'open') {
    await announce(tx, {
      kind: 'vote.cast',
      subject: { kind: 'dialogue', id: asked.dialogue },
      space: cast.space,
      payload: { statement: asked.statement },
      content: String(value),
    });
  }
  return { id: asked.statement };
}

/** The fast way says only that it did not work; this says why. */
async function refusal(tx: Tx, asked: { dialogue: Id; statement: Id }): Promise<DomainError> {
  const dialogue = await loadDialogue(tx, asked.dialogue);
  const statement = await loadStatement(tx, asked.dialogue, asked.statement);
  if (!dialogue.member) return forbidden('dialogue.members-only');
  if (statement.setAside) return new DomainError('dialogue.set-aside');
  return new DomainError(canVote(dialogue) ? 'dialogue.try-again' : 'dialogue.closed');
}
