import type { PersonActor } from '../../../kernel/actor.ts';
import { absent, DomainError, forbidden } from '../../../kernel/errors.ts';
import { type Id, newId } from '../../../kernel/identifiers.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { knownPersons } from '../../ecosystem/index.ts';
import { seesSignal } from '../../journey/index.ts';
import { canCredit } from '../policy.ts';
import { addContributor, loadProposition, saveAgreement } from '../store.ts';

export interface Crediting {
  proposition: Id;
  person?: Id;
  signal?: Id;
  name?: string;
  gave: string;
}

export async function creditContributor(tx: Tx, actor: PersonActor, asked: Crediting): Promise<{ id: Id }> {
  const proposition = await loadProposition(tx, asked.proposition);
  if (!canCredit(proposition)) throw forbidden('value.members-only');
  const { person = null, signal = null, name = '' } = asked;
  if ([person, signal, name || null].filter((each) => each !== null).length !== 1) {
    throw new DomainError('value.credit-one', {}, 'invalid');
  }
  if (person && (await knownPersons(tx, [person])).length === 0) throw absent('person');
  if (signal && !(await seesSignal(tx, signal))) throw absent('signal');
  const id = newId();
  await addContributor(tx, { ...asked, id, person, signal, name, by: actor.personId });
  await announce(tx, {
    kind: 'contributor.credited',
    subject: { kind: 'proposition', id: asked.proposition },
    space: proposition.space,
    follows: signal ? [{ kind: 'signal', id: signal }] : [],
    ...(person && person !== actor.personId ? { audience: person } : {}),
    content: asked.gave,
  });
  return { id };
}

export async function agreeToProposition(
  tx: Tx,
  actor: PersonActor,
  asked: { proposition: Id; note: string },
): Promise<{ id: Id }> {
  const proposition = await loadProposition(tx, asked.proposition);
  await saveAgreement(tx, asked.proposition, actor.personId, asked.note);
  await announce(tx, {
    kind: 'proposition.agreed',
    subject: { kind: 'proposition', id: asked.proposition },
    space: proposition.space,
    payload: { journey: proposition.journey, outside: isOutside(actor.relation) },
    content: asked.note,
  });
  return { id: asked.proposition };
}

/** An agreement counts for the gate where it comes from those the value is for or with, not from our own. */
function isOutside(relation: string): boolean {
  return relation !== 'employee' && relation !== 'parent';
}
