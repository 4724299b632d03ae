import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { quotesIn } from '../domain/quotes.ts';
import { canDissent, canSynthesize } from '../policy.ts';
import { addDissent, addSynthesis, lastSynthesisNumber, loadDialogue, statementsAmong } from '../store.ts';

export interface Synthesizing {
  dialogue: Id;
  body: string;
  basedOn: number;
}

export async function writeSynthesis(tx: Tx, actor: PersonActor, asked: Synthesizing): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, asked.dialogue);
  if (!dialogue.member) throw forbidden('dialogue.members-only');
  if (!canSynthesize(dialogue)) throw new DomainError('dialogue.nothing-to-synthesize');
  const quotes = quotesIn(asked.body);
  if ((await statementsAmong(tx, asked.dialogue, quotes)).length < quotes.length) {
    throw new DomainError('dialogue.quote-unknown', {}, 'invalid');
  }
  const id = newId();
  const number = asked.basedOn + 1;
  const isNext = (await lastSynthesisNumber(tx, asked.dialogue)) === asked.basedOn;
  if (!isNext || !(await addSynthesis(tx, { ...asked, id, number, quotes, by: actor.personId }))) {
    throw new DomainError('dialogue.synthesis-changed');
  }
  await announce(tx, {
    kind: 'synthesis.written',
    subject: { kind: 'synthesis', id },
    space: dialogue.space,
    follows: [{ kind: 'dialogue', id: asked.dialogue }, ...quotes.map((quote) => ({ kind: 'statement', id: quote }))],
    content: asked.body,
  });
  return { id };
}

export async function recordDissent(
  tx: Tx,
  actor: PersonActor,
  asked: { dialogue: Id; body: string },
): Promise<{ id: Id }> {
  const dialogue = await loadDialogue(tx, asked.dialogue);
  if (!canDissent(dialogue)) throw forbidden('dialogue.members-only');
  const id = newId();
  await addDissent(tx, { ...asked, id, by: actor.personId });
  await announce(tx, {
    kind: 'dissent.recorded',
    subject: { kind: 'dissent', id },
    space: dialogue.space,
    follows: [{ kind: 'dialogue', id: asked.dialogue }],
    content: asked.body,
  });
  return { id };
}
