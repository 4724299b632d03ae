import type { PersonActor } from '../../kernel/actor.ts';
import type { Id } from '../../kernel/identifiers.ts';

export const canOpenSpace = (actor: PersonActor): boolean => actor.steward;
export const canInvite = (actor: PersonActor): boolean => actor.steward;
export const canCloseLink = (actor: PersonActor): boolean => actor.steward;
export const canEditProfile = (actor: PersonActor, personId: Id): boolean => actor.personId === personId;
export const canRemove = (actor: PersonActor, personId: Id): boolean => actor.steward && actor.personId !== personId;
export const canChangeStewardship = (actor: PersonActor): boolean => actor.steward;
/** Without mail a steward hands out the way back in; one's own is made on the account page. */
export const canReset = (actor: PersonActor, personId: Id): boolean => actor.steward && actor.personId !== personId;
export const canEndMembership = (actor: PersonActor, personId: Id): boolean =>
  actor.steward || actor.personId === personId;
/** Whoever sees a space may join it; adding others is the stewards'. */
export const canBeginMembership = (actor: PersonActor, persons: readonly Id[]): boolean =>
  actor.steward || persons.every((each) => each === actor.personId);
