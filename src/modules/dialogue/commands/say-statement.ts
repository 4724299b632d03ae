import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { canSay } from '../policy.ts';
import { type Assumed, addStatement, loadDialogue, loadStatement, saveStatement } from '../store.ts';

export interface Saying {
  dialogue: Id;
  body: string;
  assumption?: Assumed | null;
}

async function openTo(tx: Tx, id: Id) {
  const dialogue = await loadDialogue(tx, id);
  if (!dialogue.member) throw forbidden('dialogue.members-only');
  if (!canSay(dialogue)) throw new DomainError('dialogue.closed');
  return dialogue;
}

export async function sayStatement(tx: Tx, actor: PersonActor, asked: Saying): Promise<{ id: Id }> {
  const dialogue = await openTo(tx, asked.dialogue);
  const id = newId();
  await addStatement(tx, { ...asked, assumption: asked.assumption ?? null, id, by: actor.personId });
  await announce(tx, {
    kind: 'statement.said',
    subject: { kind: 'statement', id },
    space: dialogue.space,
    follows: [{ kind: 'dialogue', id: asked.dialogue }],
    content: asked.body,
  });
  return { id };
}

export async function editStatement(tx: Tx, actor: PersonActor, id: Id, asked: Saying): Promise<{ id: Id }> {
  const dialogue = await openTo(tx, asked.dialogue);
  const statement = await loadStatement(tx, asked.dialogue, id);
  if (statement.by !== actor.personId) throw forbidden('dialogue.author-only');
  if (statement.locked || !(await saveStatement(tx, id, asked.body, asked.assumption ?? null))) {
    throw new DomainError('dialogue.statement-locked');
  }
  await announce(tx, {
    kind: 'statement.edited',
    subject: { kind: 'statement', id },
    space: dialogue.space,
    content: asked.body,
  });
  return { id };
}
