import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { canInterpret } from '../policy.ts';
import { addInterpretation, loadSignal } from '../store.ts';

export interface Interpreting {
  signal: Id;
  body: string;
  assumption?: { about: string; text: string };
}

export async function interpretSignal(tx: Tx, actor: PersonActor, asked: Interpreting): Promise<{ id: Id }> {
  const signal = await loadSignal(tx, asked.signal);
  if (!signal.member) throw forbidden('journey.members-only');
  if (!canInterpret(signal)) throw new DomainError('journey.merged-already');
  const id = newId();
  await addInterpretation(tx, { ...asked, id, person: actor.personId });
  await announce(tx, {
    kind: 'signal.interpreted',
    subject: { kind: 'interpretation', id },
    space: signal.space,
    follows: [{ kind: 'signal', id: asked.signal }],
    content: asked.body,
  });
  return { id };
}
