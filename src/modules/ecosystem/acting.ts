import type { PersonActor } from '../../kernel/actor.ts';
import { forbidden } from '../../kernel/errors.ts';
import type { Tx } from '../../platform/database/tx.ts';

/** The person who acts: at the door `person` there always is one. */
export function actingPerson(tx: Tx): PersonActor {
  if (tx.actor.kind !== 'person') throw forbidden();
  return tx.actor;
}
