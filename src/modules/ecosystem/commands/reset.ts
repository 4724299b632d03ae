import type { PersonActor } from '../../../kernel/actor.ts';
import { DomainError, forbidden } from '../../../kernel/errors.ts';
import type { Id } from '../../../kernel/identifiers.ts';
import type { House } from '../../../platform/http/route.ts';
import { announce } from '../../../platform/ledger/announce.ts';
import { canReset } from '../policy.ts';
import { ecosystemsOf } from '../queries/doors.ts';
import { accountOf } from '../store.ts';

const DAY = 86_400;

/**
 * The way back in for somebody who forgot their password, or a guest who lost their phone. Refused where it would open more than
 * this ecosystem: a steward here is nobody there.
 * @returns a path, this once.
 */
export async function makeResetLink(house: House, actor: PersonActor, person: Id): Promise<{ url: string }> {
  if (!canReset(actor, person)) throw forbidden('ecosystem.stewards-only');
  const accountId = await house.database.as(actor, (tx) => accountOf(tx, person));
  if (!accountId) throw new DomainError('ecosystem.no-account');
  const theirs = await ecosystemsOf(house.database, accountId);
  if (theirs.some(({ demonstration }) => demonstration)) throw new DomainError('ecosystem.reset-demonstration');
  if (theirs.length > 1) throw new DomainError('ecosystem.reset-elsewhere');
  await house.database.as(actor, (tx) =>
    announce(tx, { kind: 'person.reset', subject: { kind: 'person', id: person }, space: null, audience: person }),
  );
  const { guest } = await house.identity.find(accountId);
  const purpose = guest ? 're-entry' : 'reset';
  const token = await house.identity.issueToken({ accountId, purpose, validFor: DAY });
  return { url: `/${guest ? 'again' : 'reset'}/${token}` };
}
