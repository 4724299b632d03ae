import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Subject } from '../../../kernel/subjects.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { mustTakePart } from '../../ecosystem/index.ts';
import { canChange, canChangeModes } from '../policy.ts';
import { addDialogue, loadDialogue, modesOf, type Opening, saveDialogue } from '../store.ts';
import { momentOf } from '../store-decisions.ts';

export async function openDialogue(
  tx: Tx,
  actor: PersonActor,
  asked: Opening & { space: Id; follows: Subject[] },
): Promise<{ id: Id }> {
  await mustTakePart(tx, asked.space, 'dialogue.members-only');
  await mustLieAhead(tx, asked.closesAt);
  const id = newId();
  await addDialogue(tx, { ...asked, id, openedBy: actor.personId });
  await announce(tx, {
    kind: 'dialogue.opened',
    subject: { kind: 'dialogue', id },
    space: asked.space,
    follows: asked.follows,
    content: asked.question,
  });
  return { id };
}

export async function changeDialogue(tx: Tx, actor: PersonActor, id: Id, asked: Opening): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, id);
  if (dialogue.closed) throw new DomainError('dialogue.closed');
  if (!canChange(actor, dialogue)) throw forbidden('dialogue.opener-only');
  await mustLieAhead(tx, asked.closesAt);
  const before = await modesOf(tx, id);
  const changesModes = before.votes !== asked.votes || before.results !== asked.results;
  if (changesModes && !canChangeModes(actor, dialogue)) throw new DomainError('dialogue.modes-locked');
  await saveDialogue(tx, id, asked);
  await announce(tx, {
    kind: 'dialogue.changed',
    subject: { kind: 'dialogue', id },
    space: dialogue.space,
    content: asked.question,
  });
  return { id };
}

/** What has passed would close it before anybody could say anything. */
async function mustLieAhead(tx: Tx, closesAt: string | null): Promise<void> {
  if (closesAt !== null && new Date(closesAt) <= (await momentOf(tx))) {
    throw new DomainError('dialogue.deadline-before', {}, 'invalid');
  }
}
